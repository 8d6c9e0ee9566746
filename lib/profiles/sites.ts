import { compile, type Found, formsOf } from './forms';
import { makeRouter, type Router } from './routes';
import type { Rules } from './rules';
import { platformRules } from './table';

/** A group of hosts of one platform with the same routes. */
export interface Site {
  platform: string;
  rules: Rules;
  /** App hosts, as what stands before the domain; `??` for any two letters. */
  hosts: string[];
  /** The form of the label before the domain, for sites that give each account its own host. */
  label: string | undefined;
  /** Made when the first address of the site is met: most people visit few platforms. */
  router: () => Router;
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

/** The most labels a domain of the table has (a name, and a country's two, with one to spare). */
const MOST_LABELS = 4;

let table: Map<string, Site[]> | undefined;

/** Finds the platform of a host: a few look-ups, whatever the size of the table and the length of the host. */
export function placeOf(host: string): Place | undefined {
  table ??= makeTable();
  let start = host.length;
  const starts: number[] = [];
  for (let labels = 0; labels < MOST_LABELS && start > 0; labels++) {
    start = host.lastIndexOf('.', start - 2) + 1;
    starts.unshift(start);
  }
  // The longest domain first: gist.github.com is not just any host of github.com.
  for (const from of starts) {
    const domain = host.slice(from);
    const sites = table.get(domain) ?? table.get(domain.replace(/\.[a-z]{2}$/, '.??'));
    if (sites) return { domain, ...within(sites, from === 0 ? '' : host.slice(0, from - 1), host) };
  }
  return undefined;
}

/** The rules for hosts that no platform claims. */
export function sitesAnywhere(): Site[] {
  table ??= makeTable();
  return table.get('*') ?? [];
}

function within(sites: Site[], before: string, host: string): Omit<Place, 'domain'> {
  const platform = sites[0]?.platform ?? '';
  const shape = before.length > 5 ? before : before.replace(/[a-z]/g, '?');
  const plain = sites.find(
    (site) => !site.label && (site.hosts.includes(before) || site.hosts.includes(shape)),
  );
  if (plain) return { platform, site: plain, account: null };
  const named = sites.find((site) => site.label);
  const found: Found = { account: null, query: undefined, thread: undefined };
  const fits = named?.label && compile(named.label, formsOf(named.rules))(before, host, found);
  return { platform, site: fits ? named : undefined, account: found.account };
}

function makeTable(): Map<string, Site[]> {
  const domains = new Map<string, Site[]>();
  for (const [platform, rules] of platformRules()) {
    Object.entries(rules.sites).forEach(([names, lines], index) => {
      let router: Router | undefined;
      const places = index === 0 && rules.mirrors ? `${names} ${rules.mirrors}` : names;
      for (const place of places.split(' ')) {
        const [, label, domain = '', more] = /^(?:(\{\w+\})\.)?([^+]+)(?:\+(.+))?$/.exec(place) ?? [];
        const site: Site = {
          platform,
          rules,
          label,
          hosts: ['', 'www', ...(more?.split(',') ?? [])],
          router: () => {
            router ??= makeRouter(lines, rules);
            return router;
          },
        };
        domains.set(domain, [...(domains.get(domain) ?? []), site]);
      }
    });
  }
  return domains;
}
