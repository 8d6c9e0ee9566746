import { browser } from '@/lib/browser/api';
import { awake } from '@/lib/browser/awake';
import { allowedSites } from '@/lib/browser/permissions';
import { report } from '@/lib/browser/report';
import {
  eraseJournal,
  eraseRows,
  eraseStores,
  erasingDone,
  noteFilesLeft,
  readErasing,
  rewriteLocal,
} from '@/lib/storage/background/erase';
import { changePasses } from '@/lib/storage/background/passes';
import { rewriteDatabase } from '@/lib/storage/background/rewrite';
import { database } from '@/lib/storage/database';
import type { EraseWhat } from '@/lib/storage/erase-what';
import { dropImport } from '@/lib/storage/import-database';
import { forgetGone } from '../places';
import { rewriteIndex } from '../reconcile';
import { letThrough } from '../request-rules';

/**
 * Erases for good: rows, what they left elsewhere, and what the browser's files still had of them. Once the rows are gone it is done;
 * what could not be finished, as on a full disk, is gone on with at the next start. Rejects where no row was erased.
 */
export async function erase(what: EraseWhat): Promise<void> {
  await awake(() => eraseRows(what, Date.now()));
  await finishErasing().catch((error) => report(error, 'erasing'));
}

/** Goes on where a background was stopped that was erasing. Idempotent. */
export async function finishErasing(): Promise<void> {
  const erasing = await readErasing();
  if (erasing !== null) await awake(() => finish(erasing));
}

async function finish(erasing: 'files' | 'part' | 'all'): Promise<void> {
  if (erasing === 'files') {
    if (await rewriteLocal()) await erasingDone();
    return;
  }
  await eraseJournal();
  // A file that was read and not brought in yet may have all of it.
  await dropImport();
  await endPassesOfNobody();
  if (erasing === 'all') {
    await eraseStores();
    await giveSitesBack();
  }
  await rewriteIndex();
  // Before the files are written anew, or what goes here would stay in them.
  await forgetGone();
  const local = await rewriteLocal();
  await rewriteDatabase();
  if (!local) await noteFilesLeft();
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
