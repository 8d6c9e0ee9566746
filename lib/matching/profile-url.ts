import { WEB } from './page-keys';
import { BUILT_IN } from './patterns';
import type { Platform } from './platform';
import { PLATFORMS } from './platforms';

/** The address of an account's profile, or `''` when there is none. Never throws. */
export function profileUrl(platform: string, account: string | null): string {
  if (!account) return '';
  if (platform === WEB) return webUrl(account);
  const entry = PLATFORMS[platform];
  const urls = entry?.profileUrl;
  if (!urls) return '';
  if (typeof urls === 'function') return urls(account);
  const namespace = Object.keys(urls)
    .filter((start) => account.startsWith(start))
    .sort((a, b) => b.length - a.length)[0];
  if (namespace === undefined || (namespace === '' && hasNamespace(entry, account))) return '';
  const name = encode(account.slice(namespace.length));
  return name === '' ? '' : (urls[namespace] ?? '').replace('*', () => name);
}

/** Whether an account is in another namespace than handles: it begins as one of the platform's forms says. */
function hasNamespace({ forms }: Platform, account: string): boolean {
  return Object.values({ ...BUILT_IN, ...forms }).some(({ as }) => as && account.startsWith(as));
}

/** The other forms of the same account that follow from its name alone. */
export function sameAccounts(platform: string, account: string): { platform: string; account: string }[] {
  return (PLATFORMS[platform]?.sameAccount ?? []).map((other) => ({ platform: other, account }));
}

function webUrl(key: string): string {
  const [host = '', ...path] = key.split('/');
  if (!host) return '';
  return `${host === 'localhost' ? 'http' : 'https'}://${[host, ...path.map(encodeKept)].join('/')}`;
}

/** A segment that could not be decoded safely is kept as it came, and must not be encoded twice. */
function encodeKept(segment: string): string {
  if (!/%[\da-f]{2}/i.test(segment)) return encode(segment);
  return orNothing(() => encodeURI(segment).replaceAll('%25', '%'));
}

const encode = (text: string): string =>
  orNothing(() =>
    text
      .split('/')
      .map((part) => encodeURIComponent(part).replace(/%(?:40|3A|24|2B|7E)/g, decodeURIComponent))
      .join('/'),
  );

/** Half of a surrogate pair makes encoding fail: no address holds it. */
function orNothing(encoded: () => string): string {
  try {
    return encoded();
  } catch {
    return '';
  }
}
