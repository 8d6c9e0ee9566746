import type { Rules } from './rules';

// The file of an entry is named after its platform. Only the rules are taken, so that all else, above all the texts for
// people, stays out of the script that runs in every page; and none of `aside`, where nobody has a page.
const FILES = import.meta.glob<Rules>('./*.ts', { base: './platforms', eager: true, import: 'rules' });

/** The id of an entry, by its file. */
export const idOf = (file: string): string => file.replace(/^.*\/|\.ts$/g, '');

/** What was read from the files, by id. */
export function byId<T>(files: Record<string, T>): Record<string, T | undefined> {
  return Object.fromEntries(Object.entries(files).map(([file, part]) => [idOf(file), part]));
}

/** The rules of every platform that the guard has to know, by its id. */
export function platformRules(): [id: string, rules: Rules][] {
  return Object.entries(FILES).map(([file, rules]) => [file.slice(2, -3), rules]);
}
