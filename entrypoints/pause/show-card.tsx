import { type ReactNode, useLayoutEffect } from 'react';
import { CheckInCard } from '@/components/pause/CheckInCard';
import { startPage } from '@/components/ui/start-page';
import { report } from '@/lib/browser/report';
import type { FromCard } from '@/lib/messages/channels';
import { again, frameAsk } from '@/lib/messages/client';

/** Draws the check-in card. The page around it hears how high it is and when it goes, never what is said. */
export function showCard(port: MessagePort, token: string): void {
  const say = (message: FromCard) => port.postMessage(message);
  const root = document.getElementById('root');
  if (!root) return;
  startPage(
    <CardFrame onReady={() => say({ type: 'ready', height: Math.ceil(root.offsetHeight) })}>
      <CheckInCard
        onGone={() => say({ type: 'gone' })}
        onFelt={(felt) =>
          again(() => frameAsk('cardFelt', { token, felt })).catch((error) => {
            report(error, 'card');
            throw error;
          })
        }
      />
    </CardFrame>,
    report,
    // Nothing needs the card: broken, it is gone.
    null,
  );
}

/** Tells when the card stands, with its size. Until then nobody sees it. */
function CardFrame({ onReady, children }: { onReady: () => void; children: ReactNode }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it stands
  useLayoutEffect(onReady, []);
  return children;
}
