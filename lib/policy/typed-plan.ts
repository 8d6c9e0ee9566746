/** So many letters and digits of a plan, or of its second half, are enough. */
export const ENOUGH = 80;

/**
 * The letters and digits of a text alone. Case, spaces, punctuation, quotes, accents and ways of writing the same letter
 * do not count, on either side.
 */
export function letters(text: string): string {
  // There and back: only upper case knows that ß is ss, only lower case what a capital ẞ is.
  const oneCase = text.normalize('NFKD').toLowerCase().toUpperCase().normalize('NFKD');
  return oneCase.replace(/[^\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/gu, '');
}

/** What is asked of someone who types their plan; `thenPart` and `long` say what is enough. */
export interface Typing {
  /** The plan, as it was written. */
  plan: string;
  /** Whether the part after the word *then* is enough. */
  thenPart: boolean;
  /** Whether the first `ENOUGH` letters of what is asked are enough. */
  long: boolean;
}

/** Where the second half begins, with the word and after it; `null` when there is none. `then` is the word. */
function halves(plan: string, then: string): [string, string] | null {
  const found = RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${then}(?![\\p{L}\\p{M}\\p{N}])`, 'iu').exec(plan);
  if (!found) return null;
  const after = plan.slice(found.index + found[0].length);
  return letters(after) === '' ? null : [plan.slice(found.index), after];
}

/** How a plan is typed, or `null` for one without a letter or digit: there is nothing to type. */
export function typingOf(plan: string, then: string): Typing | null {
  if (letters(plan) === '') return null;
  const [, second] = halves(plan, then) ?? [];
  return { plan, thenPart: second !== undefined, long: letters(second ?? plan).length > ENOUGH };
}

/** Whether what was typed is the plan, or enough of it. */
export function isTyped(typed: string, { plan }: Pick<Typing, 'plan'>, then: string): boolean {
  const said = letters(typed);
  return [plan, ...(halves(plan, then) ?? [])]
    .map(letters)
    .some((whole) => whole.startsWith(said) && said.length >= Math.min(whole.length, ENOUGH));
}
