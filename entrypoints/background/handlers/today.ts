import { millisecondsInDay } from 'date-fns/constants';
import type { Attempt } from '@/lib/attempts/attempt';
import { dayNow, dayOf } from '@/lib/attempts/statistics/place';
import { offsetAt } from '@/lib/browser/clock';
import { privateWindowsAllowed } from '@/lib/browser/private-windows';
import { report } from '@/lib/browser/report';
import { busyPlan } from '@/lib/policy/busy-plan';
import { isOnBreak } from '@/lib/policy/cooling';
import type { OpenPass } from '@/lib/policy/pass';
import type { Today } from '@/lib/policy/today';
import { readPasses } from '@/lib/storage/background/passes';
import { attemptsSince } from '@/lib/storage/read/attempts';
import { profileRows, readShownNames } from '@/lib/storage/read/people';
import { readSettings } from '@/lib/storage/read/settings';
import { readTexts } from '@/lib/storage/read/texts';

/** No day of the calendar is longer (ms), wherever somebody travels. */
const DAY_MOST = 3 * millisecondsInDay;

/** What the popup shows of today; a day is counted as Overview does. */
export async function today(privateWindow: boolean): Promise<Today> {
  const now = Date.now();
  const [lately, passes, profiles, { rest, dayStart }, plans, privately] = await Promise.all([
    attemptsSince(now - DAY_MOST),
    openPasses(privateWindow, now),
    profileRows(),
    readSettings(),
    readTexts('plan'),
    // What is not known is no reason to say anything.
    privateWindowsAllowed().catch((error) => {
      report(error, 'private windows');
      return null;
    }),
  ]);
  const here = { at: now, offset: offsetAt(now) };
  const { day } = dayNow(here, { dayStart });
  const attempts = lately.filter((row) => dayOf(row, here, { dayStart }).day === day);
  const outcomes = attempts.flatMap(dot);
  return {
    pauses: outcomes.length,
    left: outcomes.filter((outcome) => outcome === 'left').length,
    practical: attempts.filter(({ outcome }) => outcome === 'practical').length,
    outcomes,
    passes,
    breakUntil: isOnBreak(rest, now) && rest ? rest.until : null,
    unprotected: profiles.filter(({ protected: guarded }) => !guarded).length,
    held: profiles.length,
    plan: busyPlan(plans, now, Temporal.Now.timeZoneId()),
    privateAllowed: privately ?? true,
  };
}

/** Practical and logged are no pause to count; a closed tab is a way of leaving. */
function dot({ outcome }: Attempt): Today['outcomes'] {
  if (outcome === 'practical' || outcome === 'logged') return [];
  return [outcome === 'closed' ? 'left' : outcome];
}

async function openPasses(privateWindow: boolean, now: number): Promise<OpenPass[]> {
  const passes = Object.entries(await readPasses(privateWindow, now));
  const names = await readShownNames();
  return passes.map(([personId, pass]) => ({ personId, label: names.get(personId) ?? '', pass }));
}
