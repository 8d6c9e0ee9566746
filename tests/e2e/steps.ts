import { expect, type TestInfo } from '@playwright/test';
import type { Driver } from './browsers/driver';
import type { Tab } from './browsers/tab';

/** A made-up person whose pages are pure red, so that a single frame of them is seen on the screen. */
export const HELD = 'https://www.instagram.com/red.quint/';
/** Someone on the same site who is not held. Her pages are pure green. */
export const OTHER = 'https://www.instagram.com/green.marsh/';
export const SITE_PATTERN = 'https://www.instagram.com/*';

export type Answer = 'accept' | 'refuse' | 'not asked';

/** Holds a profile by its link in People. Leaves the page open and returns it. */
export async function holdInPeople(driver: Driver, link: string, answer: Answer = 'accept'): Promise<Tab> {
  const people = await driver.openOptions('/people');
  await people.fill('Profile link', link);
  await people.click('button', 'Hold');
  if (answer === 'accept') await driver.acceptPermission();
  if (answer === 'refuse') await driver.refusePermission();
  await people.sees(answer === 'refuse' ? 'Not protected' : /(^|\n)Protected/);
  return people;
}

/** Holds a profile and is done with it. */
export async function hold(driver: Driver, link: string, answer?: Answer): Promise<void> {
  const people = await holdInPeople(driver, link, answer);
  await people.close();
}

/**
 * Watches the screen while `work` runs: not one frame of red may be on it. The first that was is attached to the report.
 */
export async function neverRed(driver: Driver, info: TestInfo, work: () => Promise<void>): Promise<void> {
  const watch = await driver.watchForRed();
  try {
    await work();
  } finally {
    const seen = await watch.stop();
    if (seen.firstRed)
      await info.attach('the first red frame', { body: seen.firstRed, contentType: 'image/png' });
    expect(seen.samples, 'how often the screen was read').toBeGreaterThan(10);
    expect(seen.red, 'readings of the screen with red on it').toBe(0);
  }
}
