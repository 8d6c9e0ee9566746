import { millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import type { Table } from 'dexie';
import { report } from '../../browser/report';
import { LOCK_MINUTES, tryAgainAfter } from '../../policy/words-lock';
import { database } from '../database';
import { exclusively } from '../lock';
import { numberedLabel } from '../numbered-label';
import { checkOpen, readLock } from '../read/lock';
import { inPages } from '../read/pages';
import type { Person } from '../schema';
import { hasWords, isLocked, WORD_TABLES, withoutSealed } from '../sealed/fields';
import { asStored, heldKey, takeKey } from '../sealed/held-key';
import { LOCK } from '../sealed/lock-row';
import { newKey, ROUNDS, unwrap, type WordsKey, wrap } from '../sealed/passphrase';
import { readSession, removeSession, writeSession } from '../session';
import { noteFilesOld } from './erase';
import { change } from './marks';
import { foldTold } from './told';

const untilOf = (minutes: number) => (minutes > 0 ? Date.now() + minutes * millisecondsInMinute : null);
/** One of the times there are, or as the browser closes. */
const offeredMinutes = (minutes: number) => LOCK_MINUTES.find((each) => each === minutes) ?? 0;

/**
 * Turns the lock on: all words are sealed, and the lock noted, in one transaction. The files of the browser still have them open
 * until they are written anew, which is noted in it too.
 */
export function turnOn(passphrase: string, minutes: number): Promise<void> {
  return exclusively('words', async () => {
    const key = newKey();
    const lock = await wrap(key, passphrase);
    const stored = asStored(key, untilOf(offeredMinutes(minutes)));
    // Before the first row is written, or there would be nothing to seal it with.
    takeKey(stored);
    try {
      await change(database.tables, async () => {
        if (await database.marks.get(LOCK)) throw new Error('the lock is on');
        await database.marks.put({ id: LOCK, count: offeredMinutes(minutes), lock });
        await writeWordsAnew();
        await noteFilesOld();
      });
    } catch (error) {
      takeKey(await readSession('lockKey'));
      throw error;
    }
    await writeSession('lockKey', stored);
  });
}

/** Turns it off: all words stand open again, in one transaction. @throws LockedError while they are locked. */
export function turnOff(): Promise<void> {
  return exclusively('words', openForGood);
}

async function openForGood(): Promise<void> {
  await holdKey();
  try {
    await change(database.tables, async () => {
      await checkOpen();
      await database.marks.delete(LOCK);
      await writeWordsAnew();
    });
  } catch (error) {
    takeKey(await readSession('lockKey'));
    throw error;
  }
  await dropKey();
}

/** From now on the key has no end here: what is done with it is done whole, though its time is over meanwhile. */
async function holdKey(): Promise<void> {
  const stored = await readSession('lockKey');
  if (stored) takeKey({ ...stored, until: null });
}

/** Turns it off without the passphrase: what is locked is lost, and what was not stays. Words that are open by now lose nothing. */
export function forget(): Promise<void> {
  return exclusively('words', async () => {
    if ((await readLock()).state === 'open') return openForGood();
    await change(database.tables, async () => {
      await database.marks.delete(LOCK);
      await database.texts.filter(isLocked).delete();
      await database.attempts.filter(isLocked).modify((row, ref) => {
        ref.value = withoutSealed(row);
      });
      const people = await database.people.toCollection().sortBy('createdAt');
      await database.people.bulkPut(numbered(people));
    });
    await dropKey();
  });
}

/** People whose word is lost are numbered again, with numbers nobody has. */
function numbered(people: readonly Person[]): Person[] {
  const taken = new Set(people.map(({ label }) => label));
  let number = 0;
  return people.map((row) => {
    if (row.label !== '') return withoutSealed(row);
    do number += 1;
    while (taken.has(numberedLabel(number)));
    return { ...withoutSealed(row), label: numberedLabel(number) };
  });
}

/** Reads and writes again each row with words. Part of a transaction that changed the lock. */
async function writeWordsAnew(): Promise<void> {
  for (const name of WORD_TABLES) {
    const table: Table<object> = database.table(name);
    await inPages(table, (rows) => table.bulkPut(rows.filter((row) => hasWords(name, row) || isLocked(row))));
  }
}

/**
 * Seconds to wait before the next passphrase is tried, and whether this one was; `null` when it opened the words, or there is no
 * lock.
 */
export function unlock(passphrase: string): Promise<{ wait: number; tried: boolean } | null> {
  return exclusively('words', async () => {
    const mark = await database.marks.get(LOCK);
    if (!mark?.lock) return null;
    const { count = 0, next = 0 } = (await readSession('lockTries')) ?? {};
    if (next > Date.now())
      return { wait: Math.ceil((next - Date.now()) / millisecondsInSecond), tried: false };
    const wait = tryAgainAfter(count + 1);
    // Before it is tried, so that a background that is stopped meanwhile saves nobody the wait.
    await writeSession('lockTries', { count: count + 1, next: Date.now() + wait * millisecondsInSecond });
    const key = await unwrap(mark.lock, passphrase);
    if (!key) return { wait, tried: true };
    if (mark.lock.rounds < ROUNDS) await raiseRounds(key, passphrase);
    await keepOpen(key, mark.count);
    await removeSession('lockTries');
    return null;
  });
}

async function raiseRounds(key: WordsKey, passphrase: string): Promise<void> {
  const lock = await wrap(key, passphrase);
  await database.marks
    .where('id')
    .equals(LOCK)
    .modify((mark) => {
      if (mark.lock?.id === key.id) mark.lock = lock;
    });
}

/** Locks the words now. What pauses were told comes to its rows before. */
export function lockNow(): Promise<void> {
  return exclusively('words', async () => {
    await foldTold(Date.now()).catch((error) => report(error, 'told before the lock'));
    await dropKey();
  });
}

/** In one go with the key goes what the next pause would show of the user's own; without it a pause shows Lull's own. */
async function dropKey(): Promise<void> {
  takeKey(null);
  await removeSession('lockKey', 'kit', 'lockTries');
}

/** Locks the words when their time is over at `now` (epoch ms); resolves to when that is, or `null`. */
export async function lockWhenOver(now: number): Promise<number | null> {
  const until = (await readSession('lockKey'))?.until ?? null;
  if (until === null || until > now) return until;
  // What was told before the end still comes to its rows.
  await holdKey();
  await lockNow();
  return null;
}

/** Lull was used: words that are open stay so for as long again. */
export function noteUse(): Promise<void> {
  return exclusively('words', async () => {
    const until = (await readSession('lockKey'))?.until ?? null;
    if (until === null || until <= Date.now()) return;
    const [key, { minutes }] = [heldKey(), await readLock()];
    if (key) await keepOpen(key, minutes);
  });
}

async function keepOpen(key: WordsKey, minutes: number): Promise<void> {
  const stored = asStored(key, untilOf(minutes));
  takeKey(stored);
  await writeSession('lockKey', stored);
}

/** After how many minutes words are locked again, from now on. */
export async function setMinutes(minutes: number): Promise<void> {
  await database.marks
    .where('id')
    .equals(LOCK)
    .modify((mark) => {
      mark.count = offeredMinutes(minutes);
    });
  const key = heldKey();
  if (key) await keepOpen(key, offeredMinutes(minutes));
}

/** Whether the lock is on, open or not; also where that cannot be told. */
export async function isLockOn(): Promise<boolean> {
  return database.marks.get(LOCK).then(
    (mark) => mark?.lock !== undefined,
    () => true,
  );
}
