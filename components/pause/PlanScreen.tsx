import { useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { ENOUGH, isTyped, type Typing, typingOf } from '@/lib/policy/typed-plan';
import { Foot } from './Foot';
import { useFirstFocus } from './use-first-focus';
import './second-screen.css';
import './second-screen-room.css';
import './plan.css';
import { counted } from '../ui/counted';

interface PlanScreenProps {
  typing: Typing;
  onLeave: () => void;
  onContinue: () => void;
  onPractical: () => void;
}

/** How this plan is typed; `null` when there is none to type. */
export const planToType = (plan: string | null): Typing | null =>
  plan === null ? null : typingOf(plan, i18n.t('pause.typing.then'));

/** The user's own plan, typed by themself on the way to Continue. It can be skipped; nothing of it is kept. */
export function PlanScreen({ typing, onLeave, onContinue, onPractical }: PlanScreenProps) {
  const [text, setText] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useFirstFocus(heading);
  const done = isTyped(text, typing, i18n.t('pause.typing.then'));

  return (
    <main className="pause">
      <form
        className="pause-form pause-plan"
        onSubmit={(event) => {
          event.preventDefault();
          if (done) onContinue();
        }}
      >
        <div>
          <p className="pause-from">{i18n.t('pause.typing.title')}</p>
          <h1 className="pause-question pause-plan-words" ref={heading} tabIndex={-1} dir="auto">
            {typing.plan}
          </h1>
        </div>
        <div className="pause-end">
          <button type="button" className="pause-leave" onClick={onLeave}>
            {i18n.t('pause.leave')}
          </button>
          <button type="submit" className="pause-quiet" disabled={!done}>
            {i18n.t('pause.continue')}
          </button>
          <button type="button" className="pause-quiet" onClick={onContinue}>
            {i18n.t('pause.typing.skip')}
          </button>
        </div>
        <div className="pause-ask">
          <textarea
            aria-label={i18n.t('pause.typing.box')}
            aria-describedby={id}
            className="pause-answer"
            dir="auto"
            rows={3}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <p className="pause-hint" id={id}>
            {hint(typing)}
          </p>
          <p className="pause-said" role="status">
            {done ? i18n.t('pause.typing.done') : ''}
          </p>
        </div>
      </form>
      <Foot onPractical={onPractical} />
    </main>
  );
}

/** What is enough, and what does not matter. */
function hint({ thenPart, long }: Typing): string {
  const enough = thenPart
    ? long
      ? counted('pause.typing.halfLong', ENOUGH)
      : i18n.t('pause.typing.half')
    : long
      ? counted('pause.typing.long', ENOUGH)
      : '';
  return `${enough} ${i18n.t('pause.typing.free')}`.trim();
}
