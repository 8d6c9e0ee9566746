import './afterwards.css';
import { type Ref, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { ExercisePicture, shelve } from '@/components/exercises';
import { questionWords } from '@/components/pause/words';
import { Button } from '@/components/ui/Button';
import type { Kit } from '@/lib/policy/calm-kit';
import type { ExerciseStart } from '../afterwards';
import { PageLink } from './PageLink';
import { Tiles, type TilesProps } from './Tiles';

/** Stands in `focusOn` for the one offer after a Leave. */
export const AFTERWARDS = 'afterwards';

/** Id in the page, as it stands in its markup. Not that of an address: a browser takes the focus to what its address names. */
const LIST = 'steady-me';

/** How many more come at once: enough for a choice, too few for a search. */
const MORE_AT_ONCE = 4;

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

/** The exercises: the user's kit, or the first three, one press away; a few others behind one quiet button, and the remaining ones behind theirs. */
export function Steady({
  kit: { kit, aside, ownExercises },
  afterwards,
  onOpen,
  focusOn,
  alone,
}: SteadyProps) {
  const { first, others } = useMemo(() => shelve(kit, ownExercises, aside), [kit, ownExercises, aside]);
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  const box = useRef<HTMLElement>(null);
  const wasAlone = useRef(false);
  // Again when the kit comes: what had the focus may be gone with the first list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list
  useLayoutEffect(() => {
    const begins = alone && !wasAlone.current;
    wasAlone.current = alone;
    const lost = document.activeElement === document.body;
    if (begins ? !box.current?.contains(document.activeElement) : alone && lost)
      box.current?.querySelector<HTMLElement>('.steady-button')?.focus();
  }, [alone, first]);
  const tiles = {
    focusOn,
    back,
    onOpen: (exercise: ExerciseStart['exercise']) => onOpen({ exercise }, exercise.id),
  };
  return (
    <section ref={box}>
      <h2 className="popup-label" id={LIST}>
        {i18n.t('popup.steady')}
      </h2>
      {first.length > 0 && <Tiles exercises={first} aria-labelledby={LIST} {...tiles} />}
      {first.length === 0 && <NoneLeft />}
      <More exercises={others} atOnce={MORE_AT_ONCE} {...tiles} />
      {/* It comes after them: nothing above it moves under a finger. */}
      {afterwards && (
        <Afterwards
          opening={afterwards}
          ref={focusOn === AFTERWARDS ? back : undefined}
          onOpen={() => onOpen(afterwards, AFTERWARDS)}
        />
      )}
    </section>
  );
}

/** More of them, behind one press; those beyond `atOnce` behind another. Open where the person comes back to one of them. */
function More({ exercises, atOnce, ...tiles }: TilesProps & { atOnce: number }) {
  const [open, setOpen] = useState(() => exercises.some(({ id }) => id === tiles.focusOn));
  const id = useId();
  if (exercises.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className="disclosure-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {i18n.t(open ? 'popup.steadyFewer' : 'popup.steadyMore')}
      </button>
      {open && (
        <>
          <Tiles
            {...tiles}
            exercises={exercises.slice(0, atOnce)}
            id={id}
            aria-label={i18n.t('popup.steadyMore')}
          />
          <More {...tiles} exercises={exercises.slice(atOnce)} atOnce={Number.POSITIVE_INFINITY} />
        </>
      )}
    </>
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
        <ExercisePicture of={exercise} />
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
