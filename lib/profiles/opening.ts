import type { AboutText } from './entry';
import { byId } from './table';

type Opening = Pick<AboutText, 'open' | 'same'>;

const FILES = byId(
  import.meta.glob<Opening>('./**/*.ts', { base: './platforms', eager: true, import: 'about' }),
);

/** Accounts in another namespace than handles begin with its name. */
const NAMESPACE = /^(?:id|c|user|artist|tel|n|pub|me):/;

/** The address of an account's profile, or `''` when there is none. Never throws. */
export function addressOf(platform: string, account: string | null): string {
  if (!account) return '';
  if (platform === 'web') return webAddress(account);
  const open = FILES[platform]?.open;
  if (!open) return '';
  if (typeof open === 'function') return open(account);
  const namespace = Object.keys(open)
    .filter((start) => account.startsWith(start))
    .sort((a, b) => b.length - a.length)[0];
  if (namespace === undefined || (namespace === '' && NAMESPACE.test(account))) return '';
  const rest = encode(account.slice(namespace.length));
  return rest === '' ? '' : (open[namespace] ?? '').replace('*', () => rest);
}

/** The other forms of the same account that follow from its name alone. */
export function twins(platform: string, account: string): { platform: string; account: string }[] {
  return (FILES[platform]?.same ?? []).map((other) => ({ platform: other, account }));
}

function webAddress(key: string): string {
  const [host = '', ...path] = key.split('/');
  if (!host) return '';
  return `${host === 'localhost' ? 'http' : 'https'}://${[host, ...path.map(encodeKept)].join('/')}`;
}

/** A segment that could not be decoded safely is kept as it came, and must not be encoded twice. */
function encodeKept(segment: string): string {
  return /%[\da-f]{2}/i.test(segment) ? encodeURI(segment).replaceAll('%25', '%') : encode(segment);
}

function encode(text: string): string {
  try {
    return text
      .split('/')
      .map((part) => encodeURIComponent(part).replace(/%(?:40|3A|24|2B|7E)/g, decodeURIComponent))
      .join('/');
  } catch {
    // Half of a surrogate pair: no address holds it.
    return '';
  }
}
