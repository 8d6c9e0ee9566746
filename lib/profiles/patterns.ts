/*
 * Why not `URLPattern`: it has no form for a name with its normaliser and its reserved words, nor for parameters in any
 * order. Measured in Chromium 156 with twelve patterns: five to ten times slower to match, and 0.26 ms to make each, which
 * every page would wait for (here 0.006 ms).
 */
import type { Form } from './rules';

/** Forms that mean the same on every platform. */
export const BUILT_IN: Record<string, Form> = {
  name: { like: /[\w.-]{1,100}/ },
  label: { like: /[\w-]{1,63}/ },
  id: { like: /\d{1,40}/, as: 'id:' },
  n: { like: /\d+/, role: 'skip' },
  thread: { like: /[^\s/]{1,400}/, keep: true, role: 'thread' },
  query: { like: /[^/]*[^\s/][^/]*/, keep: true, role: 'query' },
};

/** The parts of a recognised address, gathered while a pattern is tried. */
export interface Found {
  account: string | null;
  query?: string;
  thread?: string;
}

/** Whether a text fits, noting what it says. */
export type Fits = (text: string, host: string, found: Found) => boolean;

/** Stands for a slash that is part of a text and parts nothing. No name can hold it. */
const SLASH = '\0';

/** A text in which no slash parts anything. */
export function inOnePiece(text: string): string {
  return text.replaceAll('/', SLASH);
}

/**
 * Turns a pattern into a check of a whole text, or of its beginning. It becomes one anchored regular expression in
 * which each piece ends at a slash or at a limit, so that any text is walked once.
 */
export function compile(pattern: string, end: string, forms: Record<string, Form>): Fits {
  const used: Form[] = [];
  const source = pattern
    .replace(/[.?()]/g, '\\$&')
    .replace(/[^{}/*|]+(\|[^{}/*|]+)+/g, '(?:$&)')
    .replace(/\*/g, '[^/]+')
    .replace(/\{(\w+)\}/g, (_, id) => {
      const form = forms[id] as Form;
      used.push(form);
      return `(${form.like.source.replace(/(?<!\\)\$/g, '(?:/|$)')})`;
    });
  // Without `u`, letters of other scripts are never taken for Latin ones, whatever their case.
  const unicode = used.some(({ like }) => like.unicode) ? 'u' : '';
  const whole = new RegExp(`^${source}${end}`, `i${unicode}`);
  const readers = used.map(reader);
  return (text, host, found) => {
    // Composed and decomposed letters are the same name.
    const match = whole.exec(unicode ? text.normalize() : text);
    return match !== null && readers.every((read, index) => read(match[index + 1] ?? '', host, found));
  };
}

/** Brings what was found to its normal form. Several accounts of one address are joined by a slash, words by a space. */
function reader({ as = '', keep, not, role, to }: Form): Fits {
  const refused = new Set(not?.split(' '));
  return (text, host, found) => {
    let value = (keep || as === 'id:' ? text : text.toLowerCase()).replaceAll(SLASH, '/');
    if (refused.has(value)) return false;
    if (role === 'skip') return true;
    value = as + (to ? to(value, host) : value);
    const field = role ?? 'account';
    found[field] = found[field] ? found[field] + (role ? ' ' : '/') + value : value;
    return true;
  };
}
