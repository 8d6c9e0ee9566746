import { millisecondsInDay } from 'date-fns/constants';
import { database } from '../database';
import { followTimes } from './follow';
import { ALL_TIMES, TABLES } from './history';

/** So much time (ms) is counted in one go: no write waits for more, however many rows there are. */
const STRETCH_MS = 28 * millisecondsInDay;
const stretchOf = (at: number) => Math.floor(at / STRETCH_MS);

/** The lines of each stretch of time that has any, by its number. */
type Counts = Map<number, number>;

async function countStretch(stretch: number): Promise<number> {
  const [from, before] = [stretch * STRETCH_MS, Math.min((stretch + 1) * STRETCH_MS, ALL_TIMES)];
  const counts = await Promise.all(
    TABLES.map((table) => database.table(table).where('at').between(from, before).count()),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The first time (epoch ms) from `at` on that any line has. */
async function firstFrom(at: number): Promise<number | undefined> {
  const rows = await Promise.all(
    TABLES.map((table) => database.table<{ at: number }>(table).where('at').between(at, ALL_TIMES).first()),
  );
  const times = rows.flatMap((row) => row?.at ?? []);
  return times.length > 0 ? Math.min(...times) : undefined;
}

async function countAll(signal: AbortSignal): Promise<Counts> {
  const counts: Counts = new Map();
  let next = await firstFrom(0);
  while (next !== undefined && !signal.aborted) {
    const stretch = stretchOf(next);
    counts.set(stretch, await countStretch(stretch));
    next = await firstFrom((stretch + 1) * STRETCH_MS);
  }
  return counts;
}

/**
 * Tells how many lines History has, now and after every change, wherever it is made; those that cannot be read are among them. What
 * is written is counted in its own stretch alone; of what is removed it is not told when it was, so all are counted then. Returns how to stop.
 */
export function followCount(onCount: (count: number) => void, onError: (error: unknown) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const opened = Date.now();
  let counts: Counts = new Map();
  /** Counts the stretches of these times. Whether a line of before came to one of them: it may have left another, which is not told. */
  const recount = async (times: readonly number[]): Promise<boolean> => {
    let moved = false;
    for (const one of new Set(times.map(stretchOf))) {
      const count = await countStretch(one);
      const isMore = count > (counts.get(one) ?? 0);
      if (isMore && times.some((at) => at < opened && stretchOf(at) === one)) moved = true;
      counts.set(one, count);
    }
    return moved;
  };
  // One at a time, in the order of the changes.
  let counting = Promise.resolve();
  const count = (times: readonly number[] | null) => {
    counting = counting
      .then(async () => {
        if (times === null || (await recount(times))) counts = await countAll(signal);
        if (!signal.aborted) onCount([...counts.values()].reduce((sum, each) => sum + each, 0));
      })
      .catch((error) => {
        if (!signal.aborted) onError(error);
      });
  };
  signal.addEventListener('abort', followTimes(TABLES, count, onError));
  count(null);
  return () => stop.abort();
}
