import { expect, test } from './fixture';
import { ELSEWHERE, HELD, hold, meetPause, setWait, tell } from './steps';

/*
 * What someone finds who opens another person's laptop, with discreet mode and the lock on: in what can be seen, and in the files of the
 * browser. What the browser shows by itself (its list of extensions, its address bar, its history) is said in Help.
 */

const PASSPHRASE = 'quiet green hill';
const LABEL = 'Zephyrine';
const PLAN = 'quinquereme';
/** Files in which browsers keep where a person was, and what was typed, downloaded and closed. */
const TRACES =
  /(History|Favicons|Top Sites|Web Data|Shortcuts|Sessions|Network Action Predictor|places\.sqlite|formhistory|sessionstore|favicons\.sqlite)/;

test('with discreet mode and the lock on, nothing Lull itself shows or leaves names it, or says a word that was typed', async ({
  driver,
}, info) => {
  test.setTimeout(120_000);
  await driver.start();
  const settings = await driver.openOptions('/settings');
  await tell(settings, 'saveSettings', { discreet: true, keepWriting: true });
  await tell(settings, 'turnLockOn', { passphrase: PASSPHRASE, minutes: 0 });
  await hold(driver, HELD);
  await setWait(driver, 0);
  const [held] = await driver.profiles();
  await tell(settings, 'renamePerson', { personId: held?.personId ?? '', label: LABEL });
  await settings.evaluate(() => location.assign('#/calm-kit'));
  await settings.fill('If', 'it is late');
  await settings.fill('then', `I say ${PLAN}`);
  await settings.click('button', 'Add this plan');
  await settings.sees(PLAN);
  const tab = await meetPause(driver);
  expect(await tab.evaluate(() => document.title)).not.toContain('Lull');
  await tab.pause.leave();
  await driver.open(ELSEWHERE);
  const popup = await driver.openPopup();
  await expect.poll(() => popup.text()).toContain('today in this browser');
  expect(await popup.text()).not.toMatch(/Lull|Zephyrine/);
  await popup.click('button', 'My two minutes');
  await popup.close();
  for (const path of ['overview', 'people', 'data/report', 'help/manual']) {
    await settings.evaluate((to) => location.assign(`#/${to}`), path);
    await expect.poll(() => settings.evaluate(() => document.title)).toBe('Notes');
  }
  await driver.restart();
  for (const word of [LABEL, PLAN, PASSPHRASE]) expect(driver.filesWith(word), word).toEqual([]);
  const named = driver.filesWith('Lull').filter((file) => TRACES.test(file));
  expect(named, `${info.project.name}'s own traces`).toEqual([]);
});
