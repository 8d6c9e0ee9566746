/**
 * How long it takes to know whose page it is: over the addresses of the table of facts, and with the look-up among the
 * held accounts that follows: `npm run bench -- recognise`.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bench, describe } from 'vitest';
import { recognise, urlKeys } from '@/lib/profiles';
import { brief } from '@/lib/profiles/guard';
import { basesOf, HOSTILE } from '../unit/profiles/hostile';

const CASES: { url: string; platform: string | null }[] = JSON.parse(
  readFileSync(resolve('tests/data/profile-urls.json'), 'utf8'),
);
const URLS = CASES.map(({ url }) => url);

/** Rounds over all addresses: the first ones are for the compiler and are not counted. */
const WARM = 30;
const COUNTED = 100;

/** Time of each single address in µs, at the middle and at the slowest hundredth. Returns the one at the middle. */
function measure(name: string, work: (url: string) => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < WARM + COUNTED; round++) {
    for (const url of URLS) {
      const start = performance.now();
      work(url);
      const took = (performance.now() - start) * 1000;
      if (round >= WARM) times.push(took);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  console.log(`${name.padEnd(40)} p50 ${at(0.5).toFixed(2)} µs   p99 ${at(0.99).toFixed(2)} µs`);
  return at(0.5);
}

function held(count: number): Record<string, string> {
  const people = Array.from({ length: count }, (_, n) => [`instagram:someone.${n}`, `person ${n}`]);
  return Object.fromEntries([...people, ['instagram:marla.quint', 'person']]);
}

measure('the clock alone', () => undefined);
measure('recognise', recognise);
measure('recognise in the guard', brief.recognise);
const lookUps = [1, 100, 10_000].map((count) => {
  const index = held(count - 1);
  return measure(`look-up in the guard, ${count} held`, (url) =>
    brief.urlKeys(url).some((key) => Object.hasOwn(index, key)),
  );
});
const [one = Number.NaN, , tenThousand = Number.NaN] = lookUps;
console.log(
  `${'growth of the look-up from 1 to 10000 held'.padEnd(40)} ${(tenThousand / one).toFixed(2)} times`,
);

/** Least time (ms) of five tries over long texts of one shape. */
function long(size: number, shape: (size: number, base: string) => string): number {
  const texts = basesOf(CASES).map((base) => shape(size, base));
  const tries = Array.from({ length: 5 }, () => {
    const start = performance.now();
    for (const text of texts) recognise(text);
    return performance.now() - start;
  });
  return Math.min(...tries);
}

console.log('Texts four times as long take so many times as long (work in proportion: about 4)');
for (const [name, shape] of HOSTILE) {
  const [small, large] = [long(25_000, shape), long(100_000, shape)];
  console.log(`${name.padEnd(40)} ${large.toFixed(1)} ms, ${(large / small).toFixed(1)} times`);
}

describe('all addresses of the table of facts', () => {
  const all = (work: (url: string) => unknown) => () => {
    for (const url of URLS) work(url);
  };
  bench(
    'new URL alone',
    all((url) => URL.canParse(url)),
  );
  bench('recognise', all(recognise));
  bench('recognise in the guard', all(brief.recognise));
  bench('urlKeys', all(urlKeys));
});
