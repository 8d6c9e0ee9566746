import { flushSync } from 'react-dom';
import { ExitContext } from '@/components/hooks/quick-exit';
import { Pause } from '@/components/pause/Pause';
import type { FromFirstScreen } from '@/components/pause/types';
import { startPage } from '@/components/ui/start-page';
import '@/components/ui/app.css';
import { report } from '@/lib/browser/report';
import { again, frameAsk } from '@/lib/messages/client';
import { LeaveAlone } from './LeaveAlone';
import { PauseFrame } from './PauseFrame';

export { showCard } from './show-card';

/** Draws what comes after the first screen, in its place and in the same task, so that not one frame stands without either. */
export function showNext({ begin, next, kit, late, exit, decide, broken }: FromFirstScreen): void {
  let decided = false;
  const once: FromFirstScreen['decide'] = (...args) => {
    decided = true;
    decide(...args);
  };
  const keepDraft = (text: string) => {
    if (decided) return;
    again(() => frameAsk('keepDraft', { attempt: begin.attempt, text })).catch((error) =>
      report(error, 'draft'),
    );
  };
  document.getElementById('first')?.remove();
  flushSync(() =>
    // An update takes the words away under a frame that still counts: nothing to show, and soon nothing left.
    startPage(
      <ExitContext value={exit}>
        <PauseFrame first={kit} kit={late} privateWindow={begin.privateWindow}>
          {(own) => (
            <Pause
              from={next}
              wait={begin.wait}
              seed={begin.seed}
              chat={begin.chat}
              kit={own}
              privateWindow={begin.privateWindow}
              onDraft={own?.keep ? keepDraft : undefined}
              onLeave={(answers) => once(answers, { type: 'leave', urge: answers.urge })}
              onOpen={(answers, minutes) => once(answers, { type: 'open', urge: answers.urge, minutes })}
              onPractical={(answers) => once(answers, { type: 'practical' })}
            />
          )}
        </PauseFrame>
      </ExitContext>,
      report,
      <LeaveAlone onLeave={() => decide(null, { type: 'leave', urge: null })} onBroken={broken} />,
    ),
  );
}
