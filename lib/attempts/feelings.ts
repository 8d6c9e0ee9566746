/** The built-in feeling words; their ids are what is kept. */
export const FEELINGS = [
  'lonely',
  'missing',
  'sad',
  'hurt',
  'angry',
  'afraid',
  'jealous',
  'restless',
  'empty',
  'curious',
  'tired',
  'hopeful',
] as const;
