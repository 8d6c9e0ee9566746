import type { Cut, Here } from '../../attempts/statistics/place';
import { database } from '../database';
import type { HistoryEvent, Moment, OwnText } from '../schema';
import { readShownNames } from './people';
import { ANSWERED_MS, followPlaced, type OnRows, readAnswers } from './placed';
import { readSettings } from './settings';
import { readable } from './unreadable';

/** More pauses than these are not read in one go. */
const FEW_ROWS = 5_000;

/** What Overview knows beside the pauses themselves. */
export interface OverviewFacts {
  cut: Cut;
  /** When the first pause, or anything else of the person's, was noted (epoch ms); `null`: nothing yet. */
  first: number | null;
  /** Whether there are so few pauses that reading all of them takes no longer than a glance. */
  few: boolean;
  events: HistoryEvent[];
  /** A break that runs (epoch ms). */
  rest: { from: number; until: number } | null;
  people: { id: string; label: string }[];
  /** Exercises finished outside a pause, lately. */
  moments: Moment[];
  /** Plans made for a busy time, oldest first. */
  plans: OwnText[];
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
  const { attempts, moments } = database;
  const [settings, events, names, firstRow, oneMore, lately, plans] = await Promise.all([
    readSettings(),
    database.events.toArray(),
    readShownNames(),
    attempts.where('at').aboveOrEqual(0).limit(1).toArray(),
    attempts.orderBy('at').offset(FEW_ROWS).limit(1).primaryKeys(),
    moments.where('at').aboveOrEqual(since).toArray(),
    database.texts.where('kind').equals('plan').sortBy('at'),
  ]);
  return {
    cut: { dayStart: settings.dayStart, weekStart: settings.weekStart },
    first: firstRow[0]?.at ?? null,
    few: oneMore.length === 0,
    events: readable('events', events),
    rest: settings.rest,
    people: [...names].map(([id, label]) => ({ id, label })),
    moments: readable('moments', lately),
    plans: readable('texts', plans).filter(({ about }) => about?.startsWith('busy ')),
  };
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
 * of them. Check-ins told long after are read once for that reason. Returns how to stop.
 */
export function followOlder({ first, before, now, cut, onRows, onError }: OlderRows): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  readAnswers(before + ANSWERED_MS, now.at + 1, signal)
    .then((late) => {
      if (signal.aborted) return;
      const range = { from: first, until: before, now, cut, late };
      signal.addEventListener('abort', followPlaced(range, { onRows, onError }));
    })
    .catch((error) => !signal.aborted && onError(error));
  return () => stop.abort();
}
