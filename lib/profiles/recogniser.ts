import { parse } from './address';
import { type Directory, placeOf } from './directory';
import { heldKey, pageKeys } from './keys';
import type { Recognised } from './kinds';
import { follow } from './routes';

const UNKNOWN: Recognised = { platform: null, account: null, kind: 'other' };

/** Makes the two questions of this module from a table, which is read when the first of them is asked. */
export function makeRecogniser(directory: () => Directory): {
  recognise: (url: string) => Recognised;
  urlKeys: (url: string) => string[];
} {
  const recognise = (text: string): Recognised => {
    const address = parse(text);
    if (!address) return { ...UNKNOWN };
    const { url, host } = address;
    const place = placeOf(directory(), host);
    if (place) {
      const { platform, site, account } = place;
      return site
        ? { platform, ...follow(site.routes(), site.rules, url, host, account) }
        : { platform, account: null, kind: 'other' };
    }
    // Some paths belong to one platform whatever the host, such as `/@someone@their.server`.
    for (const site of directory().get('*') ?? []) {
      const answer = follow(site.routes(), site.rules, url, host, null);
      if (answer.account !== null) return { platform: site.platform, ...answer };
    }
    return { ...UNKNOWN };
  };
  const urlKeys = (url: string) => {
    const { platform, account } = recognise(url);
    if (platform === null) return pageKeys(url).map((key) => heldKey('web', key));
    return account === null ? [] : [heldKey(platform, account)];
  };
  return { recognise, urlKeys };
}
