import { wordsOf } from '../matching/search-names';

/** Longest name (characters) that is looked for in searches. */
export const NAME_MOST = 80;

/** How many names one person can have. */
export const NAMES_MOST = 20;

/** Why a name cannot be looked for, as a key of the locale files (`watching.<key>`). */
export type NameProblem = 'nameEmpty' | 'nameTooLong' | 'nameNoLetters' | 'nameTwice';

/** What is wrong with a name, or `null`. Two names are the same when they have the same words, in any order. */
export function nameProblem(name: string, others: readonly string[]): NameProblem | null {
  const text = name.trim();
  if (text === '') return 'nameEmpty';
  if (text.length > NAME_MOST) return 'nameTooLong';
  if (!/\p{L}/u.test(text)) return 'nameNoLetters';
  const same = (other: string) => [...wordsOf(other)].sort().join(' ');
  return others.some((other) => same(other) === same(text)) ? 'nameTwice' : null;
}
