import { toUnicode } from 'punycode/';
import { allRules } from './exact';

/**
 * Names that imitations borrow. Only coined words: a site may well be called after a medium, a line or a thread.
 * The first ones are also looked for with one letter wrong; near the others lie ordinary words (twister, telegraf).
 */
const TYPED_WRONG = ['instagram', 'facebook', 'snapchat', 'linkedin', 'whatsapp', 'youtube', 'tiktok'];
const BORROWED = [...TYPED_WRONG, 'twitter', 'pinterest', 'telegram', 'spotify', 'onlyfans', 'soundcloud'];

/** Letters of other scripts that look Latin, and signs that look like letters. */
const LOOKS_LIKE: Record<string, string> = Object.fromEntries(
  'аa еe оo рp сc уy хx іi ѕs ӏl ԁd һh ոn ɡg јj ԛq ԝw вb кk мm нh тt αa οo κk ιi νv τt ρp εe υu ıi łl øo đd ħh ſs 0o 1l'
    .split(' ')
    .map((pair) => [pair[0] ?? '', pair[1] ?? '']),
);

/**
 * Whether a host that belongs to no platform is made to be taken for one: a platform's domain in front of another one,
 * its name inside another name, letters of another script, or one letter wrong.
 */
export function imitates(host: string): boolean {
  const inFront = `.${host}`;
  if (domains().some((domain) => inFront.includes(`.${domain}.`))) return true;
  const labels = host.split('.').slice(0, -1).map(readable);
  return labels.some((label) => {
    const plain = skeleton(label);
    return (
      BORROWED.some(
        (name) => plain.includes(name) || plain.replaceAll('l', 'i').includes(name.replaceAll('l', 'i')),
      ) || plain.split('-').some((word) => TYPED_WRONG.some((name) => oneWrong(word, name)))
    );
  });
}

/** A label of a host in the letters people see: browsers give it encoded and offer no way back. A broken one stays as it is. */
function readable(label: string): string {
  try {
    return toUnicode(label);
  } catch {
    return label;
  }
}

/** What a label looks like in plain Latin letters. */
function skeleton(label: string): string {
  const plain = [...label.normalize('NFKD').replace(/\p{M}/gu, '')].map(
    (letter) => LOOKS_LIKE[letter] ?? letter,
  );
  return plain.join('').replaceAll('rn', 'm').replaceAll('vv', 'w');
}

/**
 * One letter changed, added, left out, or swapped with its neighbour. `damerau-levenshtein` counts every difference, where
 * these lines only tell one from more, and it is no shorter to call.
 */
function oneWrong(word: string, name: string): boolean {
  if (Math.abs(word.length - name.length) > 1) return false;
  let same = 0;
  while (same < name.length && word[same] === name[same]) same++;
  const [a, b] = [word.slice(same), name.slice(same)];
  const swapped = a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return swapped || a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}

function domains(): string[] {
  return allRules().flatMap(([, rules]) =>
    Object.keys(rules.sites)
      .join(' ')
      .split(' ')
      .filter((site) => !/[*?{]/.test(site.replace(/\+.*/, '')))
      .map((site) => site.replace(/\+.*/, '')),
  );
}
