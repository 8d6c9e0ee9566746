import type { Driver } from './browsers/driver';
import { expect, test } from './fixture';
import { HELD, OTHER, showsRed } from './steps';

const FLASHES = 10;

// A test that finds no red proves nothing unless the same eyes do find it when it is there.
test.beforeAll(({ driver }) => driver.start());

async function redSeen(driver: Driver, work: () => Promise<unknown>): Promise<number> {
  const watch = await driver.watchForRed();
  await work();
  return (await watch.stop()).red;
}

test('a red page that nothing covers is seen', async ({ driver }) => {
  const red = await redSeen(driver, async () => {
    await driver.open(HELD);
    await showsRed(driver);
  });
  expect(red).toBeGreaterThan(0);
});

test('a page without red is not taken for one', async ({ driver }) => {
  const red = await redSeen(driver, () => driver.open(OTHER));
  expect(red).toBe(0);
});

test('red for two frames is seen', async ({ driver }) => {
  const tab = await driver.open(OTHER);
  let seen = 0;
  for (let flash = 0; flash < FLASHES; flash++) {
    if ((await redSeen(driver, () => tab.evaluate(flashRed))) > 0) seen++;
  }
  // A busy machine may skip drawing a frame; one that was never on the screen cannot be seen there.
  expect(seen).toBeGreaterThanOrEqual(FLASHES / 2);
});

async function flashRed(): Promise<void> {
  const root = document.documentElement;
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await nextFrame();
  root.className = 'red';
  await nextFrame();
  await nextFrame();
  root.className = 'green';
  for (let frame = 0; frame < 6; frame++) await nextFrame();
}
