import { CheckInCard } from '@/components/pause/CheckInCard';
import { startPage } from '@/components/ui/start-page';
import { report } from '@/lib/browser/report';
import { again, frameAsk } from '@/lib/messages/client';
import { readKit } from '@/lib/messages/frame-session';
import { wear } from '@/lib/policy/shown-as';
import type { FromCard } from '@/lib/storage/channels';

/** Draws the check-in card. The page around it hears how high it is and when it goes, never what is said. */
export async function showCard(port: MessagePort, token: string): Promise<void> {
  const say = (message: FromCard) => port.postMessage(message);
  const root = document.getElementById('root');
  if (!root) return;
  await again(readKit).then(
    ({ appearance }) => wear(document.documentElement, appearance),
    (error) => report(error, 'look'),
  );
  // When it stands, and when it grows: until the first time nobody sees it.
  const drawn = () => say({ type: 'ready', height: Math.ceil(root.offsetHeight) });
  startPage(
    <CheckInCard
      onDrawn={drawn}
      onGone={() => say({ type: 'gone' })}
      onFelt={(felt, going) =>
        again(() => frameAsk('cardFelt', { token, felt, going })).catch((error) => {
          report(error, 'card');
          throw error;
        })
      }
    />,
    report,
    // Nothing needs the card: broken, it is gone.
    null,
  );
}
