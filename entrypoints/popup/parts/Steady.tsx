import './afterwards.css';
import { type Ref, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { shelve } from '@/components/exercises';
import { questionWords } from '@/components/pause/words';
import { Button } from '@/components/ui/Button';
import type { Kit } from '@/lib/policy/calm-kit';
import type { ExerciseStart } from '../afterwards';
import { PageLink } from './PageLink';

/** Stands in `focusOn` for the one offer after a Leave. */
export const AFTERWARDS = 'afterwards';

/** Ids in the page; the first of them stands in its markup. */
const LIST = 'steady';
const MORE = 'steady-more';

interface SteadyProps {
  kit: Kit;
  /** The one thing offered after a Leave. */
  afterwards: ExerciseStart | null;
  /** `from` is what `focusOn` names on the way back. */
  onOpen: (opening: ExerciseStart, from: string) => void;
  /** The exercise the person comes back from: focus returns to its button. */
  focusOn: string | null;
  /** Nothing else is shown: the first exercise has the focus. */
  alone: boolean;
}

/** The exercises: the user's kit, or the first two, one press away; the others behind one quiet button. */
export function Steady({
  kit: { kit, aside, ownExercises },
  afterwards,
  onOpen,
  focusOn,
  alone,
}: SteadyProps) {
  const { first, rest } = useMemo(() => shelve(kit, ownExercises, aside), [kit, ownExercises, aside]);
  // What is offered above is not offered again below it. An item of the own list is no such offer: the list has others.
  const offered = afterwards && afterwards.doing === undefined ? afterwards.exercise : null;
  const shown = first.filter((exercise) => exercise.id !== offered?.id);
  const [more, setMore] = useState(() => rest.some((exercise) => exercise.id === focusOn));
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  const place = useRef<HTMLElement>(null);
  const wasAlone = useRef(false);
  // Again when the kit comes: what had the focus may be gone with the first list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list
  useLayoutEffect(() => {
    const begins = alone && !wasAlone.current;
    wasAlone.current = alone;
    const lost = document.activeElement === document.body;
    if (begins ? !place.current?.contains(document.activeElement) : alone && lost)
      place.current?.querySelector<HTMLElement>('.steady-button')?.focus();
  }, [alone, first]);
  const draw = (exercise: ExerciseStart['exercise']) => (
    <li key={exercise.id}>
      <button
        type="button"
        className="steady-button"
        aria-describedby={`${LIST}-${exercise.id}`}
        ref={exercise.id === focusOn ? back : undefined}
        onClick={() => onOpen({ exercise }, exercise.id)}
      >
        {exercise.name()}
      </button>
      <span className="soft" id={`${LIST}-${exercise.id}`}>
        {exercise.goodFor()}
      </span>
    </li>
  );
  return (
    <section ref={place}>
      <h2 className="popup-label" id={LIST}>
        {i18n.t('popup.steady')}
      </h2>
      {afterwards && (
        <Afterwards
          opening={afterwards}
          ref={focusOn === AFTERWARDS ? back : undefined}
          onOpen={() => onOpen(afterwards, AFTERWARDS)}
        />
      )}
      {shown.length > 0 && (
        <ul className="steady" aria-labelledby={LIST}>
          {shown.map(draw)}
        </ul>
      )}
      {first.length === 0 && <NoneLeft />}
      {rest.length > 0 && (
        <button
          type="button"
          className="disclosure-button"
          aria-expanded={more}
          aria-controls={more ? MORE : undefined}
          onClick={() => setMore(!more)}
        >
          {i18n.t(more ? 'popup.steadyFewer' : 'popup.steadyMore')}
        </button>
      )}
      {more && (
        <ul className="steady" id={MORE} aria-label={i18n.t('popup.steadyMore')}>
          {rest.map(draw)}
        </ul>
      )}
    </section>
  );
}

interface AfterwardsProps {
  opening: ExerciseStart;
  onOpen: () => void;
  ref: Ref<HTMLButtonElement> | undefined;
}

/** One thing for the next minutes; nothing is owed. */
function Afterwards({ opening: { exercise, doing, question }, onOpen, ref }: AfterwardsProps) {
  return (
    <div className="afterwards">
      <p className="soft">
        {question ? i18n.t('popup.afterAsk', [questionWords(question)]) : i18n.t('popup.after')}
      </p>
      <Button ref={ref} onClick={onOpen}>
        <span dir="auto">
          {doing === undefined
            ? i18n.t('popup.afterExercise', [exercise.name()])
            : i18n.t('popup.afterItem', [doing])}
        </span>
      </Button>
    </div>
  );
}

/** Every exercise was put aside: the way to them stays. */
function NoneLeft() {
  return (
    <>
      <p>{i18n.t('popup.steadyNone')}</p>
      <PageLink hash="#/calm-kit">{i18n.t('options.calmKit')}</PageLink>
    </>
  );
}
