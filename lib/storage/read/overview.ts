import type { Cut, Here } from '../../attempts/statistics/place';
import { database } from '../database';
import type { HistoryEvent, Moment, OwnText } from '../schema';
import { followTimes } from './follow';
import { readShownNames } from './people';
import { ANSWERED_MS, followPlaced, type OnRows, readAnswers } from './placed';
import { readSettings } from './settings';
import { readable } from './unreadable';

/** More pauses than these are not read in one go. */
const FEW_ROWS = 5_000;

/** What Overview knows beside the pauses themselves. */
export interface OverviewFacts {
  cut: Cut;
  events: HistoryEvent[];
  /** A break that runs (epoch ms). */
  keptBreak: { from: number; until: number } | null;
  people: { id: string; label: string }[];
  /** Exercises finished outside a pause, lately. */
  moments: Moment[];
  /** Plans made for a busy time, oldest first. */
  plans: OwnText[];
}

/** How far back the pauses go. */
export interface Extent {
  /** When the first pause, or anything else of the person's, was noted (epoch ms); `null`: nothing yet. */
  first: number | null;
  /** When the first pause was (epoch ms): what is added by hand may be of long before; `null`: none yet. */
  began: number | null;
  /** Whether there were so few pauses, when it was first asked, that reading all of them takes no longer than a glance. */
  few: boolean;
}

/** Exercises finished outside a pause in all, and when the first was (epoch ms). */
export interface AllMoments {
  all: number;
  first: number | null;
}

/** Counts them. */
export async function readAllMoments(): Promise<AllMoments> {
  const { moments } = database;
  const [all, first] = await Promise.all([
    moments.count(),
    moments.where('at').aboveOrEqual(0).limit(1).toArray(),
  ]);
  return { all, first: first[0]?.at ?? null };
}

/** Every exercise finished outside a pause, oldest first. */
export async function readMoments(): Promise<Moment[]> {
  return readable('moments', await database.moments.orderBy('at').toArray());
}

/** Reads them; `since` (epoch ms) is the beginning of what is called lately. */
export async function readOverviewFacts(since: number): Promise<OverviewFacts> {
  const { moments } = database;
  const [settings, events, names, lately, plans] = await Promise.all([
    readSettings(),
    database.events.toArray(),
    readShownNames(),
    moments.where('at').aboveOrEqual(since).toArray(),
    database.texts.where('kind').equals('plan').sortBy('at'),
  ]);
  return {
    cut: { dayStart: settings.dayStart, weekStart: settings.weekStart },
    events: readable('events', events),
    keptBreak: settings.rest,
    people: [...names].map(([id, label]) => ({ id, label })),
    moments: readable('moments', lately),
    plans: readable('texts', plans).filter(({ about }) => about?.startsWith('busy ')),
  };
}

async function firstTimes(): Promise<Pick<Extent, 'first' | 'began'>> {
  const all = () => database.attempts.where('at').aboveOrEqual(0);
  const [[first], pause] = await Promise.all([
    all().limit(1).toArray(),
    all()
      .filter(({ outcome }) => outcome !== 'logged')
      .first(),
  ]);
  return { first: first?.at ?? null, began: pause?.at ?? null };
}

/** Tells how far back the pauses go, now and when that changes; however many there are, the first alone is read. Returns how to stop. */
export function followExtent(
  onExtent: (extent: Extent) => void,
  onError: (error: unknown) => void,
): () => void {
  const stop = new AbortController();
  let extent: Promise<Extent> | null = null;
  const read = async (): Promise<Extent> => {
    const more = database.attempts.orderBy('at').offset(FEW_ROWS).limit(1).primaryKeys();
    const [times, oneMore] = await Promise.all([firstTimes(), more]);
    return { ...times, few: oneMore.length === 0 };
  };
  const follow = () => {
    const before = extent;
    extent = (async () => {
      const last = await before?.catch(() => null);
      if (!last) return read();
      const times = await firstTimes();
      return times.first === last.first && times.began === last.began ? last : { ...last, ...times };
    })();
    extent.then(
      (found) => !stop.signal.aborted && onExtent(found),
      (error) => !stop.signal.aborted && onError(error),
    );
  };
  stop.signal.addEventListener('abort', followTimes(['attempts'], follow, onError));
  follow();
  return () => stop.abort();
}

/** Which older rows are read. Times are epoch ms. */
interface OlderRows extends OnRows {
  /** When the first pause of all was, so that nothing before it is looked for. */
  first: number;
  before: number;
  now: Here;
  cut: Cut;
}

/**
 * Reads all pauses before `before`, a page at a time, and anew whenever one of them is changed; what is new today changes none
 * of them. Returns how to stop.
 */
export function followOlder({ first, before, now, cut, onRows, onError }: OlderRows): () => void {
  const late = (signal?: AbortSignal) => readAnswers(before + ANSWERED_MS, now.at + 1, signal);
  return followPlaced({ from: first, until: before, now, cut, late }, { onRows, onError });
}
