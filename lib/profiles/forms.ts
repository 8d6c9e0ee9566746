import type { Form, Rules } from './rules';

/** Pages and files that practically every site keeps at its root, where elsewhere a name stands. */
const EVERYWHERE =
  'about account accounts admin api app apps assets auth blog careers contact cookies dashboard developer developers ' +
  'discover download downloads explore faq favicon.ico feed help home jobs legal login logout manifest.json messages ' +
  'notifications oauth policies policy press pricing privacy register robots.txt search settings share signin signup ' +
  'sitemap.xml static support terms tos upload www';

/** Forms that mean the same on every platform. */
const BUILT_IN: Record<string, Form> = {
  id: { like: /\d+/, as: 'id:' },
  n: { like: /\d+/, role: 'skip' },
  lang: { like: /[a-z]{2}(?:[-_][a-z]{2,4})?/, role: 'skip' },
  thread: { like: /\S+/, keep: true, role: 'thread' },
  query: { like: /[\s\S]*\S[\s\S]*/, keep: true, role: 'query' },
  // A directory writes the name of a person with signs in place of spaces.
  words: { like: /[\s\S]*\S[\s\S]*/, keep: true, to: (words) => words.replace(/[-+]+/g, ' '), role: 'query' },
};

const PLAIN_NAME = /[\w.-]{1,100}/;

/** Longer than any account of any platform: such text is refused before it is looked at. */
const LONGEST = 400;

/** The parts of a recognised address, gathered while a route is tried. */
export interface Found {
  account: string | null;
  query: string | undefined;
  thread: string | undefined;
}

/** Whether a text fits, noting what it says. */
export type Fits = (text: string, host: string, found: Found) => boolean;

/** The forms of one platform, its own first. */
export function formsOf(rules: Rules): Record<string, Form> {
  return { ...BUILT_IN, name: { like: rules.name ?? PLAIN_NAME, not: rules.not }, ...rules.forms };
}

/**
 * Turns one segment of a pattern, or the value of a parameter, into a check. Text without a form is compared as it is;
 * everything else becomes one anchored regular expression, in which a text is walked once.
 */
export function compile(pattern: string, forms: Record<string, Form>): Fits {
  if (pattern === '*') return (text) => text !== '';
  const tokens = pattern.split(/(\{\w+\}|\*)/).filter(Boolean);
  if (tokens.length === 1 && !pattern.startsWith('{')) {
    const words = new Set(pattern.split('|'));
    return (text) => words.has(text.toLowerCase());
  }
  return compileForms(tokens, forms);
}

function compileForms(tokens: string[], forms: Record<string, Form>): Fits {
  const used: Form[] = [];
  let source = '';
  for (const token of tokens) {
    const form = token.startsWith('{') ? forms[token.slice(1, -1)] : undefined;
    if (form) used.push(form);
    source += form ? `(${form.like.source})` : token === '*' ? '[\\s\\S]*' : alternatives(token);
  }
  const unicode = used.some((form) => form.like.unicode);
  const flags = (used.some((form) => form.keep) ? '' : 'i') + (unicode ? 'u' : '');
  const whole = new RegExp(`^${source}$`, flags);
  const readers = used.map(reader);
  return (text, host, found) => {
    if (text.length > LONGEST && !used[0]?.role) return false;
    // Composed and decomposed letters are the same name. Other scripts have several code points for one Latin letter;
    // only a form that says it takes every script may see them.
    const match = whole.exec(unicode ? text.normalize() : text);
    return match !== null && readers.every((read, index) => read(match[index + 1] ?? '', host, found));
  };
}

function alternatives(text: string): string {
  const words = text.split('|').map((word) => word.replace(/[.*+?^${}()[\]\\/]/g, '\\$&'));
  return words.length > 1 ? `(?:${words.join('|')})` : (words[0] ?? '');
}

function reader(form: Form): Fits {
  const refused = form.not === undefined ? null : new Set(`${EVERYWHERE} ${form.not}`.split(' '));
  return (text, host, found) => {
    let value = form.keep ? text : text.toLowerCase();
    if (refused?.has(value)) return false;
    if (form.role === 'skip') return true;
    value = (form.as ?? '') + (form.to ? form.to(value, host) : value);
    const field = form.role ?? 'account';
    const separator = field === 'account' ? '/' : ' ';
    found[field] = found[field] ? found[field] + separator + value : value;
    return true;
  };
}
