import { randomFrom } from '@/lib/attempts/statistics/random';

/** A count with this mean: `even` arrivals vary as they do by chance (Poisson), `bursty` ones twice as much. */
export type Arrivals = 'even' | 'bursty';

export type Random = () => number;
export const seeded = randomFrom;

function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

/** Marsaglia and Tsang's way for shapes from 1 on, with one more power below. */
function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * normal) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * normal * normal + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** One count. A gamma-Poisson count whose shape is its mean has twice the mean as its variance. */
export function countOf(random: Random, mean: number, arrivals: Arrivals): number {
  if (mean <= 0) return 0;
  return poisson(random, arrivals === 'even' ? mean : gamma(random, mean));
}

/** How many times longer a simulation is than in the tests of every day. */
export const TORTURE = process.env.LULL_FUZZ_RUNS ? 5 : 1;
