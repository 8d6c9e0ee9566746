import { millisecondsInMinute } from 'date-fns/constants';
import { browser } from '@/lib/browser/api';
import { report } from '@/lib/browser/report';
import {
  nextEdge,
  type Plan,
  type PlannedRun,
  plannedPass,
  planProblem,
  runningPlan,
  stillEnded,
} from '@/lib/policy/planned';
import { database } from '@/lib/storage/database';
import { changePass, readPasses } from '@/lib/storage/index-write';
import { foldJournal } from '@/lib/storage/journal';
import type { Person } from '@/lib/storage/schema';
import { tend } from './counting';
import { tellPrivateTabs } from './private-tabs';
import { letThrough } from './requests';

const ALARM = 'planned';
/** Nothing tells that this computer went to another time zone or was set to another time: it is looked for so often (ms). */
const LOOK_AGAIN_MS = { running: 5 * millisecondsInMinute, planned: 30 * millisecondsInMinute };

let queue: Promise<void> = Promise.resolve();

/**
 * Makes each person's pass what their plans say now, in ordinary and in private windows, and comes back when a window next
 * begins or ends. One at a time, each with what is planned by then. Never rejects: without it Lull pauses as before.
 */
export function keepPlans(): Promise<void> {
  queue = queue.then(() => keepNow().catch((error) => report(error, 'planned')));
  return queue;
}

/** Done when what was asked before this is done. */
export function plansKept(): Promise<void> {
  return queue;
}

export function onPlanAlarm({ name }: { name: string }): void {
  if (name === ALARM) void keepPlans();
}

async function keepNow(): Promise<void> {
  const now = Date.now();
  const people = await database.people.toArray();
  const runs = new Map(people.map((person) => [person.id, runNow(person, now)]));
  const ordinary = await settle(false, runs, now);
  const inPrivate = await settle(true, runs, now);
  if (inPrivate) await tellPrivateTabs();
  if (ordinary || inPrivate) await tend();
  await forgetEnded(people, now);
  await comeBack(people, runs, now);
}

function runNow({ plans = [], endedPlans }: Person, now: number): PlannedRun | null {
  return runningPlan(plans, now, Temporal.Now.timeZoneId(), endedPlans);
}

/** Opens, changes and ends planned passes. Resolves to whether anything changed. */
async function settle(
  privateWindow: boolean,
  runs: ReadonlyMap<string, PlannedRun | null>,
  now: number,
): Promise<boolean> {
  const passes = await readPasses(privateWindow, now);
  let changed = false;
  for (const person of new Set([...runs.keys(), ...Object.keys(passes)])) {
    const run = runs.get(person) ?? null;
    const pass = passes[person];
    const wanted = plannedPass(pass, run, now);
    if (wanted === (pass ?? null)) continue;
    const change = () => changePass(person, privateWindow, now, (latest) => plannedPass(latest, run, now));
    if (pass) await change();
    else {
      if (!privateWindow) await callPractical(person);
      await letThrough(person, change);
    }
    changed = true;
  }
  return changed;
}

/**
 * A pause that stands open when a window begins was one for a practical visit: the guard, which only sees a pass appear,
 * would call it continued. What the user forgets of practical visits is forgotten when that comes in.
 */
async function callPractical(personId: string): Promise<void> {
  const now = Date.now();
  await foldJournal(now).catch((error) => report(error, 'journal'));
  await database.attempts
    .where('outcome')
    .equals('open')
    .filter((attempt) => attempt.personId === personId)
    .modify({ outcome: 'practical', decidedAt: now });
}

/** What was ended is remembered only while it could come back. */
async function forgetEnded(people: readonly Person[], now: number): Promise<void> {
  for (const { id, plans = [], endedPlans = [] } of people) {
    const still = stillEnded(plans, now, Temporal.Now.timeZoneId(), endedPlans);
    if (still.length < endedPlans.length) await database.people.update(id, { endedPlans: still });
  }
}

async function comeBack(
  people: readonly Person[],
  runs: ReadonlyMap<string, PlannedRun | null>,
  now: number,
): Promise<void> {
  const edges = people
    .map(({ plans = [] }) => nextEdge(plans, now, Temporal.Now.timeZoneId()))
    .filter((at) => at !== null);
  if (edges.length === 0) {
    await browser.alarms.clear(ALARM);
    return;
  }
  const running = [...runs.values()].some((run) => run !== null);
  const again = now + LOOK_AGAIN_MS[running ? 'running' : 'planned'];
  await browser.alarms.create(ALARM, { when: Math.min(...edges, again) });
}

/** Keeps a plan for a person and opens what it says at once. One that is not right, or for nobody, is not kept. */
export async function addPlan(person: string, plan: Omit<Plan, 'id'>): Promise<boolean> {
  const told = {
    days: [...new Set(plan.days)].sort(),
    from: plan.from,
    until: plan.until,
    label: plan.label?.trim() || null,
  };
  const saved = await database.transaction('rw', database.people, async () => {
    const owner = await database.people.get(person);
    const plans = owner?.plans ?? [];
    if (!owner || planProblem(told, plans) !== null) return false;
    await database.people.update(person, { plans: [...plans, { id: crypto.randomUUID(), ...told }] });
    return true;
  });
  if (saved) await keepPlans();
  return saved;
}

/** Takes a plan away; a pass it opened ends. */
export async function removePlan(person: string, id: string): Promise<void> {
  await database.transaction('rw', database.people, async () => {
    const plans = (await database.people.get(person))?.plans ?? [];
    await database.people.update(person, { plans: plans.filter((plan) => plan.id !== id) });
  });
  await keepPlans();
}

/** The user ended the pass: what is planned for now does not open it again. */
export async function endPlanned(person: string): Promise<void> {
  await database.transaction('rw', database.people, async () => {
    const owner = await database.people.get(person);
    const run = owner ? runNow(owner, Date.now()) : null;
    if (run)
      await database.people.update(person, { endedPlans: [...(owner?.endedPlans ?? []), ...run.keys] });
  });
}
