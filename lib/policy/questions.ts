/** The four directions a question can take: what set it off, what is hoped for, what is needed, what comes next. */
export const DIRECTIONS = ['before', 'hope', 'need', 'next'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The bank, by direction. Each is a key of the locale file (`pause.questions.<direction>.<name>`). */
export const BANK = {
  before: [
    'just',
    'place',
    'feeling',
    'today',
    'body',
    'thought',
    'saw',
    'doing',
    'missing',
    'hour',
    'around',
    'begin',
  ],
  hope: [
    'find',
    'feel',
    'know',
    'best',
    'last',
    'after',
    'enough',
    'worth',
    'sign',
    'hour',
    'untold',
    'friend',
  ],
  need: [
    'now',
    'give',
    'kind',
    'safe',
    'body',
    'rest',
    'small',
    'soft',
    'steady',
    'helped',
    'comfort',
    'care',
  ],
  next: [
    'ten',
    'close',
    'step',
    'tonight',
    'hands',
    'move',
    'friend',
    'day',
    'place',
    'again',
    'morning',
    'later',
  ],
} as const satisfies Record<Direction, readonly string[]>;

export type QuestionId = { [D in Direction]: `${D}.${(typeof BANK)[D][number]}` }[Direction];

/** Every built-in question in the order they are asked: one direction after the other. */
export const QUESTIONS: readonly QuestionId[] = BANK.before.flatMap((_, place) =>
  DIRECTIONS.map((direction) => `${direction}.${BANK[direction][place]}` as QuestionId),
);

/** Questions that look at it another way. They stand alone: a feeling is named or seen anew, never one after the other. */
const REFRAMES: ReadonlySet<string> = new Set<QuestionId>([
  'hope.hour',
  'hope.untold',
  'hope.friend',
  'next.morning',
  'next.later',
]);

/** A question of the bank (`text` null: the words are in the locale file) or one of the user's own. */
export interface Question {
  id: QuestionId | 'own';
  text: string | null;
  reframes: boolean;
}

const builtIn = (id: QuestionId): Question => ({ id, text: null, reframes: REFRAMES.has(id) });

/**
 * The question of the `count`-th pause: each comes once before the first comes again. Own questions stand every fourth
 * time until all were asked; `tired` ones are left out. When everything is tired, the whole bank is back.
 */
export function questionFor(count: number, own: readonly string[], tired: readonly string[]): Question {
  const fresh = QUESTIONS.filter((id) => !tired.includes(id));
  const bank = (fresh.length > 0 || own.length > 0 ? fresh : QUESTIONS).map(builtIn);
  const all: Question[] = [];
  const waiting = own.map((text): Question => ({ id: 'own', text, reframes: false }));
  for (const question of bank) {
    if (all.length % 4 === 0) all.push(...waiting.splice(0, 1));
    all.push(question);
  }
  all.push(...waiting);
  const place = Math.max(0, Math.trunc(count)) % all.length;
  return all[place] ?? builtIn('before.just');
}
