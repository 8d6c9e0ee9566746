/** What an urge logged by hand can have been: the other ways of reaching for somebody. Keys of `urges.<type>`. */
export const URGE_TYPES = ['elsewhere', 'text', 'ask', 'over'] as const;
export type UrgeType = (typeof URGE_TYPES)[number];

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
