import { expect, test } from './fixture';
import { begin, ELSEWHERE, meetPause, tell } from './steps';

const LABEL = 'Zephyrine';

test.beforeAll(({ driver }) => begin(driver, { wait: 0 }));

test('someone who looks over a shoulder finds a plain word: asked once, seen in the button, popup, pages and pause', async ({
  driver,
}) => {
  const people = await driver.openOptions('/people');
  const [held] = await driver.profiles();
  await tell(people, 'renamePerson', { personId: held?.personId ?? '', label: LABEL });
  await people.sees(LABEL);
  expect(await people.text()).not.toContain('Does someone else use this browser?');
  await people.click('button', "No, I don't");
  await people.click('button', 'Yes, make it plain');
  await people.sees('Lull is now called “Notes”');
  expect(await people.text()).not.toContain(LABEL);
  await expect.poll(() => people.evaluate(() => document.title)).toBe('Notes');
  expect(await driver.inExtension(() => api.action.getTitle({}))).toBe('Notes');
  await people.close();
  expect(driver.said).not.toContain('Lull (protection)');
  expect(await driver.refusedByPolicy()).toEqual([]);

  const overview = await driver.openOptions('/overview');
  await overview.sees('Notes');
  expect(await overview.text()).not.toContain('Does someone else use this browser?');
  await expect.poll(() => overview.evaluate(() => document.title)).toBe('Notes');
  await overview.close();

  await driver.open(ELSEWHERE);
  const popup = await driver.openPopup();
  await expect.poll(() => popup.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Notes');
  await popup.close();

  const tab = await meetPause(driver);
  await tab.pause.sees('Notes');
  expect(await tab.pause.text()).not.toContain('Lull');
  await tab.pause.continue();
  expect(await tab.pause.text()).not.toContain('Lull');
  await tab.pause.leave();
});

test('it is so again after the browser was closed', { tag: '@chromium' }, async ({ driver }) => {
  await driver.restart();
  const settings = await driver.openOptions('/settings');
  await expect.poll(() => settings.evaluate(() => document.title)).toBe('Notes');
  await expect.poll(() => driver.inExtension(() => api.action.getTitle({}))).toBe('Notes');
  await settings.click('switch', 'Make Lull look like something else');
  await expect.poll(() => settings.evaluate(() => document.title)).toBe('Lull');
});
