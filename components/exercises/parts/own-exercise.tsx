import './own-exercise.css';
import { i18n } from '#i18n';
import { readOwn } from '@/lib/policy/own-exercise';
import type { Exercise } from '../exercise';
import { Steps } from './Steps';

/** An exercise the user wrote, from its saved text. Without steps its title is the one thing to do. */
export function ownExercise({ id, text }: { id: string; text: string }): Exercise {
  const { title, steps } = readOwn(text);
  const lines = steps.length > 0 ? steps : [title];
  return {
    id,
    name: () => title,
    length: () => i18n.t('exercise.yourPace'),
    goodFor: () => i18n.t('exercise.own.good'),
    caution: null,
    evidence: null,
    uses: 'mind',
    need: 'own',
    Component: ({ onLeave }) => (
      <Steps
        steps={lines.map((line) => ({ line, help: '' }))}
        end={{ line: i18n.t('exercise.own.end'), help: i18n.t('exercise.own.endHelp') }}
        picture={(step) => <Path step={step} of={lines.length} />}
        onLeave={onLeave}
      />
    ),
  };
}

/** Stepping stones along a bend, the one you are on in full. */
function Path({ step, of }: { step: number; of: number }) {
  const shown = Math.min(of, 7);
  const here = of > shown ? Math.round((step / of) * shown) : step;
  return (
    <svg className="path" viewBox="0 0 200 200" aria-hidden="true">
      {Array.from({ length: shown }, (_, index) => {
        const way = shown === 1 ? 0.5 : index / (shown - 1);
        return (
          <ellipse
            // biome-ignore lint/suspicious/noArrayIndexKey: a stone is its index
            key={index}
            cx={100 + Math.sin(way * Math.PI * 2) * 42}
            cy={176 - way * 152}
            rx={22 - way * 9}
            ry={13 - way * 5.5}
            data-state={index < here ? 'past' : index === here ? 'now' : 'later'}
          />
        );
      })}
    </svg>
  );
}
