import { useEffect, useMemo, useState } from 'react';
import { type Exercise, everyExercise } from '@/components/exercises';
import { useReport } from '@/components/hooks/report';
import { ask } from '@/lib/messages/client';
import type { Kit } from '@/lib/policy/calm-kit';
import { afterLeaving } from '@/lib/policy/rotation';

/** An exercise to open; `doing` is an item of the user's own list, begun at once. */
export interface ExerciseStart {
  exercise: Exercise;
  doing?: string;
}

/** The exercise that walks the own list. */
const TWO_MINUTES = 'two-minutes';

/**
 * What the popup offers for some minutes after a Leave: one exercise or one item of the own list, one after the other. In private
 * windows nothing.
 */
export function useAfterwards(kit: Kit, privateWindow: boolean): ExerciseStart | null {
  const leftBefore = useLeftBefore(privateWindow);
  return useMemo(() => (leftBefore === null ? null : openingAt(kit, leftBefore)), [kit, leftBefore]);
}

function openingAt({ kit, aside, ownList, ownExercises }: Kit, leftBefore: number): ExerciseStart | null {
  const all = everyExercise(ownExercises);
  const usable = all.filter(({ id, after, offByDefault }) => !after && (!offByDefault || kit.includes(id)));
  // Without its exercise there is nothing to open an item with.
  const items = aside.includes(TWO_MINUTES) ? [] : ownList;
  const choice = { kit, usable: usable.map(({ id }) => id), disliked: aside, items };
  const offered = afterLeaving(choice, leftBefore);
  if (!offered) return null;
  const doing = 'item' in offered ? offered.item : undefined;
  const id = 'item' in offered ? TWO_MINUTES : offered.exercise;
  const exercise = all.find((each) => each.id === id);
  return exercise ? { exercise, doing } : null;
}

/** How many times the person left before, if they left a few minutes ago; read once. */
function useLeftBefore(privateWindow: boolean): number | null {
  const report = useReport();
  const [leftBefore, setLeftBefore] = useState<number | null>(null);
  useEffect(() => {
    if (privateWindow) return;
    ask('afterLeave', {}).then(
      (left) => setLeftBefore(left?.leftBefore ?? null),
      (error) => report(error, 'after leave'),
    );
  }, [privateWindow, report]);
  return leftBefore;
}
