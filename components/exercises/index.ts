import type { Exercise } from './exercise';
import { ownExercise } from './parts/own-exercise';

export { type EvidenceLevel, type Exercise, NEEDS } from './exercise';
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

/** How many are one press away while the user has picked none. */
const AT_HAND = 2;

/**
 * What to show first and what to show behind **More**: the user's kit, or the first two; then the rest, their own ones
 * among it. What is off by default shows only once it was picked; what the user put aside shows in neither, nor what only follows another one.
 */
export function shelve(
  kit: readonly string[],
  own: readonly { id: string; text: string }[],
  aside: readonly string[],
): { first: Exercise[]; rest: Exercise[] } {
  const all = everyExercise(own).filter(({ id, after }) => !after && !aside.includes(id));
  const picked = kit.flatMap((id) => all.find((exercise) => exercise.id === id) ?? []);
  const first = picked.length > 0 ? picked : all.slice(0, AT_HAND);
  const rest = all.filter((exercise) => !first.includes(exercise) && !exercise.offByDefault);
  return { first, rest };
}
