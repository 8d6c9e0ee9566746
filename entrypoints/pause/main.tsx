import { Pause } from '@/components/pause/Pause';
import { NOTHING, type PauseAnswers } from '@/components/pause/types';
import { startPage } from '@/components/ui/start-page';
import '@/components/ui/app.css';
import './page.css';
import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import type { FromFrame, ToFrame } from '@/lib/messages/channels';
import { again, frameAsk } from '@/lib/messages/client';
import { leaveTold, readKit } from '@/lib/messages/frame-session';
import { takeFrameToken } from '@/lib/messages/frame-token';
import { keepNothing, type PauseKit } from '@/lib/policy/pause-kit';
import { LeaveAlone } from './LeaveAlone';
import { PauseFrame } from './PauseFrame';
import { maybeCard, showCard } from './show-card';

/** The user's own words are waited for this long (ms), counted from the frame's first moment; then the first screen shows without. */
const KIT_PATIENCE_MS = 300;

/** Asked while the token is on its way, so that most often nothing waits. A background that just ended may take a question with it. */
const kit: Promise<PauseKit | null> = maybeCard
  ? Promise.resolve(null)
  : again(readKit).catch((error) => {
      report(error, 'pause kit');
      return null;
    });
const early = Promise.race([kit, sleep(KIT_PATIENCE_MS).then(() => null)]);

/** A decision waits at most this long (ms) for what was told with it; with nothing told it does not wait. A message of Firefox's frame took 221 ms. */
const TOLD_PATIENCE_MS = 1_000;

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
        const own = (from: PauseKit | null) => from && (begin.privateWindow ? keepNothing(from) : from);
        early
          .then((first) => show(port, begin, own(first), kit.then(own)))
          .catch((error) => report(error, 'pause'));
      };
    })
    .catch((error) => report(error, 'pause'));
});

function show(
  port: MessagePort,
  begin: ToFrame,
  first: PauseKit | null,
  kit: Promise<PauseKit | null>,
): void {
  const say = (message: FromFrame) => port.postMessage(message);
  let decided = false;
  /** What the guard need not know is left for the background before the guard hears the decision and takes this frame away. */
  const tell = ({ urge, ...told }: PauseAnswers, keeps: boolean, decision: FromFrame) => {
    decided = true;
    const something = Object.values(told).some((value) => value !== null) || keeps;
    if (begin.privateWindow || !something) return say(decision);
    const left = leaveTold({ ...told, attempt: begin.attempt, at: Date.now() });
    Promise.race([left, sleep(TOLD_PATIENCE_MS)])
      .catch((error) => report(error, 'pause told'))
      .finally(() => say(decision));
  };
  const keepDraft = (text: string) => {
    if (decided) return;
    frameAsk('keepDraft', { attempt: begin.attempt, text }).catch((error) => report(error, 'draft'));
  };
  // An update takes the words away under a frame that still counts: nothing to show, and soon nothing left.
  startPage(
    <PauseFrame first={first} kit={kit} onReady={() => say({ type: 'ready' })}>
      {(own) => {
        const keeps = own?.keep ?? false;
        return (
          <Pause
            wait={begin.wait}
            seed={begin.seed}
            chat={begin.chat}
            kit={own}
            privateWindow={begin.privateWindow}
            onDraft={keeps ? keepDraft : undefined}
            onLeave={(answers) => tell(answers, keeps, { type: 'leave', urge: answers.urge })}
            onOpen={(answers, minutes) => tell(answers, keeps, { type: 'open', urge: answers.urge, minutes })}
            onPractical={({ checkIn }) => tell({ ...NOTHING, checkIn }, keeps, { type: 'practical' })}
          />
        );
      }}
    </PauseFrame>,
    report,
    <LeaveAlone onLeave={() => say({ type: 'leave', urge: null })} />,
  );
}
