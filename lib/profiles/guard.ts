import { type Directory, makeDirectory } from './directory';
import { makeRecogniser } from './recogniser';
import { platformRules } from './table';

let directory: Directory | undefined;

/**
 * What the guard carries into every page instead of the whole table. It answers as the whole one does for every page
 * that can be paused; but it knows no searches, no messages and not which words are no names, so elsewhere it may name an
 * account that nobody can have.
 */
export const brief = makeRecogniser(() => {
  directory ??= makeDirectory(platformRules());
  return directory;
});
