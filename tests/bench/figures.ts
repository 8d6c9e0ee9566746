/** The middle one of some measured values; `NaN` of none. */
export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** The value that 95 of 100 are not above; `NaN` of none. */
export const p95 = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;

/** What a step before has left to do in the background is over after so long (ms). */
export const SETTLE_MS = 300;

/** How many rounds are counted: this many, or as `LULL_ROUNDS` says, for a first look. */
export const rounds = (usual: number): number => Number(process.env.LULL_ROUNDS ?? usual);

/** One line of the table: the median of what is measured, and the least, which other work of the machine hardly moves. */
export function row(what: string, measured: number[], unit: string): string {
  return `${what.padEnd(66)} ${median(measured).toFixed(1).padStart(8)} ${unit}${least(measured)}`;
}

const least = (measured: number[]) =>
  measured.length > 1 ? ` (least ${Math.min(...measured).toFixed(1)})` : '';

/** One line of the table: what is measured against what was measured in the same rounds, pair by pair. */
export function comparison(what: string, measured: number[], against: number[], unit: string): string {
  const differences = measured.map((value, round) => value - (against[round] ?? Number.NaN));
  const other = median(against);
  return [
    row(what, measured, unit),
    `against ${other.toFixed(1)} ${unit}${least(against)}`,
    `difference ${median(differences).toFixed(1)} ${unit}`,
    `ratio ${(median(measured) / other).toFixed(2)}`,
    `p95 ${p95(measured).toFixed(1)} ${unit}`,
  ].join('   ');
}

/** Prints a table with what stands over it. */
export function print(title: string, lines: string[]): void {
  console.log(`\n${title}\n${lines.join('\n')}\n`);
}

/** Does one thing after another in each round, in turn forwards and backwards, so that no place is always the better one. */
export async function takeTurns(count: number, works: ((round: number) => Promise<void>)[]): Promise<void> {
  for (let round = 0; round < count; round++) {
    for (const work of round % 2 ? [...works].reverse() : works) await work(round);
  }
}
