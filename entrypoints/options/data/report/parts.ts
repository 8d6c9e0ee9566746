/** What a reader of the report may or may not see, in the order of the page. */
export const PARTS = ['blocks', 'felt', 'pulls', 'helped', 'before', 'words'] as const;
export type Part = (typeof PARTS)[number];

/** The user's own words are on the page only if they ask for them: a name may be in them. */
export const PARTS_AT_FIRST: readonly Part[] = PARTS.filter((part) => part !== 'words');

const LETTERS = 26;

/** What stands for somebody, in the order people were added: A to Z, then AA, AB. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % LETTERS));
  return index < LETTERS ? last : letterOf(Math.floor(index / LETTERS) - 1) + last;
}
