import { browser } from '@/lib/browser/api';
import type { From } from '@/lib/messages/server';
import { heldAt } from '@/lib/policy/held';
import { extendPass, MORE_MINUTES, openPass, type Pass, passMinutes, resizePass } from '@/lib/policy/pass';
import { database } from '@/lib/storage/database';
import { readKnown } from '@/lib/storage/index-read';
import { changePass, readPasses } from '@/lib/storage/index-write';
import { tend } from './counting';
import { letThrough } from './requests';

/** Whose page the sender is on, by its own address and the index; never by what a message says. */
async function personOf({ url }: From): Promise<string | null> {
  const { index } = await readKnown();
  return index ? (heldAt(index, url)?.personId ?? null) : null;
}

/** Opens a pass for the person of the sender's page. */
export async function open(
  from: From,
  attempt: string,
  minutes: number,
  practical: boolean,
): Promise<Pass | null> {
  const person = await personOf(from);
  if (!person) return null;
  const now = Date.now();
  return letThrough(person, () =>
    change(person, from.private, () => openPass(now, minutes, attempt, practical)),
  );
}

/** Adds five minutes to the pass of the person of the sender's page; they belong to the same attempt. */
export async function extend(from: From): Promise<Pass | null> {
  const person = await personOf(from);
  if (!person) return null;
  const now = Date.now();
  return change(person, from.private, (pass) => (pass ? extendPass(pass, now, MORE_MINUTES) : null));
}

/** Ends a person's pass: every tab on that person is covered at once. */
export async function end(person: string): Promise<void> {
  await change(person, false, () => null);
  await change(person, true, () => null);
}

/** Changes a running pass from the popup. */
export async function edit(person: string, told: { minutes?: number; label?: string }): Promise<Pass | null> {
  const edited = (pass: Pass | undefined): Pass | null => {
    if (!pass) return null;
    const sized = told.minutes === undefined ? pass : resizePass(pass, told.minutes);
    return told.label === undefined ? sized : { ...sized, label: told.label.trim().slice(0, 60) || null };
  };
  return (await change(person, false, edited)) ?? change(person, true, edited);
}

async function change(
  person: string,
  privateWindow: boolean,
  to: (pass: Pass | undefined) => Pass | null,
): Promise<Pass | null> {
  const pass = await changePass(person, privateWindow, Date.now(), to);
  if (privateWindow) await tellPrivateTabs();
  else if (pass) await countMinutes(pass);
  await tend();
  return pass;
}

/** The minutes of a pass stand in the row of its attempt, added ones included. */
async function countMinutes(pass: Pass): Promise<void> {
  await database.attempts.update(pass.attempt, { minutes: passMinutes(pass) });
}

/** Private windows keep nothing in `storage.local`, so their tabs are told one by one. */
async function tellPrivateTabs(): Promise<void> {
  const privatePasses = await readPasses(true, Date.now());
  const tabs = (await browser.tabs.query({})).filter(({ incognito }) => incognito);
  // A tab without a guard has nobody to hear it.
  const told = tabs.map(({ id }) =>
    browser.tabs.sendMessage(id ?? -1, { privatePasses }).catch(() => undefined),
  );
  await Promise.all(told);
}
