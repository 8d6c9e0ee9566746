/** Texts made to take long, as long as one likes, after a true address of a platform. */
export const HOSTILE: [string, (size: number, base: string) => string][] = [
  ['one long segment', (size, base) => base + 'a'.repeat(size)],
  ['hyphens and dots', (size, base) => base + '-._'.repeat(size / 3)],
  ['many segments', (size, base) => base + '/a'.repeat(size / 2)],
  ['percent signs', (size, base) => base + '%61%'.repeat(size / 4)],
  ['letters of every script', (size, base) => base + 'é'.repeat(size / 6)],
  ['a long query', (size, base) => `${base}?q=${'a&q='.repeat(size / 4)}`],
  ['a query of spaces', (size, base) => `${base}?q=${'+'.repeat(size)}`],
  ['a long fragment', (size, base) => `${base}#!/${'a/'.repeat(size / 2)}`],
  ['a long host', (size) => `https://${'a.'.repeat(size / 2)}instagram.com/marla`],
];

/** A tenth of the addresses the table knows, without query and fragment. */
export const basesOf = (cases: { url: string; platform: string | null }[]): string[] => {
  const all = cases.flatMap(({ url, platform }) => (platform && /^https?:\/\/[^?#]+/.exec(url)?.[0]) || []);
  return [...new Set(all)].filter((_, index) => index % 10 === 0);
};
