import { inOrder, shelf } from '@/lib/policy/at-hand';
import type { Exercise } from './exercise';
import { ownExercise } from './parts/own-exercise';

export { type EvidenceLevel, type Exercise, NEEDS } from './exercise';
export { ExercisePicture } from './parts/ExercisePicture';
export { twoMinuteIdeas } from './parts/ideas';
export { ownExercise } from './parts/own-exercise';
export { Pace } from './parts/Pace';
export { DEFAULT_TOOLS, type Tools, ToolsContext } from './parts/tools';

const files = import.meta.glob<Exercise>('./*.tsx', { eager: true, import: 'default' });

/** Every exercise: one file of this folder each. */
export const exercises: readonly Exercise[] = Object.values(files).sort((one, other) =>
  inOrder(one.id, other.id),
);

/** The exercise that may follow right after this one. */
export const following = ({ id }: Exercise): Exercise | undefined =>
  exercises.find(({ after }) => after === id);

/** Every exercise, and after them the user's own. */
export const everyExercise = (own: readonly { id: string; text: string }[]): Exercise[] => [
  ...exercises,
  ...own.map(ownExercise),
];

/** What to show first and what to show behind **More**, of all but those that only follow another one. */
export const shelve = (
  kit: readonly string[],
  own: readonly { id: string; text: string }[],
  aside: readonly string[],
): { first: Exercise[]; others: Exercise[] } =>
  shelf(
    everyExercise(own).filter(({ after }) => !after),
    kit,
    aside,
  );
