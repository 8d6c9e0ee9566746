import { liveQuery } from 'dexie';
import type { Cut, Here, Placed } from '../../attempts/statistics/place';
import { database } from '../database';
import type { HistoryEvent, Moment, OwnText } from '../schema';
import { readPlaced } from './placed';
import { readSettings } from './settings';
import { readable } from './unreadable';

/** What Overview knows beside the pauses themselves. */
export interface OverviewFacts {
  cut: Cut;
  /** When the first pause, or anything else of the person's, was noted (epoch ms); `null`: nothing yet. */
  first: number | null;
  events: HistoryEvent[];
  /** A break that runs (epoch ms). */
  rest: { from: number; until: number } | null;
  people: { id: string; label: string }[];
  /** Exercises finished outside a pause, lately. */
  moments: Moment[];
  /** Plans made for a busy time, oldest first. */
  plans: OwnText[];
}

/** What is counted in all. */
export interface OverviewTotals {
  /** Pauses that were left, and those whose page was closed. */
  turnedBack: number;
  /** Pulls noted by hand. */
  pulls: number;
  /** Exercises finished outside a pause, and when the first was (epoch ms). */
  moments: { all: number; first: number | null };
}

/** Counts in all, by the indexes alone. */
export async function readOverviewTotals(): Promise<OverviewTotals> {
  const { attempts, moments } = database;
  const [left, closed, pulls, all, first] = await Promise.all([
    attempts.where('outcome').equals('left').count(),
    attempts.where('outcome').equals('closed').count(),
    attempts.where('outcome').equals('logged').count(),
    moments.count(),
    moments.where('at').aboveOrEqual(0).limit(1).toArray(),
  ]);
  return { turnedBack: left + closed, pulls, moments: { all, first: first[0]?.at ?? null } };
}

/** Every exercise finished outside a pause, oldest first. */
export async function readMoments(): Promise<Moment[]> {
  return readable('moments', await database.moments.orderBy('at').toArray());
}

/** Reads them; `since` (epoch ms) is the beginning of what is called lately. */
export async function readOverviewFacts(since: number): Promise<OverviewFacts> {
  const { attempts, moments } = database;
  const [settings, events, people, firstRow, lately, plans] = await Promise.all([
    readSettings(),
    database.events.toArray(),
    database.people.toArray(),
    attempts.where('at').aboveOrEqual(0).limit(1).toArray(),
    moments.where('at').aboveOrEqual(since).toArray(),
    database.texts.where('kind').equals('plan').sortBy('at'),
  ]);
  return {
    cut: { dayStart: settings.dayStart, weekStart: settings.weekStart },
    first: firstRow[0]?.at ?? null,
    events: readable('events', events),
    rest: settings.rest,
    people: readable('people', people)
      .sort((a, b) => a.createdAt - b.createdAt)
      .map(({ id, label }) => ({ id, label })),
    moments: readable('moments', lately),
    plans: readable('texts', plans).filter(({ about }) => about?.startsWith('busy ')),
  };
}

/** What to do with older rows as they are read. */
interface OlderRows {
  before: number;
  now: Here;
  cut: Cut;
  onRows: (rows: Placed[]) => void;
  onError: (error: unknown) => void;
}

/**
 * Reads all pauses before `before` (epoch ms), a page at a time, and anew whenever one of them is changed. Returns how to
 * stop.
 */
export function followOlder({ before, now, cut, onRows, onError }: OlderRows): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const subscription = liveQuery(() => readPlaced({ from: 0, until: before, now, cut }, signal)).subscribe({
    next: (rows) => !signal.aborted && onRows(rows),
    error: onError,
  });
  signal.addEventListener('abort', () => subscription.unsubscribe());
  return () => stop.abort();
}
