import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Attempt } from '@/lib/attempts/attempt';
import { database } from '@/lib/storage/database';
import { person } from '../factories';
import { attempt, profile } from './helpers';

beforeEach(() => {
  vi.spyOn(window, 'close').mockImplementation(() => {});
  on('https://www.instagram.com/marla.quint/');
});

afterEach(() => void vi.useRealTimers());

/** Which page the popup is opened on. */
export function on(url: string) {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url, incognito: false }] as never);
}

/** Pauses of today that ended so, oldest first. */
export const pauses = (...outcomes: Attempt['outcome'][]) =>
  database.attempts.bulkAdd(
    outcomes.map((outcome, nth) => {
      const at = Date.now() - outcomes.length + nth;
      return attempt({ at, decidedAt: at, outcome, minutes: outcome === 'continued' ? 5 : null });
    }),
  );

/** So many times the person left, the last time just now. */
export const leave = (times: number) => pauses(...Array.from({ length: times }, () => 'left' as const));

/** Someone with a profile before which a pause was added. */
export async function held(over: Parameters<typeof profile>[0] = {}): Promise<void> {
  await database.people.add(person());
  await database.profiles.add(profile(over));
}

export const ownList = (...items: string[]) =>
  database.texts.bulkAdd(
    items.map((text, nth) => ({ id: text, kind: 'own-list', text, at: nth, until: null, about: null })),
  );
