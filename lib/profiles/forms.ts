import type { Form } from './rules';

/** Forms that mean the same on every platform. */
export const BUILT_IN: Record<string, Form> = {
  name: { like: /[\w.-]{1,100}/ },
  label: { like: /[\w-]{1,63}/ },
  id: { like: /\d+/, as: 'id:' },
  n: { like: /\d+/, role: 'skip' },
  thread: { like: /\S+/, keep: true, role: 'thread' },
  query: { like: /[\s\S]*\S[\s\S]*/, keep: true, role: 'query' },
};

/** Longer than any account of any platform: such text is refused before it is looked at. */
const LONGEST = 400;

/** The parts of a recognised address, gathered while a pattern is tried. */
export interface Found {
  account: string | null;
  query?: string;
  thread?: string;
}

/** Whether a text fits, noting what it says. */
export type Fits = (text: string, host: string, found: Found) => boolean;

/**
 * Turns one segment of a pattern, or the value of a parameter, into a check. Text without a form is compared as it is;
 * everything else becomes one anchored regular expression, in which a text is walked once.
 */
export function compile(pattern: string, forms: Record<string, Form>): Fits {
  if (pattern === '*') return (text) => text !== '';
  const tokens = pattern.split(/(\{\w+\}|\*)/).filter(Boolean);
  const used = tokens.flatMap((token) => forms[token.slice(1, -1)] ?? []);
  if (tokens.length === 1 && used.length === 0) {
    const words = pattern.split('|');
    return (text) => words.includes(text.toLowerCase());
  }
  const source = tokens.map((token) => {
    const form = forms[token.slice(1, -1)];
    return form
      ? `(${form.like.source})`
      : token === '*'
        ? '[^]*'
        : `(?:${token.replace(/[.?()[\]]/g, '\\$&')})`;
  });
  // Composed and decomposed letters are the same name. Without `u`, a form for Latin letters sees no others.
  const unicode = used.some(({ like }) => like.unicode) ? 'u' : '';
  const whole = new RegExp(`^${source.join('')}$`, unicode + (used.some(({ keep }) => keep) ? '' : 'i'));
  const readers = used.map(reader);
  return (text, host, found) => {
    if (text.length > LONGEST && !used[0]?.role) return false;
    const match = whole.exec(unicode ? text.normalize() : text);
    return match !== null && readers.every((read, index) => read(match[index + 1] ?? '', host, found));
  };
}

/** Brings what was found to its normal form. Several accounts of one address are joined by a slash, words by a space. */
function reader({ as = '', keep, not, role, to }: Form): Fits {
  const refused = new Set(not?.split(' '));
  return (text, host, found) => {
    let value = keep ? text : text.toLowerCase();
    if (refused.has(value)) return false;
    if (role === 'skip') return true;
    value = as + (to ? to(value, host) : value);
    const field = role ?? 'account';
    found[field] = found[field] ? found[field] + (role ? ' ' : '/') + value : value;
    return true;
  };
}
