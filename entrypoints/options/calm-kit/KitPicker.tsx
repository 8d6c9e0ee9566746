import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Exercise } from '@/components/exercises';
import { useAction } from '@/components/hooks/action';
import { number } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import { KIT_LEAST, KIT_MOST } from '@/lib/policy/rotation';
import { Library } from './Library';
import { Shelf } from './Shelf';

interface KitPickerProps {
  /** Ids of what is picked, as saved. */
  kit: readonly string[];
  /** Ids of what is not to be offered, as saved. */
  aside: readonly string[];
  all: readonly Exercise[];
  /** The exercise that was just tried: focus returns to it. */
  focusOn: string | null;
  onTry: (exercise: Exercise) => void;
}

/** The shelf with what is picked, and every other exercise to reach for. Each change is saved at once. */
export function KitPicker({ kit, aside, all, focusOn, onTry }: KitPickerProps) {
  const { picked, put, said, stuck, add, takeOut, move, putAside, offer } = usePicked({ kit, aside }, all);
  const box = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  // The button that was pressed goes with its tile; the focus follows what was put on the shelf, or stays beside it.
  const [moved, setMoved] = useState<{ id: string; byKey: boolean } | null>(null);
  const addHere = (exercise: Exercise, byKey: boolean) => {
    add(exercise);
    setMoved({ id: exercise.id, byKey });
  };
  const off = (change: (exercise: Exercise) => void) => (exercise: Exercise) => {
    change(exercise);
    head.current?.focus();
  };
  useLayoutEffect(() => {
    if (moved === null) return;
    const ribbon = `.kit-shelf [data-ribbon="${CSS.escape(moved.id)}"]`;
    // Under a pointer the page stays where it is.
    box.current?.querySelector<HTMLElement>(ribbon)?.focus({ preventScroll: !moved.byKey });
    setMoved(null);
  }, [moved]);
  useLayoutEffect(() => {
    const button = [...(box.current?.querySelectorAll<HTMLElement>('[data-try]') ?? [])];
    button.find(({ dataset }) => dataset.try === focusOn)?.focus();
  }, [focusOn]);

  return (
    <div className="kit" ref={box}>
      <section className="kit-place" aria-labelledby="kit-yours">
        <h2 className="kit-head" id="kit-yours" ref={head} tabIndex={-1}>
          {i18n.t('kit.yours')}
        </h2>
        <p className="soft">{i18n.t('kit.yoursLead')}</p>
        {picked.length === 0 ? (
          <p>{i18n.t('kit.empty')}</p>
        ) : (
          <Shelf
            picked={picked}
            onTry={onTry}
            onTakeOut={off(takeOut)}
            onMove={move}
            onAside={off(putAside)}
          />
        )}
        {picked.length > 0 && picked.length < KIT_LEAST && <p className="soft">{i18n.t('kit.few')}</p>}
        <div role="status" className="stack">
          {said?.full && (
            <div ref={(notice) => notice?.scrollIntoView?.({ block: 'nearest' })}>
              <Notice tone="care">{said.words}</Notice>
            </div>
          )}
          {said && !said.full && <p className="soft">{said.words}</p>}
          {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
        </div>
      </section>
      <Library
        all={all}
        picked={picked}
        aside={put}
        onAdd={addHere}
        onTry={onTry}
        onAside={putAside}
        onOffer={offer}
      />
    </div>
  );
}

interface Kept {
  kit: readonly string[];
  aside: readonly string[];
}

/**
 * What is picked and what is put aside, changed here at once and saved behind it; nothing is both. A pick that is gone (an
 * own exercise taken out) is left out.
 */
function usePicked(saved: Kept, all: readonly Exercise[]) {
  const { run, stuck } = useAction('keep the calm kit');
  const [kept, setKept] = useState(saved);
  // While a save is pending, the live query may be older than what is shown (optimistic update).
  const pending = useRef(0);
  const [said, setSaid] = useState<{ words: string; full: boolean } | null>(null);
  const latest = useRef(saved);
  latest.current = saved;
  const { kit, aside } = saved;
  useEffect(() => {
    if (pending.current === 0) setKept({ kit, aside });
  }, [kit, aside]);
  const exercisesOf = (ids: readonly string[]) =>
    ids.flatMap((id) => all.find((exercise) => exercise.id === id) ?? []);
  const picked = exercisesOf(kept.kit);
  const put = exercisesOf(kept.aside);
  const keep = (change: { kit?: Exercise[]; aside?: Exercise[] }, words: string) => {
    const patch = { kit: idsOf(change.kit ?? picked), ...(change.aside && { aside: idsOf(change.aside) }) };
    setKept({ ...kept, ...patch });
    setSaid({ words, full: false });
    pending.current += 1;
    run(async () => {
      const answer = await ask('saveSettings', patch).finally(() => {
        pending.current -= 1;
      });
      if (answer.saved) return;
      // Nothing of it was saved.
      setKept(latest.current);
      setSaid({ words: i18n.t(`refused.${answer.problem}`), full: true });
    });
  };
  const without = (list: Exercise[], exercise: Exercise) => list.filter((other) => other !== exercise);
  return {
    picked,
    put,
    said,
    stuck,
    add: (exercise: Exercise) => {
      if (picked.length >= KIT_MOST) return setSaid({ words: i18n.t('kit.full'), full: true });
      const back = put.includes(exercise) && { aside: without(put, exercise) };
      keep({ kit: [...picked, exercise], ...back }, i18n.t('kit.added', [exercise.name()]));
    },
    takeOut: (exercise: Exercise) =>
      keep({ kit: without(picked, exercise) }, i18n.t('kit.takenOut', [exercise.name()])),
    /** `by` -1 is towards the first. */
    move: (exercise: Exercise, by: -1 | 1) => {
      const to = picked.indexOf(exercise) + by;
      if (to < 0 || to >= picked.length) return;
      const next = without(picked, exercise);
      next.splice(to, 0, exercise);
      keep({ kit: next }, i18n.t('kit.moved', [exercise.name(), number(to + 1)]));
    },
    putAside: (exercise: Exercise) =>
      keep(
        { kit: without(picked, exercise), aside: [...put, exercise] },
        i18n.t('kit.asideNow', [exercise.name()]),
      ),
    offer: (exercise: Exercise) =>
      keep({ aside: without(put, exercise) }, i18n.t('kit.offeredAgain', [exercise.name()])),
  };
}

const idsOf = (exercises: readonly Exercise[]): string[] => exercises.map(({ id }) => id);
