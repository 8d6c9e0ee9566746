import { type Directory, makeDirectory } from './directory';
import { BUILT_IN } from './patterns';
import type { Exact, Form, Rules } from './rules';
import { idOf } from './table';

// With those of `aside`: platforms where nobody has a page, only searches and messages.
const RULES = import.meta.glob<Rules>('./**/*.ts', { base: './platforms', eager: true, import: 'rules' });
const EXACT = import.meta.glob<Exact>('./**/*.ts', { base: './platforms', eager: true, import: 'exact' });

/** The rules of every platform by its id. */
export function allRules(): [id: string, rules: Rules][] {
  return Object.entries(RULES).map(([file, rules]) => [idOf(file), rules]);
}

/** Every line about a platform's pages, those of the rules and those only the whole table has. */
export function linesOf(id: string): string[] {
  const parts: [string, Rules | Exact | undefined][] = [...Object.entries(RULES), ...Object.entries(EXACT)];
  return parts
    .filter(([file]) => idOf(file) === id)
    .flatMap(([, part]) => Object.values(part?.sites ?? {}))
    .flat();
}

/** Pages and files that practically every site keeps at its root, where elsewhere a name stands. */
const EVERYWHERE =
  'about account accounts admin api app apps assets auth blog careers contact cookies dashboard developer developers ' +
  'discover download downloads explore faq favicon.ico feed help home jobs legal login logout manifest.json messages ' +
  'notifications oauth policies policy press pricing privacy register robots.txt search settings share signin signup ' +
  'sitemap.xml static support terms tos upload www';

let directory: Directory | undefined;

/** The whole table: no account but real ones, and the right kind for pages without one. */
export function exactDirectory(): Directory {
  directory ??= makeDirectory(
    Object.entries(RULES).map(([file, rules]) => [idOf(file), complete(rules, EXACT[file])]),
  );
  return directory;
}

function complete(rules: Rules, exact: Exact = {}): Rules {
  const before: Record<string, Form> = { name: BUILT_IN.name as Form, ...rules.forms };
  const forms: Record<string, Form> = { ...before, ...exact.forms };
  const { name = before.name as Form } = forms;
  forms.name = { ...name, like: exact.name ?? name.like, not: exact.not ?? name.not };
  for (const [id, form] of Object.entries(forms)) {
    if (form.not === undefined) continue;
    forms[id] = { ...form, not: `${EVERYWHERE} ${form.not} ${before[id]?.not ?? ''}` };
  }
  const further = { ...exact.sites };
  const sites = Object.entries(rules.sites).map(([site, lines]) => {
    const first = site.replace(/[+ ].*/s, '');
    const more = further[first] ?? [];
    delete further[first];
    return [site, [...more.filter(isAside), ...lines, ...more.filter((line) => !isAside(line))]];
  });
  return {
    ...rules,
    path: exact.path ?? rules.path,
    forms,
    sites: { ...Object.fromEntries(sites), ...further },
  };
}

/** Pages of the site itself, searches and messages stand beside all profiles: they are tried first, and no profile looks like one. */
function isAside(line: string): boolean {
  return /^(?:other|search|message) /.test(line);
}
