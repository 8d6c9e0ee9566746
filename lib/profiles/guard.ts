import { type Directory, makeDirectory } from './directory';
import { makeRecogniser } from './recogniser';
import { platformRules } from './table';

export { heldKey, pageKeys } from './keys';
export type { Kind, Recognised } from './kinds';

let directory: Directory | undefined;

const brief = makeRecogniser(() => {
  directory ??= makeDirectory(platformRules());
  return directory;
});

/**
 * What the guard carries into every page instead of the whole table. It answers as the whole one does for every page
 * that can be paused; but it knows no searches, no messages and not which words are no names, so elsewhere it may name an
 * account that nobody can have.
 */
export const recognise = brief.recognise;

/** The keys under which a page could be held, the shortest first. */
export const urlKeys = brief.urlKeys;
