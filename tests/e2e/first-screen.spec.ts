import { rmSync } from 'node:fs';
import { test as base, expect } from './fixture';
import { begin, ELSEWHERE, expectOutcomes, HELD, meetPause, OTHER, showsRed } from './steps';
import { beforeChunk, copyBuild } from './support/build';

/** Later than any of this takes, on a slow machine too (ms). */
const DELAY_MS = 60_000;

/** A copy of the shipping build in which all that needs React comes late, and whose frame any page may ask for by its own address. */
function buildWithLateReact(browser: 'chrome' | 'firefox'): string {
  const folder = copyBuild(browser, ({ web_accessible_resources: [pause] }) => {
    if (pause) Object.assign(pause, { use_dynamic_url: false });
  });
  beforeChunk(folder, 'next', `await new Promise((resolve) => setTimeout(resolve, ${DELAY_MS}));`);
  return folder;
}

const test = base.extend({
  build: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the pattern to learn what the fixture needs
    async ({}, use, worker) => {
      const folder = buildWithLateReact(worker.project.name === 'firefox' ? 'firefox' : 'chrome');
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

test.beforeAll(({ driver }) => begin(driver, { wait: 1 }));

test('while React is on its way a pause is left by button and by Escape, and opened after its wait', async ({
  driver,
}) => {
  const start = Date.now();
  const tab = await driver.open(OTHER);
  const ways = [() => tab.pause.leave(), () => driver.keyboard.press('Escape')];
  for (const leave of ways) {
    await tab.goto(HELD, 'commit');
    await tab.pause.shown();
    await leave();
    await tab.arrives('/green.marsh/');
    await tab.pause.gone();
  }
  await tab.close();
  const held = await meetPause(driver);
  await held.pause.click('button', 'Continue');
  await held.pause.gone();
  await expect.poll(() => held.painted()).toBe(true);
  await expectOutcomes(driver, start, ['left', 'left', 'continued']);
});

test('a frame no guard put there paints nothing, whatever the page tells it', async ({ driver }) => {
  const options = await driver.openOptions('/help');
  const origin = await options.evaluate(() => location.origin);
  await options.close();
  const tab = await driver.open(ELSEWHERE);
  await tab.evaluate(async (src) => {
    document.documentElement.style.background = 'red';
    document.body.replaceChildren();
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0';
    frame.src = src;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const { port1, port2 } = new MessageChannel();
    frame.contentWindow?.postMessage('a token', '*', [port2]);
    port1.postMessage({ wait: 0, seed: 0, privateWindow: false, attempt: '' });
  }, `${origin}/pause.html`);
  await showsRed(driver);
});
