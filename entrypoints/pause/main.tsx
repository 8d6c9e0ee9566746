import { Pause } from '@/components/pause/Pause';
import { NOTHING, type PauseAnswers } from '@/components/pause/types';
import { startPage } from '@/components/ui/start-page';
import '@/components/ui/app.css';
import './page.css';
import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import type { FromFrame, ToFrame } from '@/lib/messages/channels';
import { frameAsk } from '@/lib/messages/client';
import { takeFrameToken } from '@/lib/messages/frame-token';
import type { PauseKit } from '@/lib/policy/pause-kit';
import { LeaveAlone } from './LeaveAlone';
import { PauseFrame } from './PauseFrame';
import { maybeCard, showCard } from './show-card';

/** The user's own words are waited for this long (ms), counted from the frame's first moment; then it shows without. */
const KIT_PATIENCE_MS = 300;

/** Asked while the token is on its way, so that most often nothing waits. */
const kit: Promise<PauseKit | null> = maybeCard
  ? Promise.resolve(null)
  : Promise.race([
      frameAsk('pauseKit', {}).catch((error) => {
        report(error, 'pause kit');
        return null;
      }),
      sleep(KIT_PATIENCE_MS).then(() => null),
    ]);

/** A decision waits at most this long (ms) for what was told with it; with nothing told it does not wait. */
const TOLD_PATIENCE_MS = 150;

/** One port, from Lull's script in this tab; anyone else's message is not answered and leaves no trace. */
let claimed = false;

window.addEventListener('message', ({ data, ports }: MessageEvent<unknown>) => {
  const [port] = ports;
  if (claimed || !port || typeof data !== 'string') return;
  takeFrameToken(data)
    .then((kind) => {
      if (!kind || claimed) return;
      claimed = true;
      if (kind === 'card') return showCard(port, data);
      port.onmessage = ({ data: begin }: MessageEvent<ToFrame>) => {
        kit.then((own) => show(port, begin, own)).catch((error) => report(error, 'pause'));
      };
    })
    .catch((error) => report(error, 'pause'));
});

function show(port: MessagePort, begin: ToFrame, own: PauseKit | null): void {
  const say = (message: FromFrame) => port.postMessage(message);
  const tell = (answers: PauseAnswers, decision: FromFrame) => {
    const told = tellBackground(answers, own, begin.privateWindow);
    if (!told) return say(decision);
    // The guard takes this frame away at once, and Firefox drops with it a message that was not sent yet. No bug report was found.
    Promise.race([told, sleep(TOLD_PATIENCE_MS)])
      .catch((error) => report(error, 'pause told'))
      .finally(() => say(decision));
  };
  // An update takes the words away under a frame that still counts: nothing to show, and soon nothing left.
  startPage(
    <PauseFrame onReady={() => say({ type: 'ready' })}>
      <Pause
        wait={begin.wait}
        seed={begin.seed}
        kit={own}
        privateWindow={begin.privateWindow}
        onDraft={own?.keep && !begin.privateWindow ? keepDraft : undefined}
        onLeave={(answers) => {
          tell(answers, { type: 'leave', urge: answers.urge });
        }}
        onOpen={(answers, minutes) => {
          tell(answers, { type: 'open', urge: answers.urge, minutes });
        }}
        onPractical={({ checkIn }) => {
          tell({ ...NOTHING, checkIn }, { type: 'practical' });
        }}
      />
    </PauseFrame>,
    report,
    <LeaveAlone onLeave={() => say({ type: 'leave', urge: null })} />,
  );
}

/** A decision was taken: what is still on its way to the draft is no longer wanted. */
let decided = false;

function keepDraft(text: string): void {
  if (!decided) frameAsk('keepDraft', { text }).catch((error) => report(error, 'draft'));
}

/** What the guard need not know goes straight to the background; of a private window nothing does. */
function tellBackground(
  { urge, ...told }: PauseAnswers,
  own: PauseKit | null,
  privateWindow: boolean,
): Promise<unknown> | null {
  decided = true;
  if (privateWindow) return null;
  const something = Object.values(told).some((value) => value !== null);
  return something || own?.keep ? frameAsk('pauseTold', told) : null;
}
