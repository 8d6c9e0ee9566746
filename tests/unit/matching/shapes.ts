import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Kind, recognise } from '@/lib/matching';
import { RESERVED_EVERYWHERE } from '@/lib/matching/patterns';
import { PLATFORMS } from '@/lib/matching/platforms';

/*
 * The shapes of addresses that are easily read wrongly, each tried with many names and numbers instead of with the few of
 * the tables.
 */

/** An address in which `NAME`, `NUMBER` and `ID` stand for somebody, and its account with the same words. */
export type Shape = [address: string, platform: string, account: string, kind: Kind];

/** Whether a platform keeps a word for its own pages. */
const isReserved = (word: string): boolean =>
  [
    RESERVED_EVERYWHERE,
    ...Object.values(PLATFORMS).flatMap(({ forms = {} }) =>
      Object.values(forms).map(({ reserved }) => reserved ?? ''),
    ),
  ].some((words) => words.split(' ').includes(word));

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

export const name = fc
  .string({ unit: fc.constantFrom(...letters), minLength: 6, maxLength: 12 })
  .filter((word) => !isReserved(word));

export const number = fc.integer({ min: 100_000_000, max: 1_999_999_999 }).map(String);

export const id = fc.string({
  unit: fc.constantFrom(...letters, ...'ABCXYZ0189-_'),
  minLength: 22,
  maxLength: 22,
});

/** Puts somebody into a shape. */
export const fill = (text: string, who: { name: string; number: string; id: string }): string =>
  text.replaceAll('NAME', who.name).replaceAll('NUMBER', who.number).replaceAll('ID', who.id);

export const somebody = fc.record({ name, number, id });

/** The same address, spelled in other ways. */
const respelled = (address: string): string[] => {
  const [path = '', query] = address.split(/\?(.*)/);
  const ask = query === undefined ? '' : `?${query}`;
  return [
    `https://${address}${query === undefined ? '?' : '&'}utm_source=x&fbclid=y&igsh=z`,
    `http://${address}`,
    `https://${path.replace(/\/?$/, '/')}${ask}`,
    `https://${path.replace('/', ':8443/').replaceAll('/', '//')}${ask}`,
    `HTTPS://${path.replace(/^[^/]+/, (host) => `${host.toUpperCase()}.`)}${ask}`,
    // The fragment is the path on these.
    ...(address.includes('#') ? [] : [`https://${address}#section`]),
  ];
};

export function describeShapes(what: string, shapes: Shape[]): void {
  it.each(shapes)(`${what}: %s`, (address, platform, account, kind) => {
    fc.assert(
      fc.property(somebody, (who) => {
        const filled = fill(address, who);
        const expected = { platform, account: fill(account, who), kind };
        for (const url of [`https://${filled}`, ...respelled(filled)])
          expect(recognise(url), url).toEqual(expected);
        const [host = '', ...path] = filled.split('/');
        const domain = host.split('.').slice(-2).join('.');
        for (const stranger of [`${host}.example`, `not${domain}`, `${host.replaceAll('.', '-')}.example`])
          expect(recognise(`https://${[stranger, ...path].join('/')}`).platform, stranger).not.toBe(platform);
        expect(recognise(`https://${host}@stranger.example/${path.join('/')}`).account).toBeNull();
        expect(recognise(`view-source:https://${filled}`).account).toBeNull();
      }),
      { numRuns: 30 },
    );
  });
}
