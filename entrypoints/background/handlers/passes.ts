import { millisecondsInMinute } from 'date-fns/constants';
import { report } from '@/lib/browser/report';
import { matchUrl, recognise } from '@/lib/matching';
import type { Hit } from '@/lib/matching/match';
import { quietAt } from '@/lib/matching/quiet-page';
import type { From } from '@/lib/messages/server';
import { LABEL_MAX } from '@/lib/policy/label';
import {
  extendPass,
  MORE_MINUTES,
  openPass,
  outlastPlan,
  type Pass,
  passMinutes,
  resizePass,
} from '@/lib/policy/pass';
import { attemptInJournal } from '@/lib/storage/background/journal';
import { database } from '@/lib/storage/database';
import { readIndex } from '@/lib/storage/guard-store';
import { checkOpen } from '@/lib/storage/read/lock';
import { changePersonsPass } from '../passes';
import { attemptOfTab } from '../tab-attempts';
import { endPlanned } from './plans';

/** Between a decision and the pass it opens there is no more than this (ms). */
const JUST_NOW_MS = millisecondsInMinute;

/** The sender's own address; on a quiet page the one it came with, which must be of that very page. */
export function addressOf({ url }: From, asked: string | undefined): string {
  const withoutFragment = (address: string) => address.replace(/#.*/s, '');
  return asked && quietAt(asked) && withoutFragment(asked) === withoutFragment(url) ? asked : url;
}

/** Whose page the sender is on, and what it is, by its own address and the index; never by what a message says. */
async function hitOf({ url }: From): Promise<Hit | null> {
  const index = await readIndex();
  return index && matchUrl(index, url);
}

/**
 * Whose pause stands in the sender's tab: for a held page that gave itself an address nobody holds. It must be that very
 * attempt, decided just now for going on, still on its platform. Nothing is known of private windows.
 */
async function personOfPause(from: From, attemptId: string): Promise<string | null> {
  if (from.private || from.tabId === null || attemptId !== (await attemptOfTab(from.tabId))) return null;
  const attempt = (await attemptInJournal(attemptId)) ?? (await database.attempts.get(attemptId));
  if (!attempt || attempt.outcome === 'left' || attempt.outcome === 'closed') return null;
  const justNow = attempt.decidedAt === null || Date.now() - attempt.decidedAt < JUST_NOW_MS;
  return justNow && recognise(from.url).platform === attempt.platform ? attempt.personId : null;
}

/** Opens a pass for the person of the sender's page. */
export async function openPassFrom(
  from: From,
  { attempt, minutes, practical }: { attempt: string; minutes: number; practical: boolean },
): Promise<Pass | null> {
  const hit = await hitOf(from);
  const personId = hit?.personId ?? (await personOfPause(from, attempt));
  if (!personId) return null;
  const chats = practical && hit?.kind === 'message' && (await isForChatsOnly(personId));
  return changePass(personId, from.private, () => openPass(Date.now(), minutes, attempt, practical, chats));
}

/** Whether practical visits begun in a chat open this person's chats alone; without a database they open all. */
async function isForChatsOnly(personId: string): Promise<boolean> {
  const person = await database.people.get(personId).catch((error) => report(error, 'chats only'));
  return person?.chatsOnly ?? false;
}

/** Adds five minutes to the pass of the person of the sender's page; they belong to the same attempt. */
export async function extendPassFrom(from: From): Promise<Pass | null> {
  const personId = (await hitOf(from))?.personId;
  if (!personId) return null;
  return changePass(personId, from.private, (pass) => {
    if (!pass) return null;
    return pass.planned
      ? outlastPlan(pass, Date.now(), MORE_MINUTES)
      : extendPass(pass, Date.now(), MORE_MINUTES);
  });
}

/** Ends a person's pass: every tab on that person is covered at once, and what is planned for now does not open them again. */
export async function endPass(personId: string): Promise<void> {
  await endPlanned(personId).catch((error) => report(error, 'planned'));
  await changePass(personId, false, () => null);
  await changePass(personId, true, () => null);
}

/**
 * Changes a running pass from the popup, that of its own windows alone. A planned one is as long as its plan says. The word for a
 * practical visit that leaves a row is the note of that row too.
 */
export async function editPass(
  personId: string,
  privateWindow: boolean,
  patch: { minutes?: number; label?: string },
): Promise<Pass | null> {
  if (patch.label?.trim()) await checkOpen();
  const label = patch.label?.trim().slice(0, LABEL_MAX) || null;
  const changed = await changePass(personId, privateWindow, (pass) => {
    if (!pass) return null;
    if (pass.planned) return pass;
    const sized = patch.minutes === undefined ? pass : resizePass(pass, patch.minutes);
    return patch.label === undefined ? sized : { ...sized, label };
  });
  if (!privateWindow && changed?.practical && changed.attempt && patch.label !== undefined)
    await database.attempts.update(changed.attempt, { note: label });
  return changed;
}

async function changePass(
  personId: string,
  privateWindow: boolean,
  to: (pass: Pass | undefined) => Pass | null,
): Promise<Pass | null> {
  const pass = await changePersonsPass(personId, privateWindow, to);
  // The pass runs, whether its minutes can be counted or not.
  if (!privateWindow && pass?.attempt) await countMinutes(pass).catch((error) => report(error, 'minutes'));
  return pass;
}

/** The minutes of a pass stand in the row of its attempt, added ones included, unless the user wrote others there. */
async function countMinutes(pass: Pass): Promise<void> {
  await database.attempts
    .where('id')
    .equals(pass.attempt)
    .filter(({ editedAt }) => !editedAt)
    .modify({ minutes: passMinutes(pass) });
}
