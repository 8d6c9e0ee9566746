import { millisecondsInMinute } from 'date-fns/constants';
import { browser } from '@/lib/browser/api';
import { report } from '@/lib/browser/report';
import type { Pass } from '@/lib/policy/pass';
import {
  keepRelevantEndedKeys,
  nextEdge,
  type PlannedRun,
  plannedPass,
  runningPlan,
} from '@/lib/policy/planned';
import { foldJournal } from '@/lib/storage/background/journal';
import { changePass, changePasses, readPasses } from '@/lib/storage/background/passes';
import { isLockOn } from '@/lib/storage/background/words-lock';
import type { TabMessage } from '@/lib/storage/channels';
import { database } from '@/lib/storage/database';
import type { Passes } from '@/lib/storage/guard-store';
import { personRows } from '@/lib/storage/read/people';
import type { Person } from '@/lib/storage/schema';
import { withoutWords } from '@/lib/storage/sealed/fields';
import { waitForTab } from './patience';
import { letThrough } from './request-rules';

/** Nothing tells that this computer went to another time zone or was set to another time: it is looked for so often (ms). */
const CHECK_AGAIN_MS = { running: 5 * millisecondsInMinute, planned: 30 * millisecondsInMinute };

/** Changes one person's pass, `null` ends it. The request rules let it through before any guard hears of it. */
export async function changePersonsPass(
  personId: string,
  privateWindow: boolean,
  to: (pass: Pass | undefined) => Pass | null,
): Promise<Pass | null> {
  const pass = await changePass(personId, to, { now: Date.now(), ...changeIn(privateWindow) });
  if (privateWindow) await tellPrivateTabs();
  return pass;
}

const changeIn = (privateWindow: boolean) => ({
  privateWindow,
  beforeOpening: (people: string[]) => letThrough(people, privateWindow),
});

/**
 * Makes each person's pass what it is to be at `now` (epoch ms), in usual and in private windows: opens, changes and ends
 * planned ones, drops those that are over and folds in those the guard opened. Idempotent. Resolves to whether anything
 * changed, and to when it has to be done again (epoch ms). Without a database there are no plans, and passes end all the same.
 */
export async function settlePasses(now: number): Promise<{ changed: boolean; next: number | null }> {
  const people = await personRows().catch((error) => report(error, 'plans'));
  // A pass lies in a file as it is, so that with the lock on it says no word of a plan.
  const locks = people?.some(({ plans }) => plans?.some(({ label }) => label)) && (await isLockOn());
  const runs = new Map(
    (people ?? []).map((person) => [person.id, runOf(locks ? withoutWords('people', person) : person, now)]),
  );
  await notePractical(runs, now);
  const update = (running: Passes) => (people ? plannedPasses(running, runs, now) : running);
  const usual = await changePasses({ now, update, ...changeIn(false) });
  const inPrivate = await changePasses({ now, update, ...changeIn(true) });
  if (inPrivate.changed) await tellPrivateTabs();
  if (people) await forgetEnded(people, now);
  const ends = [usual, inPrivate].flatMap(({ passes }) => Object.values(passes).map(({ until }) => until));
  const times = [...ends, ...edgesOf(people ?? [], runs, now)];
  return {
    changed: usual.changed || inPrivate.changed,
    next: times.length > 0 ? Math.min(...times) : null,
  };
}

/** What a person's plans say at `now`. */
export function runOf({ plans = [], endedPlans, chatsOnly }: Person, now: number): PlannedRun | null {
  const run = runningPlan(plans, now, Temporal.Now.timeZoneId(), endedPlans);
  return run && chatsOnly ? { ...run, chats: true } : run;
}

function plannedPasses(running: Passes, runs: ReadonlyMap<string, PlannedRun | null>, now: number): Passes {
  const people = new Set([...runs.keys(), ...Object.keys(running)]);
  const passes = [...people].map((id) => [id, plannedPass(running[id], runs.get(id) ?? null, now)] as const);
  return Object.fromEntries(passes.filter(([, pass]) => pass !== null)) as Passes;
}

/**
 * A pause that stands open when a window begins was one for a practical visit: the guard, which only sees a pass appear,
 * would call it continued. What the user forgets of practical visits is forgotten when that comes in.
 */
async function notePractical(runs: ReadonlyMap<string, PlannedRun | null>, now: number): Promise<void> {
  if (![...runs.values()].some((run) => run !== null)) return;
  const passes = await readPasses(false, now);
  const begins = [...runs].filter(([id, run]) => run !== null && !passes[id]).map(([id]) => id);
  if (begins.length === 0) return;
  await foldJournal(now);
  await database.attempts
    .where('outcome')
    .equals('open')
    .filter(
      ({ personId, kind }) => begins.includes(personId) && (kind === 'message' || !runs.get(personId)?.chats),
    )
    .modify({ outcome: 'practical', decidedAt: now });
}

/** What was ended is remembered only while it could come back. */
async function forgetEnded(people: readonly Person[], now: number): Promise<void> {
  if (people.every(({ endedPlans = [] }) => endedPlans.length === 0)) return;
  await database.people.toCollection().modify((person) => {
    const { plans = [], endedPlans } = person;
    if (endedPlans)
      person.endedPlans = keepRelevantEndedKeys(plans, now, Temporal.Now.timeZoneId(), endedPlans);
  });
}

/** When a plan next begins or ends, and when to check the clock again. */
function edgesOf(
  people: readonly Person[],
  runs: ReadonlyMap<string, PlannedRun | null>,
  now: number,
): number[] {
  const edges = people
    .map(({ plans = [] }) => nextEdge(plans, now, Temporal.Now.timeZoneId()))
    .filter((at) => at !== null);
  if (edges.length === 0) return [];
  const running = [...runs.values()].some((run) => run !== null);
  return [...edges, now + CHECK_AGAIN_MS[running ? 'running' : 'planned']];
}

/** Private windows keep nothing in `storage.local`, so their tabs are told of passes one by one. */
async function tellPrivateTabs(): Promise<void> {
  const privatePasses = await readPasses(true, Date.now());
  const tabs = (await browser.tabs.query({})).filter(({ incognito }) => incognito);
  // A tab without a guard has nobody to hear it.
  const sent = tabs.map(({ id }) =>
    waitForTab(
      browser.tabs.sendMessage(id ?? -1, { privatePasses } satisfies TabMessage).catch(() => undefined),
    ),
  );
  await Promise.all(sent);
}
