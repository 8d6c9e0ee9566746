/** `npm run bench -- recognise` runs tests/bench/recognise.*; without a name it lists what there is. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, isStale } from './build.mjs';
import { startDisplay } from './display.mjs';
import { ROOT, run, runTool } from './run.mjs';
import { ensureReady, programPath } from './setup.mjs';

const [wanted, ...others] = process.argv.slice(2);
const folder = join(ROOT, 'tests/bench');
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => /\.(bench|spec)\.(mjs|ts|tsx)$/.test(name))
  : [];
const file = files.find((name) => name.split('.')[0] === wanted);

if (!file) {
  console.error(`Name one of: ${files.map((name) => name.split('.')[0]).join(', ') || 'none yet'}.`);
  process.exit(1);
}
const path = join(folder, file);

/** A measurement in a real browser needs a build and a screen. A file named `….firefox.spec.ts` is for Firefox. */
async function inBrowser() {
  const browser = file.includes('.firefox.') ? 'firefox' : 'chrome';
  await ensureReady({ browsers: true });
  if (isStale(browser) && (await build(browser)).code !== 0) return 1;
  const display = await startDisplay();
  const programs = { LULL_CHROMIUM: programPath('chromium'), LULL_FIREFOX: programPath('firefox-esr') };
  const env = { ...display.env, ...programs };
  const args = ['test', '--config', join(folder, 'playwright.config.ts'), file, ...others];
  const { code } = await runTool(['playwright', '@playwright/test'], args, { env });
  display.stop();
  return code;
}

async function inNode() {
  await ensureReady();
  const { code } = file.endsWith('.mjs')
    ? await run(process.execPath, [path, ...others])
    : await runTool(['vitest'], ['bench', '--run', path, ...others]);
  return code;
}

process.exitCode = await (file.includes('.spec.') ? inBrowser() : inNode());
