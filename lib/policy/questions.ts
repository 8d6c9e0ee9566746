/**
 * The directions a question can take: what set it off, what is hoped for, what is needed, what comes next; and what only a chat
 * is asked before.
 */
export const DIRECTIONS = ['before', 'hope', 'need', 'next', 'chat'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The bank, by direction. Each is a key of the locale file (`pause.questions.<direction>.<name>`). */
export const BANK = {
  before: [
    'just',
    'place',
    'feeling',
    'body',
    'thought',
    'saw',
    'doing',
    'missing',
    'hour',
    'around',
    'reminded',
    'circling',
    'about',
  ],
  hope: ['find', 'feel', 'know', 'after', 'enough', 'hour', 'untold', 'friend', 'settle', 'lastAfter'],
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
    'most',
    'managed',
    'sleep',
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
    'left',
    'company',
    'noon',
    'care',
  ],
  chat: ['answer', 'tonight', 'instead'],
} as const satisfies Record<Direction, readonly string[]>;

export type QuestionId = { [D in Direction]: `${D}.${(typeof BANK)[D][number]}` }[Direction];

/** Every built-in question. */
export const QUESTIONS: readonly QuestionId[] = DIRECTIONS.flatMap((direction) =>
  BANK[direction].map((name) => `${direction}.${name}` as QuestionId),
);

/** Questions that look at it another way. They stand alone: a feeling is named or seen anew, never one after the other. */
const REFRAMES: ReadonlySet<string> = new Set<QuestionId>([
  'hope.after',
  'hope.enough',
  'hope.hour',
  'hope.untold',
  'hope.friend',
  'hope.settle',
  'need.kind',
  'next.morning',
  'next.later',
]);

/** Questions that ask for the feeling itself: not after an exercise that looked at it another way. */
const NAMES: ReadonlySet<string> = new Set<QuestionId>(['before.feeling', 'before.body', 'hope.feel']);

/** A round of directions: what is needed and what comes next helps most once Continue was pressed, so they come twice as often. */
const ROUND: readonly Direction[] = ['need', 'next', 'before', 'need', 'next', 'hope'];
/** The same before a chat. */
const CHAT_ROUND: readonly Direction[] = ['chat', 'need', 'next', 'before', 'chat', 'need', 'next', 'hope'];

/** An own question stands so often: first, and then at every fourth. */
const OWN_EVERY = 4;

/** A question of the bank (`text` null: the words are in the locale file) or one of the user's own. */
export interface Question {
  id: QuestionId | 'own';
  text: string | null;
  reframes: boolean;
  /** It asks for the feeling itself. */
  names: boolean;
}

/** What a question is chosen by. */
export interface QuestionChoice {
  own: readonly string[];
  /** Built-in questions the user is tired of; when everything is tired, the whole bank is back. */
  tired: readonly string[];
  /** None that looks at it another way. */
  plain: boolean;
  /** None that asks for the feeling itself. */
  unnamed: boolean;
  /** The pause stands before a chat. */
  chat: boolean;
  /** Hour of the person's clock, 0 to 23. At night only what is needed is asked. */
  hour: number;
}

/** Questions of what comes next that ask for more than rest. */
const BY_DAY: ReadonlySet<string> = new Set<QuestionId>([
  'next.hands',
  'next.move',
  'next.friend',
  'next.day',
  'next.place',
  'next.company',
]);

/** Whether that hour is of the night, when there is little to be done but rest. */
const isNight = (hour: number): boolean => hour >= 22 || hour < 6;

/** The `nth` question: each of its direction comes once before the first comes again, and own ones in their turn. */
export function questionFor(nth: number, choice: QuestionChoice): Question {
  const { own, tired, plain, unnamed, chat, hour } = choice;
  const index = Math.max(0, Math.trunc(nth) || 0);
  const fresh = QUESTIONS.filter((id) => !tired.includes(id) && (chat || !id.startsWith('chat.')));
  if (own.length > 0 && (index % OWN_EVERY === 0 || fresh.length === 0)) {
    const turn = fresh.length === 0 ? index : index / OWN_EVERY;
    return { id: 'own', text: own[turn % own.length] ?? '', reframes: false, names: false };
  }
  const builtIn = own.length > 0 ? index - Math.floor(index / OWN_EVERY) - 1 : index;
  const round = chat ? CHAT_ROUND : ROUND;
  return bankQuestion(builtIn, { fresh, plain, unnamed, round, night: isNight(hour) });
}

/**
 * A question of what comes next, for whoever left: the `nth` that is not `tired`; `null` when they are tired of all. None that looks
 * at it another way, since the pause they left may have named what they feel; and at night (`hour` of their clock, 0 to 23) none that
 * gets them up.
 */
export function nextQuestion(nth: number, tired: readonly string[], hour: number): QuestionId | null {
  const fits = (id: QuestionId) => !REFRAMES.has(id) && !(isNight(hour) && BY_DAY.has(id));
  const all = QUESTIONS.filter((id) => id.startsWith('next.') && fits(id) && !tired.includes(id));
  return all[Math.max(0, Math.trunc(nth) || 0) % all.length] ?? null;
}

interface BankChoice extends Pick<QuestionChoice, 'plain' | 'unnamed'> {
  fresh: readonly QuestionId[];
  round: readonly Direction[];
  night: boolean;
}

function bankQuestion(nth: number, choice: BankChoice): Question {
  const { fresh, plain, unnamed, round: directions, night } = choice;
  const may = (id: QuestionId) => !(plain && REFRAMES.has(id)) && !(unnamed && NAMES.has(id));
  const of = (direction: Direction, from: readonly QuestionId[]) =>
    from.filter((id) => id.startsWith(`${direction}.`) && may(id));
  // When all that may be asked is tired, the bank is back.
  const bank = directions.some((direction) => of(direction, fresh).length > 0) ? fresh : QUESTIONS;
  const round = directions.filter((direction) => of(direction, bank).length > 0);
  const needed = of('need', bank);
  const direction = night && needed.length > 0 ? 'need' : round[nth % round.length];
  const all = direction ? of(direction, bank) : [];
  const turn =
    night && direction === 'need'
      ? nth
      : Math.floor(nth / round.length) * round.filter((one) => one === direction).length +
        round.slice(0, nth % round.length).filter((one) => one === direction).length;
  const id = all[turn % all.length] ?? 'need.now';
  return { id, text: null, reframes: REFRAMES.has(id), names: NAMES.has(id) };
}
