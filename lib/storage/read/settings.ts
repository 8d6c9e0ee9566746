import { PACE_DEFAULT } from '../../policy/pace';
import { WAIT_DEFAULT } from '../../policy/wait';
import { database } from '../database';
import type { Settings } from '../schema';

export const DEFAULT_SETTINGS: Settings = {
  id: 'settings',
  wait: WAIT_DEFAULT,
  leaveTo: null,
  cooling: 0,
  rest: null,
  kit: [],
  aside: [],
  pace: PACE_DEFAULT,
  autoStep: false,
  keepWriting: false,
  typePlan: false,
  tired: [],
  forgetPractical: false,
  invited: {},
};

/** What the user set, with defaults for what they did not. */
export async function readSettings(): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await database.settings.get('settings')) };
}
