import { shelf } from '@/lib/policy/at-hand';
import type { Exercise } from './exercise';
import { ownExercise } from './parts/own-exercise';

export { type EvidenceLevel, type Exercise, NEEDS } from './exercise';
export { ExercisePicture } from './parts/ExercisePicture';
export { twoMinuteIdeas } from './parts/ideas';
export { ownExercise } from './parts/own-exercise';
export { Pace } from './parts/Pace';
export { DEFAULT_TOOLS, type Tools, ToolsContext } from './parts/tools';

/** The exercises on offer first: something else to do, then the body (Langeslag & Sanchez 2018). Others follow in the order of their files. */
const FIRST = ['two-minutes', 'slow-breath', 'five-senses'];

const rank = ({ id, offByDefault }: Exercise): number => {
  const place = FIRST.indexOf(id);
  if (place >= 0) return place;
  return FIRST.length + (offByDefault ? 1 : 0);
};

const files = import.meta.glob<Exercise>('./*.tsx', { eager: true, import: 'default' });

/** Every exercise: one file of this folder each. */
export const exercises: readonly Exercise[] = Object.values(files).sort((a, b) => rank(a) - rank(b));

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
): { first: Exercise[]; rest: Exercise[] } =>
  shelf(
    everyExercise(own).filter(({ after }) => !after),
    kit,
    aside,
  );
