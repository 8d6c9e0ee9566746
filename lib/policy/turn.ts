/** The item whose turn it is. Any whole number will do for `turn`; neighbouring times give unrelated items. */
export function turnTo<T>(items: readonly [T, ...T[]], turn: number): T {
  const mixed = Math.imul(Math.trunc(turn) >>> 0, 2_654_435_761) >>> 0;
  return items[mixed % items.length] ?? items[0];
}
