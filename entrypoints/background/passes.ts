import { millisecondsInMinute } from 'date-fns/constants';
import { report } from '@/lib/browser/report';
import { matchUrl, recognise } from '@/lib/matching';
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
import { database } from '@/lib/storage/database';
import { readKnown } from '@/lib/storage/index-read';
import { changePass } from '@/lib/storage/index-write';
import { attemptInJournal } from '@/lib/storage/journal';
import { attemptOfTab, tend } from './counting';
import { endPlanned, keepPlans } from './planned';
import { tellPrivateTabs } from './private-tabs';
import { letThrough } from './requests';

/** Between a decision and the pass it opens there is no more than this (ms). */
const JUST_NOW_MS = millisecondsInMinute;

/** Whose page the sender is on, by its own address and the index; never by what a message says. */
async function personOf({ url }: From): Promise<string | null> {
  const { index } = await readKnown();
  return index ? (matchUrl(index, url)?.personId ?? null) : null;
}

/**
 * Whose pause stands in the sender's tab: for a held page that gave itself an address nobody holds. It must be that very
 * attempt, decided just now for going on, still on its platform. Nothing is known of private windows.
 */
async function personOfPause(from: From, told: string): Promise<string | null> {
  if (from.private || from.tabId === null || told !== (await attemptOfTab(from.tabId))) return null;
  const attempt = (await attemptInJournal(told)) ?? (await database.attempts.get(told));
  if (!attempt || attempt.outcome === 'left' || attempt.outcome === 'closed') return null;
  const justNow = attempt.decidedAt === null || Date.now() - attempt.decidedAt < JUST_NOW_MS;
  return justNow && recognise(from.url).platform === attempt.platform ? attempt.personId : null;
}

/** Opens a pass for the person of the sender's page. */
export async function open(
  from: From,
  attempt: string,
  minutes: number,
  practical: boolean,
): Promise<Pass | null> {
  const person = (await personOf(from)) ?? (await personOfPause(from, attempt));
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
  const more = (pass: Pass | undefined): Pass | null => {
    if (!pass) return null;
    return pass.planned ? outlastPlan(pass, now, MORE_MINUTES) : extendPass(pass, now, MORE_MINUTES);
  };
  return change(person, from.private, more);
}

/** Ends a person's pass: every tab on that person is covered at once, and what is planned for now does not open them again. */
export async function end(person: string): Promise<void> {
  await endPlanned(person).catch((error) => report(error, 'planned'));
  await change(person, false, () => null);
  await change(person, true, () => null);
}

/** Changes a running pass from the popup, that of its own windows alone. A planned one is as long as its plan says. */
export function edit(
  person: string,
  privateWindow: boolean,
  told: { minutes?: number; label?: string },
): Promise<Pass | null> {
  const edited = (pass: Pass | undefined): Pass | null => {
    if (!pass) return null;
    if (pass.planned) return pass;
    const sized = told.minutes === undefined ? pass : resizePass(pass, told.minutes);
    return told.label === undefined
      ? sized
      : { ...sized, label: told.label.trim().slice(0, LABEL_MAX) || null };
  };
  return change(person, privateWindow, edited);
}

async function change(
  person: string,
  privateWindow: boolean,
  to: (pass: Pass | undefined) => Pass | null,
): Promise<Pass | null> {
  const pass = await changePass(person, privateWindow, Date.now(), to);
  if (privateWindow) await tellPrivateTabs();
  else if (pass?.attempt) await countMinutes(pass);
  await tend();
  await keepPlans();
  return pass;
}

/** The minutes of a pass stand in the row of its attempt, added ones included. */
async function countMinutes(pass: Pass): Promise<void> {
  await database.attempts.update(pass.attempt, { minutes: passMinutes(pass) });
}
