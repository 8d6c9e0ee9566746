import { millisecondsInHour } from 'date-fns/constants';

/** How long before its block a plan is shown (ms), and how long the block is. */
const BEFORE_MS = millisecondsInHour;
const BLOCK_HOURS = 6;

/** What a plan for the block of six hours from `hour` (0 to 23) on `weekday` (0 for Sunday) is kept under. */
export const busyAbout = (weekday: number, hour: number): string => `busy ${weekday} ${hour}`;

/**
 * The newest plan made for a busy block that begins within the hour or runs at `now` (epoch ms) by the clock of `zone` (IANA
 * id), or `null`. A day of 23 or 25 hours is followed by its clock.
 */
export function busyPlan(
  plans: readonly { text: string; about: string | null; at: number }[],
  now: number,
  zone: string,
): string | null {
  const soon = (moment: number) => {
    const clock = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
    return { weekday: clock.dayOfWeek % 7, hour: clock.hour };
  };
  const hours = [soon(now), soon(now + BEFORE_MS)];
  const stands = (about: string | null): boolean => {
    const [, weekday, hour] = /^busy (\d) (\d+)$/.exec(about ?? '') ?? [];
    if (weekday === undefined || hour === undefined) return false;
    const from = Number(weekday) * 24 + Number(hour);
    return hours.some((each) => {
      const since = (each.weekday * 24 + each.hour - from + 7 * 24) % (7 * 24);
      return since < BLOCK_HOURS;
    });
  };
  const standing = plans.filter(({ about }) => stands(about)).sort((a, b) => b.at - a.at);
  return standing[0]?.text ?? null;
}
