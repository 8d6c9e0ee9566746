import { millisecondsInHour } from 'date-fns/constants';
import { heavierRecord } from '@/lib/attempts/check-in';
import { report } from '@/lib/browser/report';
import type { Data } from '@/lib/messages/protocol';
import type { From } from '@/lib/messages/server';
import { beginning, type OwnLine, type PauseKit } from '@/lib/policy/pause-kit';
import { saveOrKeep } from '@/lib/storage/background/attempts';
import { attemptInJournal } from '@/lib/storage/background/journal';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { attemptOfTab } from '../tab-attempts';
import { readPending, saveCheckIn } from './check-ins';

/** A line beside the wait is short, whatever was written: so many UTF-16 units. */
const LINE_MOST = 280;
/** Own feeling words a pause has room for; the newest ones. */
const FEELINGS_MOST = 12;
/** An unfinished answer waits this long (ms) for the tab to come back. */
const DRAFT_MS = millisecondsInHour;
const DRAFT = 'draft';

/** What a pause shows of its user's own. A private window knows nothing of what was written in a pause. */
export async function readPauseKit(from: From): Promise<PauseKit> {
  const now = Date.now();
  const [settings, texts, answers, count, pending] = await Promise.all([
    readSettings(),
    database.texts
      .where('kind')
      .anyOf('plan', 'note', 'reason', 'question', 'feeling', 'own-list', 'own-exercise', DRAFT)
      .sortBy('at'),
    database.checkins.toArray(),
    database.attempts.where('outcome').notEqual('open').count(),
    readPending(now),
  ]);
  const of = (kind: string) => texts.filter((text) => text.kind === kind).map(({ text }) => text);
  const own = (kind: 'plan' | 'note' | 'reason'): OwnLine[] =>
    of(kind).map((text) => ({ kind, text: beginning(text, LINE_MOST) }));
  const record = heavierRecord(answers);
  const draft = texts.find(({ id, until }) => id === DRAFT && (until ?? 0) > now);
  const keep = settings.keepWriting && !from.private;
  return {
    count,
    lines: interleave([
      own('plan'),
      own('note'),
      own('reason'),
      record ? [{ kind: 'record', ...record }] : [],
    ]),
    questions: of('question'),
    tired: settings.tired,
    feelings: of('feeling').slice(-FEELINGS_MOST),
    picked: settings.kit,
    aside: settings.aside,
    ownExercises: texts.filter(({ kind }) => kind === 'own-exercise').map(({ id, text }) => ({ id, text })),
    pace: settings.pace,
    autoStep: settings.autoStep,
    ownList: of('own-list'),
    typePlan: settings.typePlan ? (rotated(of('plan'), count) ?? null) : null,
    keep,
    draft: keep ? (draft?.text ?? null) : null,
    checkIn: from.private ? null : (pending?.id ?? null),
  };
}

/** The item of the `nth` pause, one after the other. */
const rotated = <T>(list: readonly T[], nth: number): T | undefined => list[nth % list.length];

/** One of each kind, then the next of each. */
function interleave<T>(lists: readonly T[][]): T[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list.slice(place, place + 1)),
  ).flat();
}

/** Keeps an unfinished answer for an hour, while the user wants their writing kept; an empty one forgets it. */
export async function keepDraft(text: string, from: From): Promise<void> {
  if (from.private) return;
  await database.transaction('rw', database.texts, database.settings, async () => {
    const { keepWriting } = await readSettings();
    const at = Date.now();
    if (!keepWriting || text.trim() === '') await database.texts.delete(DRAFT);
    else await database.texts.put({ id: DRAFT, kind: DRAFT, text, at, until: at + DRAFT_MS, about: null });
  });
}

/** Forgets an unfinished answer, as when *Keep what I write* is turned off; what was kept stays until its days are over. */
export async function forgetDraft(): Promise<void> {
  await database.texts.delete(DRAFT);
}

/** A journal key is written a moment after the pause stands; a telling that comes first is tried once more after this (ms). */
const AGAIN_MS = 500;

/** What was told in the pause of the sender's tab, added to its attempt. A private window leaves nothing. */
export async function pauseTold(told: Data<'pauseTold'>, from: From): Promise<void> {
  if (from.private || from.tabId === null) return;
  const { checkIn, note, ...kept } = told;
  if (checkIn) await saveCheckIn({ ...checkIn, going: [] });
  const { keepWriting } = await readSettings();
  const id = await attemptOfTab(from.tabId);
  const words = { ...kept, note: keepWriting ? note : null };
  const toldWords = Object.values(words).some((value) => value !== null);
  const added = !toldWords || (id !== null && (await addTo(id, words)));
  // What was written stays a draft until the attempt has it.
  if (added || words.note === null) await forgetDraft();
  if (!added && id !== null) setTimeout(() => addLate(id, words).catch(failed), AGAIN_MS);
}

async function addLate(id: string, words: PauseWords): Promise<void> {
  if (await addTo(id, words)) await forgetDraft();
}

const failed = (error: unknown) => report(error, 'pause told');

type PauseWords = Omit<Data<'pauseTold'>, 'checkIn'>;

/** Adds to the row, or to what the journal has of it when it is not folded yet. Whether there was either. */
async function addTo(id: string, words: PauseWords): Promise<boolean> {
  const attempt = (await database.attempts.get(id)) ?? (await attemptInJournal(id));
  // A practical visit leaves one row without text.
  if (!attempt || attempt.outcome === 'practical') return attempt !== undefined && attempt !== null;
  await saveOrKeep({ ...attempt, ...pick(words) });
  return true;
}

const pick = (words: PauseWords): Partial<PauseWords> =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== null));
