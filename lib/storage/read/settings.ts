import { WORD_DAYS_DEFAULT } from '../../policy/own-text';
import { PACE_DEFAULT } from '../../policy/pace';
import { WAIT_DEFAULT } from '../../policy/wait';
import { database } from '../database';
import type { Settings } from '../schema';

/** What holds for whoever set nothing else. A change here reaches them and nobody who chose. */
export const DEFAULT_SETTINGS: Settings = {
  wait: WAIT_DEFAULT,
  leaveTo: null,
  cooling: 0,
  rest: null,
  kit: [],
  aside: [],
  pace: PACE_DEFAULT,
  autoStep: false,
  keepWriting: false,
  wordDays: WORD_DAYS_DEFAULT,
  typePlan: false,
  tired: [],
  asksOff: [],
  askAfter: true,
  forgetPractical: true,
  dayStart: 4,
  weekStart: 1,
  pathTried: [],
  pathHidden: false,
  invited: {},
};

/** What the user set, with defaults for what they did not. */
export async function readSettings(): Promise<Settings> {
  const { id, setAt, ...set } = (await database.settings.get('settings')) ?? { id: 'settings' };
  return { ...DEFAULT_SETTINGS, ...set };
}
