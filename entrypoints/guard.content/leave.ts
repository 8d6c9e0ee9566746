import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import { guardAsk } from '@/lib/messages/client';
import type { WayAway } from '@/lib/policy/way-away';

/** How long a way out gets before the next one is tried (ms). */
const STEP_MS = 1_200;
/** The same for a way back inside the page, which its router may draw first, and for one that has to be loaded. All ways end before Leave is given up (`leaving.ts`). */
const BACK_MS = 4_000;
const LOAD_MS = 6_000;

/** One way out, and how long it gets (ms). That it led away shows in the signal, or in the document, which is gone then. */
type Rung = [go: () => unknown, ms: number];

/**
 * Leads away from a held page: to `leaveTo`, which the user chose and is not held; else to the newest entry before this one on this site that
 * is not held (`isHeld`); else to what was before this site; else the tab closes. What a page may refuse (its own `navigate` handler) is tried
 * by the background next, which no page can refuse. `over` are so many entries that led on to the held page before: they are stepped
 * over. `signal` aborts when the page is no longer held, or goes.
 */
export function leave(
  leaveTo: string | null,
  isHeld: (url: string) => boolean,
  over: number,
  signal: AbortSignal,
): Promise<void> {
  const here = window.navigation.currentEntry?.index ?? -1;
  const free = freeEntries(isHeld, here);
  const entry = free.at(-1 - over) ?? null;
  // Every page of it that one came through is held, as where all of a site is: past all of them.
  const past = free.length > 0 ? over : Math.max(over, here);
  const first = history.length <= 1 + past ? 'close' : 'back';
  // Where it is set, always that: while one way back is under way, a step back is counted from its end (Chromium).
  const back = () => (entry ? traverse(entry.key) : history.go(-1 - past));
  return climb(
    [
      ...(leaveTo ? steps([() => location.replace(leaveTo), () => byTab('place')], STEP_MS) : []),
      ...(leaveTo || !entry
        ? []
        : steps([() => traverse(entry.key)], entry.sameDocument ? BACK_MS : LOAD_MS)),
      ...(leaveTo ? [] : steps(past && first === 'back' ? [back] : [() => byTab(first), back], STEP_MS)),
      [() => byTab('closeIdle'), STEP_MS],
    ],
    signal,
  );
}

const steps = (ways: Rung[0][], ms: number): Rung[] => ways.map((go): Rung => [go, ms]);

/** Tries each rung in turn: the next one as soon as one fails, or when it did not lead away in time. */
async function climb(rungs: Rung[], signal: AbortSignal): Promise<void> {
  for (const [go, ms] of rungs) {
    if (signal.aborted) return;
    const time = sleep(ms);
    // A tab that goes takes the answer with it.
    const failed = (error: unknown) => signal.aborted || report(error, 'leave');
    // What is thrown at once fails as what fails later.
    const tried = new Promise((done) => done(go()));
    await Promise.race([tried.then(() => time, failed), time]);
  }
}

const byTab = (way: WayAway) => guardAsk('leaveTab', { way });

function traverse(key: string): Promise<unknown> | undefined {
  const { committed, finished } = window.navigation.traverseTo(key);
  finished?.catch(() => undefined);
  return committed;
}

const freeEntries = (isHeld: (url: string) => boolean, here: number) =>
  window.navigation.entries().filter(({ index, url }) => index < here && url !== null && !isHeld(url));
