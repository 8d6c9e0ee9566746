import type { Rules } from './rules';

// The file of an entry is named after its platform. Only the rules are taken, so that all else, above all the texts for
// people, stays out of the script that runs in every page.
const FILES = import.meta.glob<Rules>('./*.ts', { base: './platforms', eager: true, import: 'rules' });

/** The rules of every platform by its id. */
export function platformRules(): [id: string, rules: Rules][] {
  return Object.entries(FILES).map(([file, rules]) => [file.slice(2, -3), rules]);
}
