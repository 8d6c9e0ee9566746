import { browser } from '@/lib/browser/api';

const ALARM = 'due';
/** Browsers fire no alarm sooner than this (ms). */
export const SOONEST_MS = 30_000;

/** Sets the one alarm for the next of these times (epoch ms), or none when nothing is due. */
export async function setAlarm(times: readonly (number | null)[]): Promise<void> {
  const due = times.filter((at) => at !== null);
  if (due.length === 0) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: Math.min(...due) });
}
