import type { Exercise } from './exercise';

export type { Exercise } from './exercise';

/** The exercises on offer first. Others follow in the order of their files. */
const FIRST = ['slow-breath', 'five-senses'];

const rank = ({ id }: Exercise): number => {
  const place = FIRST.indexOf(id);
  return place < 0 ? FIRST.length : place;
};

const files = import.meta.glob<Exercise>('./*.tsx', { eager: true, import: 'default' });

/** Every exercise: one file of this folder each. */
export const exercises: readonly Exercise[] = Object.values(files).sort((a, b) => rank(a) - rank(b));
