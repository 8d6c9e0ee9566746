import { expect, test } from './fixture';
import { ELSEWHERE } from './steps';

/** Today as people of en-US type it; a day begins at four. */
function today(): string {
  const day = new Date(Date.now() - 4 * 3_600_000);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(day.getMonth() + 1)}${two(day.getDate())}${day.getFullYear()}`;
}

test.beforeAll(async ({ driver }) => {
  await driver.start();
});

test('the shelf, a plan that is said once, and a hard day that the popup says, by keyboard', async ({
  driver,
}) => {
  const kit = await driver.openOptions('/calm-kit');
  await kit.sees('More to reach for');
  await driver.keyboard.focusWindow();
  const focus = async (role: string, name: string) =>
    (await kit.find(role, name)).evaluate((found) => (found as HTMLElement).focus());
  const focused = () =>
    kit.evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute('aria-label') ?? at?.textContent?.trim();
    });

  await focus('button', 'Add Ride the wave to your kit');
  await driver.keyboard.press('Return');
  await expect.poll(focused).toBe('In your kit: Ride the wave');
  await focus('button', 'Try it: Ride the wave');
  await driver.keyboard.press('Return');
  await expect.poll(focused).toBe('Ride the wave');
  await driver.keyboard.press('Escape');
  await expect.poll(focused).toBe('Try it: Ride the wave');

  await kit.fill('If', 'it is late');
  await kit.fill('then', 'I make tea');
  await driver.keyboard.press('Return');
  await expect.poll(focused).toBe('Say it to yourself');
  await kit.sees('If it is late, then I make tea.');
  await driver.keyboard.press('Tab', 'Return');
  await expect.poll(focused).toBe('My plan');

  await kit.evaluate(() => document.querySelectorAll<HTMLElement>('.words-line summary')[1]?.focus());
  expect(await kit.has('textbox', 'My plan for that day')).toBe(false);
  await driver.keyboard.press('Return');
  await expect.poll(() => kit.has('textbox', 'My plan for that day')).toBe(true);
  await kit.evaluate(() => document.querySelector<HTMLElement>('.day-date')?.focus());
  await driver.keyboard.type(today());
  await kit.fill('My plan for that day', 'I call Ana first');
  await driver.keyboard.press('Return');
  await kit.sees(/I call Ana first/);
  await focus('switch', 'Show it when I press the Lull button that day');
  await driver.keyboard.press('space');
  await kit.sees('Saved');

  await driver.open(ELSEWHERE);
  const popup = await driver.openPopup();
  await expect.poll(() => popup.text()).toContain('Today may be heavier. Your plan: I call Ana first');
  await popup.close();
});

test('each card to print is on paper, alone', async ({ driver }) => {
  const kit = await driver.openOptions('/calm-kit');
  await kit.sees('Take it with you');
  await kit.page.emulateMediaType('print');
  const paper = (card: string) =>
    kit.page.evaluate((name) => {
      document.documentElement.dataset.printing = name;
      return document.querySelector('main')?.innerText ?? '';
    }, card);
  const alone = await paper('take-with-you');
  expect(alone).toContain('Small things that help');
  expect(alone).not.toMatch(/Your own words|Quiet your phone/);
  const phone = await paper('quiet-phone');
  expect(phone).toContain('Google Photos.');
  expect(phone).not.toContain('Take it with you');
});
