/** The item a seed chooses. Any whole number will do; neighbouring times (ms) give unrelated items. */
export function pickBySeed<T>(items: readonly [T, ...T[]], seed: number): T {
  const mixed = Math.imul(seed, 2_654_435_761) >>> 0;
  return items[mixed % items.length] ?? items[0];
}
