import { type Question, type QuestionChoice, questionFor } from './questions';

/** What the second screen of a pause can ask. */
export const ASKS = ['question', 'feeling', 'pull', 'expect'] as const;
export type Ask = (typeof ASKS)[number];

/** One round of turns: a question two times of five. */
const TURNS: readonly Ask[] = ['question', 'feeling', 'question', 'expect', 'pull'];

/** What an exercise does with a feeling. Named or seen anew, never one after the other (Nook, Satpute, Ochsner 2021). */
export type Deed = 'names' | 'reframes';

/** What the asks of a pause are chosen by. */
export interface AskChoice extends Omit<QuestionChoice, 'plain' | 'unnamed'> {
  /** What the user does not want to be asked. */
  off: readonly Ask[];
  /** Whether an exercise was opened in this pause: it asks for the pull itself. */
  exercised: boolean;
  /** What that exercise did; `null` when neither. */
  did: Deed | null;
  /** Whether words that were interrupted wait: then the question they answer has its turn. */
  draft: boolean;
}

/** What the second screen asks. */
export interface Asks {
  /** The one that stands on the screen; `null` when there is none to ask. */
  first: Ask | null;
  /** The others, behind **Say more**. */
  more: Ask[];
  /** The question, wherever it stands; `null` where none is asked. */
  question: Question | null;
}

/**
 * What is asked in a pause that comes after `count` others: one thing, by turns, and the others behind it. An ask that has no
 * place in this pause gives its turn to the next one: the pull after any exercise, a feeling that an exercise named or saw anew.
 */
export function asksFor(count: number, { off, exercised, did, draft, ...choice }: AskChoice): Asks {
  const turns = TURNS.filter((ask) => !off.includes(ask));
  const before = Math.max(0, Math.trunc(count) || 0);
  const round = Math.floor(before / Math.max(1, turns.length));
  const nth = before % Math.max(1, turns.length);
  const may = (ask: Ask): boolean =>
    turns.includes(ask) && !(ask === 'pull' && exercised) && !(ask === 'feeling' && did !== null);
  const turn = [...turns.slice(nth), ...turns].find(may) ?? null;
  const first = draft && may('question') ? 'question' : turn;
  const more = ASKS.filter((ask) => ask !== first && may(ask));
  if (!may('question')) return { first, more, question: null };
  const asked = questionsIn(turns) * round + questionsIn(turns.slice(0, nth));
  const plain = did === 'names' || (first !== 'question' && may('feeling'));
  const question = questionFor(asked, { ...choice, plain, unnamed: did === 'reframes' });
  return { first, more: question.reframes ? more.filter((ask) => ask !== 'feeling') : more, question };
}

const questionsIn = (turns: readonly Ask[]): number => turns.filter((ask) => ask === 'question').length;
