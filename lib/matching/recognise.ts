import { parse } from './address';
import type { Recognised } from './page-kind';
import { follow, NOBODY } from './routes';
import { ANY_HOST, findHost, type Table } from './table';

/**
 * Says whose page an address is: platform, account and kind. A page that names nobody has no account, and no account is
 * ever guessed. Never throws, for any text; the work is the same whatever is held and however large the table is.
 */
export function recognise(table: Table, text: string): Recognised {
  const address = parse(text);
  if (!address) return { platform: null, ...NOBODY };
  const { url, host } = address;
  const found = findHost(table, host);
  if (found) {
    const { platform, site, account } = found;
    return { platform, ...(site ? follow(site.routes(), site.rules, url, host, account) : NOBODY) };
  }
  // Some paths belong to one platform whatever the host, such as `/@someone@their.server`.
  for (const site of table.get(ANY_HOST) ?? []) {
    const answer = follow(site.routes(), site.rules, url, host, null);
    if (answer.account !== null) return { platform: site.platform, ...answer };
  }
  return { platform: null, ...NOBODY };
}
