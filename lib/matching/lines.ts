import type { Kind } from './page-kind';

// The one parser of the language in which platforms write their hosts and lines; `Rules` says what it means.

/** One domain of a platform, as in `{label}.example.com+m,old`. */
export interface Host {
  domain: string;
  /** Name of the form that stands before the domain, for sites that give each account a host of its own. */
  label: string | undefined;
  /** App hosts, as what stands before the domain; `??` for any two letters. */
  apps: string[];
}

/** One pattern of a line. */
export interface Line {
  /** `person` is a profile and every page below it a tab. */
  kind: Kind | 'person';
  /** Without a sign of its end. */
  path: string;
  /** Whether the path ends there. */
  whole: boolean;
  parameters: [name: string, value: string][];
}

/** Reads the domains of one entry of `hosts`. */
export function parseHosts(text: string): Host[] {
  return text.split(' ').map((word) => {
    const [, label, domain = '', apps = ''] = /^(?:\{(\w+)\}\.)?([^+]+)\+?(.*)/.exec(word) ?? [];
    return { domain, label, apps: apps ? apps.split(',') : [] };
  });
}

/** Reads the lines of one entry of `hosts`, a pattern each, in their order. */
export function parseLines(lines: readonly string[]): Line[] {
  return lines.flatMap((line) => {
    const [word = '', ...patterns] = line.split(' ');
    const kind = (word === 'tab' ? 'profile-tab' : word) as Line['kind'];
    return patterns.map((pattern) => {
      const [path = '', query = ''] = pattern.split(/\?(.*)/);
      return {
        kind,
        path: path.replace(/[/$]+$/, ''),
        whole: kind === 'profile' || path.endsWith('$'),
        parameters: [...query.matchAll(/([^&=]+)=([^&]*)/g)].map(
          ([, name = '', value = '']): [string, string] => [name, value],
        ),
      };
    });
  });
}

/**
 * The pieces of a path or a parameter's value: `*`, a form such as `{name}`, a choice such as `p|reel`, or text that stands
 * for itself.
 */
export function pieces(pattern: string): string[] {
  return pattern.split(/(\{\w+\}|\*|[^{}/*|]+(?:\|[^{}/*|]+)+)/).filter((piece) => piece !== '');
}

/** The name of the form a piece is, or `undefined` for any other. */
export function formName(piece: string): string | undefined {
  return /^\{(\w+)\}$/.exec(piece)?.[1];
}
