import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Exercise } from '@/components/exercises';
import { useAction } from '@/components/hooks/action';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import { KIT_LEAST, KIT_MOST } from '@/lib/policy/rotation';
import { Library } from './Library';
import { PickedList } from './PickedList';

interface KitPickerProps {
  /** Ids of what is picked, as saved. */
  kit: readonly string[];
  all: readonly Exercise[];
  /** The exercise that was just tried: focus returns to it. */
  focusOn: string | null;
  onTry: (exercise: Exercise) => void;
}

/** The user's kit in its order, and every exercise to pick from. Each change is saved at once. */
export function KitPicker({ kit, all, focusOn, onTry }: KitPickerProps) {
  const { picked, said, stuck, add, takeOut, move } = usePicked(kit, all);
  const place = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  // The button that was pressed goes with its row.
  const takeOutHere = (exercise: Exercise) => {
    takeOut(exercise);
    head.current?.focus();
  };
  useEffect(() => {
    const button = [...(place.current?.querySelectorAll<HTMLElement>('[data-try]') ?? [])];
    button.find(({ dataset }) => dataset.try === focusOn)?.focus();
  }, [focusOn]);

  return (
    <div className="kit" ref={place}>
      <section className="card setting" aria-labelledby="kit-yours">
        <h2 className="setting-name kit-head" id="kit-yours" ref={head} tabIndex={-1}>
          {i18n.t('kit.yours')}
        </h2>
        <p className="soft">{i18n.t('kit.yoursLead')}</p>
        {picked.length === 0 ? (
          <p>{i18n.t('kit.empty')}</p>
        ) : (
          <PickedList picked={picked} onMove={move} onTakeOut={takeOutHere} />
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
      <Library all={all} picked={picked} onAdd={add} onTakeOut={takeOut} onTry={onTry} />
    </div>
  );
}

/** What is picked, changed here at once and saved behind it. A pick that is gone (an own exercise taken out) is left out. */
function usePicked(kit: readonly string[], all: readonly Exercise[]) {
  const { run, stuck } = useAction('keep the calm kit');
  const [ids, setIds] = useState(kit);
  // While a change of ours is on its way, what the notebook tells is older than what is shown.
  const under = useRef(0);
  const [said, setSaid] = useState<{ words: string; full: boolean } | null>(null);
  useEffect(() => {
    if (under.current === 0) setIds(kit);
  }, [kit]);
  const picked = ids.flatMap((id) => all.find((exercise) => exercise.id === id) ?? []);
  const keep = (next: Exercise[], words: string) => {
    const chosen = next.map(({ id }) => id);
    setIds(chosen);
    setSaid({ words, full: false });
    under.current += 1;
    run(() =>
      ask('saveSettings', { kit: chosen }).finally(() => {
        under.current -= 1;
      }),
    );
  };
  return {
    picked,
    said,
    stuck,
    add: (exercise: Exercise) => {
      if (picked.length >= KIT_MOST) setSaid({ words: i18n.t('kit.full'), full: true });
      else keep([...picked, exercise], i18n.t('kit.added', [exercise.name()]));
    },
    takeOut: (exercise: Exercise) =>
      keep(
        picked.filter((other) => other !== exercise),
        i18n.t('kit.takenOut', [exercise.name()]),
      ),
    /** `by` -1 is towards the first. */
    move: (exercise: Exercise, by: -1 | 1) => {
      const to = picked.indexOf(exercise) + by;
      if (to < 0 || to >= picked.length) return;
      const next = picked.filter((other) => other !== exercise);
      next.splice(to, 0, exercise);
      keep(next, i18n.t('kit.moved', [exercise.name(), String(to + 1)]));
    },
  };
}
