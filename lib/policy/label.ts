/** Longest label (characters) of a person, a pass or a planned time: enough for a word, and it fits every screen. */
export const LABEL_MAX = 60;
