/** What an urge logged by hand can have been: the other ways of reaching for somebody. Keys of `pulls.<type>`. */
export const URGE_TYPES = ['elsewhere', 'text', 'ask', 'over', 'fix'] as const;
export type UrgeType = (typeof URGE_TYPES)[number];

/** The exercises that match a pull, by their ids, the one to begin with first. */
export const EXERCISES_FOR: Record<UrgeType, readonly string[]> = {
  elsewhere: ['ride-the-wave'],
  text: ['let-it-wait'],
  ask: ['reach-a-friend'],
  over: ['notice-the-thought', 'later-not-now'],
  fix: ['one-real-moment'],
};

/** What may have been going on around a visit, as taps. Keys of `checkIn.goings.<going>`. */
export const GOINGS = [
  'tired',
  'alone',
  'bored',
  'night',
  'awake',
  'reminded',
  'date',
  'news',
  'argument',
  'drink',
  'else',
] as const;
export type Going = (typeof GOINGS)[number];
