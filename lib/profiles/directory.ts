import { BUILT_IN, compile, type Found } from './patterns';
import { makeRoutes, type Route } from './routes';
import type { Rules } from './rules';

/** A group of hosts of one platform with the same routes. */
export interface Site {
  platform: string;
  rules: Rules;
  /** App hosts, as what stands before the domain; `??` for any two letters. */
  hosts: string[];
  /** The form of the label before the domain, for sites that give each account its own host. */
  label: string | undefined;
  /** Made when the first address of the site is met: most people visit few platforms. */
  routes: () => Route[];
}

/** Where a host belongs: its platform, and the site if that host shows accounts. */
export interface Place {
  platform: string;
  /** The part of the host that the table lists. */
  domain: string;
  site: Site | undefined;
  /** The account the host itself names. */
  account: string | null;
}

/** The sites of the table by their domain. */
export type Directory = Map<string, Site[]>;

/** The most labels a domain of the table has. */
const MOST_LABELS = 4;

/** Reads the table of platforms. */
export function makeDirectory(platforms: Iterable<readonly [id: string, rules: Rules]>): Directory {
  const directory: Directory = new Map();
  for (const [platform, rules] of platforms) {
    let mirrors = rules.mirrors ? ` ${rules.mirrors}` : '';
    for (const [names, lines] of Object.entries(rules.sites)) {
      let routes: Route[] | undefined;
      for (const place of (names + mirrors).split(' ')) {
        const [, label, domain = '', more = ''] = /^(?:(\{\w+\})\.)?([^+]+)\+?(.*)/.exec(place) ?? [];
        const site: Site = {
          platform,
          rules,
          label,
          hosts: ['', 'www', ...more.split(',')],
          routes: () => {
            routes ??= makeRoutes(lines, { ...BUILT_IN, ...rules.forms });
            return routes;
          },
        };
        directory.set(domain, [...(directory.get(domain) ?? []), site]);
      }
      mirrors = '';
    }
  }
  return directory;
}

/** Finds the platform of a host: a few look-ups, whatever the size of the table and the length of the host. */
export function placeOf(directory: Directory, host: string): Place | undefined {
  let start = host.length;
  let place: Place | undefined;
  for (let labels = 0; labels < MOST_LABELS && start > 0; labels++) {
    start = host.lastIndexOf('.', start - 2) + 1;
    const domain = host.slice(start);
    const sites = directory.get(domain) ?? directory.get(domain.replace(/\.[a-z]{2}$/, '.??'));
    // The longest domain wins: gist.github.com is not just any host of github.com.
    if (sites) place = { domain, ...within(sites, host.slice(0, start).replace(/\.$/, ''), host) };
  }
  return place;
}

function within(sites: Site[], before: string, host: string): Omit<Place, 'domain'> {
  const platform = sites[0]?.platform ?? '';
  const shape = before.length > 5 ? before : before.replace(/[a-z]/g, '?');
  const site = sites.find(({ hosts, label }) => !label && (hosts.includes(before) || hosts.includes(shape)));
  const named = sites.find(({ label }) => label);
  const found: Found = { account: null };
  if (site || !named?.label) return { platform, site, account: null };
  const fits = compile(named.label, '$', { ...BUILT_IN, ...named.rules.forms })(before, host, found);
  return { platform, site: fits ? named : undefined, account: found.account };
}
