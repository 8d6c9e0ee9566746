import { browser } from '@/lib/browser/api';
import { awake } from '@/lib/browser/awake';
import { allowedSites } from '@/lib/browser/permissions';
import { report } from '@/lib/browser/report';
import {
  eraseJournal,
  eraseRows,
  eraseStores,
  erasingDone,
  noteStoresErased,
  readErasing,
  rewriteLocal,
} from '@/lib/storage/background/erase';
import { changePasses } from '@/lib/storage/background/passes';
import { mergeFiles, rewriteDatabase } from '@/lib/storage/background/rewrite';
import { database } from '@/lib/storage/database';
import type { EraseWhat } from '@/lib/storage/erase-what';
import { dropImport } from '@/lib/storage/import-database';
import { exclusively } from '@/lib/storage/lock';
import { forgetGone } from '../places';
import { rewriteIndex } from '../reconcile';
import { letThrough } from '../request-rules';

/**
 * Erases for good: rows, what they left elsewhere, and what the browser's files still had of them. Once the rows are gone it is done;
 * what could not be finished, as on a full disk, is gone on with at the next start. Rejects where no row was erased. Takes the lock.
 */
export function erase(what: EraseWhat): Promise<void> {
  return exclusively('erase', async () => {
    await awake(() => eraseRows(what, Date.now()));
    await finish().catch((error) => report(error, 'erasing'));
  });
}

/** Goes on where a background was stopped that was erasing. Idempotent. Takes the lock. */
export const finishErasing = (): Promise<void> => exclusively('erase', finish);

async function finish(): Promise<void> {
  const erasing = await readErasing();
  if (erasing !== null) await awake(() => finishFrom(erasing));
}

async function finishFrom(erasing: 'files' | 'part' | 'all'): Promise<void> {
  if (erasing !== 'files') await finishRows(erasing);
  const local = await rewriteLocal();
  await (erasing === 'files' ? mergeFiles() : rewriteDatabase());
  if (local) await erasingDone();
}

/** What erased rows left elsewhere. After this only files may have any of it. */
async function finishRows(erasing: 'part' | 'all'): Promise<void> {
  await eraseJournal();
  // A file that was read and not brought in yet may have all of it.
  await dropImport();
  await endPassesOfNobody();
  if (erasing === 'all') {
    await eraseStores();
    await giveSitesBack();
    // What comes from here on is new, and a start that goes on must not take it away.
    await noteStoresErased();
  }
  await rewriteIndex();
  // Before the files are written anew, or what goes here would stay in them.
  await forgetGone();
}

/** A pass may carry the user's word for a visit. */
async function endPassesOfNobody(): Promise<void> {
  const people = new Set(await database.people.toCollection().primaryKeys());
  const update = (running: object) =>
    Object.fromEntries(Object.entries(running).filter(([id]) => people.has(id)));
  for (const privateWindow of [false, true])
    await changePasses({
      now: Date.now(),
      update,
      beforeOpening: (people) => letThrough(people, privateWindow),
      privateWindow,
    });
}

/** The sites the user allowed are on record with the browser, and a page of somebody may be one. */
async function giveSitesBack(): Promise<void> {
  const origins = await allowedSites();
  if (origins.length > 0) await browser.permissions.remove({ origins });
}
