import { browser } from '@/lib/browser/api';
import { awake } from '@/lib/browser/awake';
import { allowedSites } from '@/lib/browser/permissions';
import {
  eraseJournal,
  eraseRows,
  eraseStores,
  noteErasing,
  readErasing,
  rewriteLocal,
} from '@/lib/storage/background/erase';
import { changePasses } from '@/lib/storage/background/passes';
import { rewriteDatabase } from '@/lib/storage/background/rewrite';
import { database } from '@/lib/storage/database';
import type { EraseWhat } from '@/lib/storage/erase-what';
import { forgetGone } from '../places';
import { rewriteIndex } from '../reconcile';
import { letThrough } from '../request-rules';

/** Erases for good: rows, what they left elsewhere, and what the browser's files still had of them. */
export async function erase(what: EraseWhat): Promise<void> {
  await awake(() => eraseRows(what, Date.now()));
  await finishErasing();
}

/** Goes on where a background was stopped that was erasing. Idempotent. */
export async function finishErasing(): Promise<void> {
  const erasing = await readErasing();
  if (erasing !== null) await awake(() => finish(erasing));
}

async function finish(erasing: 'part' | 'all'): Promise<void> {
  await eraseJournal();
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
  if (!local) await noteErasing();
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
