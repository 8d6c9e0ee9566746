import { useEffect, useMemo, useState } from 'react';
import { type Exercise, everyExercise, twoMinuteIdeas } from '@/components/exercises';
import { useReport } from '@/components/hooks/report';
import { ask } from '@/lib/messages/client';
import type { Answer } from '@/lib/messages/protocol';
import { isOnlyPicked } from '@/lib/policy/at-hand';
import type { Kit } from '@/lib/policy/calm-kit';
import type { QuestionId } from '@/lib/policy/questions';
import { afterLeaving } from '@/lib/policy/rotation';

/** An exercise to open; `doing` is an item of the user's own list, begun at once. */
export interface ExerciseStart {
  exercise: Exercise;
  doing?: string;
  /** A question of what comes next, to be read and not answered. */
  question?: QuestionId | null;
}

/** The exercise that walks the own list. */
const TWO_MINUTES = 'two-minutes';

/**
 * What the popup offers for some minutes after a Leave: one exercise or one item of the own list, one after the other. In private
 * windows nothing.
 */
export function useAfterwards(kit: Kit, privateWindow: boolean): ExerciseStart | null {
  const left = useLeft(privateWindow);
  return useMemo(() => {
    const opening = left && openingAt(kit, left.leftBefore);
    return opening && { ...opening, question: left.question };
  }, [kit, left]);
}

function openingAt({ kit, aside, ownList, ownExercises }: Kit, leftBefore: number): ExerciseStart | null {
  const all = everyExercise(ownExercises);
  const usable = all.filter(({ id, after }) => !after && (!isOnlyPicked(id) || kit.includes(id)));
  // Without its exercise there is nothing to open an item with.
  const items = aside.includes(TWO_MINUTES) ? [] : ownList.length > 0 ? ownList : twoMinuteIdeas();
  const choice = { kit, usable: usable.map(({ id }) => id), disliked: aside, items };
  const offered = afterLeaving(choice, leftBefore);
  if (!offered) return null;
  const doing = 'item' in offered ? offered.item : undefined;
  const id = 'item' in offered ? TWO_MINUTES : offered.exercise;
  const exercise = all.find((each) => each.id === id);
  return exercise ? { exercise, doing } : null;
}

/** What is known of a Leave a few minutes ago; read once. */
function useLeft(privateWindow: boolean): Answer<'afterLeave'> {
  const report = useReport();
  const [left, setLeft] = useState<Answer<'afterLeave'>>(null);
  useEffect(() => {
    if (privateWindow) return;
    ask('afterLeave', {}).then(setLeft, (error) => report(error, 'after leave'));
  }, [privateWindow, report]);
  return left;
}
