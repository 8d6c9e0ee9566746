import { type Directory, makeDirectory } from './directory';
import { BUILT_IN } from './patterns';
import type { Exact, Form, Rules } from './rules';
import { platformRules } from './table';

const FILES = import.meta.glob<Exact>('./*.ts', { base: './platforms', eager: true, import: 'exact' });

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
    platformRules().map(([id, rules]) => [id, complete(rules, FILES[`./${id}.ts`])]),
  );
  return directory;
}

function complete(rules: Rules, exact: Exact = {}): Rules {
  const name: Form = { like: exact.name ?? rules.name ?? BUILT_IN.name?.like ?? /\w+/, not: exact.not };
  const forms = Object.entries({ name, ...rules.forms, ...exact.forms }).map(([id, form]) => [
    id,
    form.not === undefined ? form : { ...form, not: `${EVERYWHERE} ${form.not}` },
  ]);
  const further = { ...exact.sites };
  const sites = Object.entries(rules.sites).map(([site, lines]) => {
    const first = site.replace(/[+ ].*/s, '');
    const more = further[first] ?? [];
    delete further[first];
    return [site, [...lines, ...more]];
  });
  return { ...rules, forms: Object.fromEntries(forms), sites: { ...Object.fromEntries(sites), ...further } };
}
