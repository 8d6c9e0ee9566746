import { daysInWeek, minutesInDay } from 'date-fns/constants';
import { LABEL_MAX } from './label';
import { type Pass, type PlannedPass, passLeft } from './pass';

/** The most plans of one person. */
export const PLANS_MOST = 20;

/** Hours on some weekdays in which one person's pages open without a pause, planned ahead for practical contact. */
export interface Plan {
  /** UUID */
  id: string;
  /** Weekdays it begins on, 0 for Sunday to 6 for Saturday. */
  days: number[];
  /** Minutes after midnight, on the wall clock. */
  from: number;
  /** Minutes after midnight; at or before `from` it is the next morning. */
  until: number;
  /** The user's own word for it. */
  label: string | null;
}

/** One time a plan holds, `from` inclusive to `until` exclusive (epoch ms). */
export interface PlannedWindow {
  /** Plan and calendar day (ISO 8601) it begins on: the same whatever becomes of the clock. */
  key: string;
  from: number;
  until: number;
  label: string | null;
}

/** The windows that run now, with those that follow without a gap. */
export interface PlannedRun extends Omit<PlannedWindow, 'key'> {
  keys: string[];
  /** It opens chats alone. */
  chats?: true;
}

/** Why a plan cannot be kept, as a key of the locale files (`planned.<key>`). */
export type PlanProblem = 'noDay' | 'noTime' | 'sameTime' | 'labelLong' | 'twice' | 'many';

/** What is wrong with a new plan, if anything. A time that was not given is `NaN`. */
export function planProblem(plan: Omit<Plan, 'id'>, others: readonly Plan[]): PlanProblem | null {
  const { days, from, until, label } = plan;
  if (days.length === 0) return 'noDay';
  if (![from, until].every((time) => Number.isInteger(time) && time >= 0 && time < minutesInDay)) {
    return 'noTime';
  }
  if (from === until) return 'sameTime';
  if ((label ?? '').length > LABEL_MAX) return 'labelLong';
  const hours = (each: Omit<Plan, 'id'>) => `${[...each.days].sort()} ${each.from} ${each.until}`;
  if (others.some((other) => hours(other) === hours(plan))) return 'twice';
  return others.length >= PLANS_MOST ? 'many' : null;
}

/**
 * The first moment (epoch ms) at which the wall clock of a time zone (IANA id) shows `minutes` after midnight of a calendar
 * day. Where the clock is put forward over that time, it is the moment it is put forward.
 */
export function momentOf(day: Temporal.PlainDate, minutes: number, zone: string): number {
  const wanted = day.toPlainDateTime().add({ minutes: Math.floor(minutes) });
  // The first of a time that comes twice. One that is skipped is found before the clock is put forward ('compatible' finds it
  // after, by as much as it is put forward), so the next change is the moment in question.
  const found = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const shown = found.toPlainDateTime().equals(wanted);
  return (shown ? found : (found.getTimeZoneTransition('next') ?? found)).epochMilliseconds;
}

/** All windows that begin on the calendar days from yesterday to `ahead` days after today, by their beginning. */
function windowsAround(plans: readonly Plan[], now: number, zone: string, ahead: number): PlannedWindow[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const days = Array.from({ length: ahead + 2 }, (_, i) => today.add({ days: i - 1 }));
  return plans
    .flatMap((plan) =>
      days
        // Sunday is 7 in ISO 8601 and 0 in a plan.
        .filter((day) => plan.days.includes(day.dayOfWeek % daysInWeek))
        .map((day) => ({
          key: `${plan.id} ${day}`,
          from: momentOf(day, plan.from, zone),
          until: momentOf(plan.until > plan.from ? day : day.add({ days: 1 }), plan.until, zone),
          label: plan.label,
        })),
    )
    .sort((one, other) => one.from - other.from);
}

/**
 * What runs at `now` (epoch ms) by the clock of `zone` (IANA id), without the windows the user ended (their keys), or `null`.
 * Windows that touch are one.
 */
export function runningPlan(
  plans: readonly Plan[],
  now: number,
  zone: string,
  ended: readonly string[] = [],
): PlannedRun | null {
  let run: PlannedRun | null = null;
  for (const { key, from, until, label } of windowsAround(plans, now, zone, 1)) {
    if (until <= now || ended.includes(key)) continue;
    if (run === null && from <= now) run = { keys: [key], from, until, label };
    else if (run !== null && from <= run.until) {
      run.keys.push(key);
      run.until = Math.max(run.until, until);
      run.label ??= label;
    }
  }
  return run;
}

/** When a window next begins or ends (epoch ms, after `now`), or `null` when nothing is planned. */
export function nextEdge(plans: readonly Plan[], now: number, zone: string): number | null {
  const edges = windowsAround(plans, now, zone, 8)
    .flatMap(({ from, until }) => [from, until])
    .filter((at) => at > now);
  return edges.length > 0 ? Math.min(...edges) : null;
}

/** Of the keys of ended windows those that could still run or begin; the others can be forgotten. */
export function keepRelevantEndedKeys(
  plans: readonly Plan[],
  now: number,
  zone: string,
  endedKeys: readonly string[],
): string[] {
  const around = windowsAround(plans, now, zone, 1).filter(({ until }) => until > now);
  return endedKeys.filter((ended) => around.some(({ key }) => key === ended));
}

/**
 * What a person's pass is to be while `run` is planned. A pass opened by hand is never shortened, nor narrowed to chats: it waits
 * inside a planned one that lasts longer and opens as much, and is there again when that is taken away. One that is as it should be is given back itself.
 */
export function plannedPass(pass: Pass | undefined, run: PlannedRun | null, now: number): Pass | null {
  const opened = pass?.planned ? pass.hand : pass;
  const hand = passLeft(opened, now) > 0 ? opened : undefined;
  const more = hand && !hand.chats && run?.chats;
  if (run === null || more || (hand && hand.until >= run.until && !hand.chats === !run.chats))
    return hand ?? null;
  const { from, until, label, chats } = run;
  const same =
    pass?.from === from &&
    pass.until === until &&
    pass.label === label &&
    pass.chats === chats &&
    pass.hand === hand;
  if (same && pass.planned) return pass;
  const planned: PlannedPass = {
    from,
    until,
    attempt: '',
    practical: true,
    label,
    planned: true,
    ...(chats && { chats }),
  };
  return hand ? { ...planned, hand } : planned;
}
