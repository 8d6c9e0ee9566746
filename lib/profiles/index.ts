import { exactDirectory } from './exact';
import { makeRecogniser } from './recogniser';

export { heldKey, pageKeys } from './keys';
export type { Kind, Recognised } from './kinds';

const exact = makeRecogniser(exactDirectory);

/**
 * Says whose page an address is: platform, account and kind. A page that names nobody has no account, and no account is
 * ever guessed. Never throws, for any text; the work is the same whatever is held.
 */
export const recognise = exact.recognise;

/** The keys under which a page could be held, the shortest first. None for pages that show nobody. */
export const urlKeys = exact.urlKeys;
