import { lookRecord } from '@/lib/attempts/check-in';
import { word } from '@/lib/browser/word';
import { offerOf } from '@/lib/policy/offer';
import { beginning, type OwnLine, type PauseKit } from '@/lib/policy/pause-kit';
import { DRAFT } from '@/lib/storage/background/told';
import { database } from '@/lib/storage/database';
import { countTurns } from '@/lib/storage/read/attempts';
import { lastLeft, newestAnswers, readPending } from '@/lib/storage/read/check-ins';
import { readLock } from '@/lib/storage/read/lock';
import { readSettings } from '@/lib/storage/read/settings';
import { readable } from '@/lib/storage/read/unreadable';
import { writeSession } from '@/lib/storage/session';
import { readShownAs } from './shown-as';

/** A line beside the wait is short, whatever was written: so many UTF-16 units. */
const LINE_MOST = 280;
/** Own feeling words a pause has room for; the newest ones. */
const FEELINGS_MOST = 12;

/**
 * Puts what the next pause shows where its frame finds it without the background: in memory, out of reach of content scripts.
 * Resolves to when that changes by itself (epoch ms). `now` is epoch ms. Rejects when the database does not open; what was
 * there then stays.
 */
export async function derivePauseKit(now: number): Promise<number | null> {
  const { kit, next } = await readPauseKit(now);
  await writeSession('kit', kit);
  return next;
}

/** What a pause shows of its user's own at `now` (epoch ms), and when that changes by itself (epoch ms). */
export async function readPauseKit(now: number): Promise<{ kit: PauseKit; next: number | null }> {
  const [settings, lock, stored, answers, count, visits] = await Promise.all([
    readSettings(),
    readLock(),
    database.texts
      .where('kind')
      .anyOf('plan', 'note', 'reason', 'question', 'feeling', 'matters', 'own-list', 'own-exercise', DRAFT)
      .sortBy('at'),
    newestAnswers(),
    countTurns(now),
    readPending(now),
  ]);
  const texts = readable('texts', stored);
  const of = (kind: string) => texts.filter((text) => text.kind === kind).map(({ text }) => text);
  const own = (kind: 'plan' | 'note' | 'reason' | 'matters'): OwnLine[] =>
    of(kind).map((text) => ({ kind, text: beginning(text, LINE_MOST) }));
  const record = lookRecord(answers);
  const draft = texts.find(({ kind, until }) => kind === DRAFT && (until ?? 0) > now);
  const shownAs = await readShownAs();
  const keep = settings.keepWriting && lock.state !== 'locked';
  const chosen = {
    count,
    picked: settings.kit,
    aside: settings.aside,
    ownExercises: texts.filter(({ kind }) => kind === 'own-exercise').map(({ id, text }) => ({ id, text })),
  };
  const kit: PauseKit = {
    ...chosen,
    offer: offerOf(chosen, word)?.name ?? null,
    name: shownAs.discreet ? shownAs.name : null,
    appearance: shownAs.appearance,
    lines: interleave([
      own('plan'),
      own('note'),
      own('reason'),
      own('matters'),
      record ? [{ kind: 'record', ...record }] : [],
    ]),
    questions: of('question'),
    tired: settings.tired,
    asksOff: settings.asksOff,
    feelings: of('feeling').slice(-FEELINGS_MOST),
    pace: settings.pace,
    autoStep: settings.autoStep,
    ownList: of('own-list'),
    matters: of('matters'),
    typePlan: settings.typePlan ? (rotated(of('plan'), count) ?? null) : null,
    keep,
    draft: keep ? (draft?.text ?? null) : null,
    checkIn: visits.pending?.id ?? null,
    lastLeft: visits.pending ? await lastLeft() : null,
  };
  const edges = [draft?.until ?? null, visits.next].filter((at) => at !== null);
  return { kit, next: edges.length > 0 ? Math.min(...edges) : null };
}

/** The item of the `nth` pause, one after the other. */
const rotated = <T>(list: readonly T[], nth: number): T | undefined => list[nth % list.length];

/** One of each kind, then the next of each. */
function interleave<T>(lists: readonly T[][]): T[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, nth) =>
    lists.flatMap((list) => list.slice(nth, nth + 1)),
  ).flat();
}
