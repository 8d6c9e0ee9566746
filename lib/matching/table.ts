import { type Host, parseHosts } from './lines';
import { BUILT_IN, compile, type Found } from './patterns';
import type { Rules } from './platform';
import { makeRoutes, type Route } from './routes';

/** Hosts of one platform with the same routes. */
export interface Site extends Host {
  platform: string;
  rules: Rules;
  /** Made when the first address of the site is met: most people visit few platforms. */
  routes: () => Route[];
}

/** What the table says of a host: its platform, and the site if that host shows accounts. */
export interface FoundHost {
  platform: string;
  /** The part of the host that the table lists. */
  domain: string;
  site: Site | undefined;
  /** The account the host itself names. */
  account: string | null;
}

/** Platforms by their domain: what every question about an address is asked of. */
export type Table = ReadonlyMap<string, Site[]>;

/** The key in a table of what holds on every host that no platform claims. */
export const ANY_HOST = '*';

/** The most labels a domain of the table has. */
const MOST_LABELS = 4;

/** Makes the table of these platforms (their rules by id). Only domains are read; lines are, when a host asks for them. */
export function makeTable(platforms: Readonly<Record<string, Rules>>): Table {
  const table = new Map<string, Site[]>();
  for (const [platform, rules] of Object.entries(platforms)) {
    let mirrors = rules.mirrors ? ` ${rules.mirrors}` : '';
    for (const [names, lines] of Object.entries(rules.hosts)) {
      let made: Route[] | undefined;
      const routes = () => {
        made ??= makeRoutes(lines, { ...BUILT_IN, ...rules.forms });
        return made;
      };
      for (const host of parseHosts(names + mirrors)) {
        const sites = table.get(host.domain) ?? [];
        sites.push({ ...host, platform, rules, routes });
        table.set(host.domain, sites);
      }
      mirrors = '';
    }
  }
  return table;
}

/** Finds the platform of a host: a few look-ups, whatever the size of the table and the length of the host. */
export function findHost(table: Table, host: string): FoundHost | undefined {
  let start = host.length;
  let found: FoundHost | undefined;
  for (let labels = 0; labels < MOST_LABELS && start > 0; labels++) {
    start = host.lastIndexOf('.', start - 2) + 1;
    const domain = host.slice(start);
    const sites = table.get(domain) ?? table.get(domain.replace(/\.[a-z]{2}$/, '.??'));
    // The longest domain wins: gist.github.com is not just any host of github.com.
    if (sites) found = { domain, ...within(sites, host.slice(0, start).replace(/\.$/, ''), host) };
  }
  return found;
}

function within(sites: Site[], before: string, host: string): Omit<FoundHost, 'domain'> {
  const platform = sites[0]?.platform ?? '';
  const shape = before.length > 5 ? before : before.replace(/[a-z]/g, '?');
  const named = sites.find(({ label }) => label);
  const site = sites.find(
    ({ apps, label }) =>
      !label && (!before || before === 'www' || apps.includes(before) || apps.includes(shape)),
  );
  const found: Found = { account: null };
  if (site || !named) return { platform, site, account: null };
  const fits = compile(`{${named.label}}`, '$', { ...BUILT_IN, ...named.rules.forms })(before, host, found);
  return { platform, site: fits ? named : undefined, account: found.account };
}
