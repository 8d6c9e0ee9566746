import { parse } from './address';
import type { Recognised } from './kinds';
import { follow } from './routes';
import { placeOf, sitesAnywhere } from './sites';

/**
 * Says whose page an address is: platform, account and kind. A page that names nobody has no account, and no account is
 * ever guessed. Never throws, for any text.
 */
export function recognise(url: string): Recognised {
  const address = parse(url);
  if (!address) return { platform: null, account: null, kind: 'other' };
  const place = placeOf(address.host);
  if (!place) return anywhere(address.url, address.host);
  const { platform, site, account } = place;
  if (!site) return { platform, account: null, kind: 'other' };
  return { platform, ...follow(site.router(), site.rules, address.url, address.host, account) };
}

/** Some paths belong to one platform whatever the host, such as `/@someone@their.server`. */
function anywhere(url: URL, host: string): Recognised {
  for (const site of sitesAnywhere()) {
    const answer = follow(site.router(), site.rules, url, host, null);
    if (answer.account !== null) return { platform: site.platform, ...answer };
  }
  return { platform: null, account: null, kind: 'other' };
}
