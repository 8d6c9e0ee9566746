/** Long runs before a release: see USAGE. */
import { parseArgs } from 'node:util';
import { build, isStale } from './build.mjs';
import { startDisplay } from './display.mjs';
import { runTool } from './run.mjs';
import { ensureReady, programPath } from './setup.mjs';

const USAGE = `npm run torture -- [options]       long runs before a release, each with one try

  --runs N           runs of each torment in each browser (25)
  --project NAME     chromium or firefox; without it both
  -g, --grep TEXT    only the browser tests whose title fits this, and nothing else

A million fuzzed addresses, and the browser tests marked @torture or @rare: kills of the browser, also around the lock, a
background that is stopped in the middle of what it does, a disk that fills up, a database that is damaged, emptied or
refused; and every page that fights Lull, in front, behind, restored and written anew.`;

const { values: asked } = parseArgs({
  options: {
    runs: { type: 'string', default: '25' },
    project: { type: 'string' },
    grep: { type: 'string', short: 'g' },
    help: { type: 'boolean', default: false },
  },
});

async function torture() {
  await ensureReady({ browsers: true });
  for (const browser of ['chrome', 'firefox']) {
    if (isStale(browser) && (await build(browser)).code !== 0) return 1;
  }
  const unit = asked.grep
    ? { code: 0 }
    : await runTool(['vitest'], ['run'], { env: { LULL_FUZZ_RUNS: '1000000' } });
  const display = await startDisplay();
  try {
    const only = asked.grep ? `(?=.*${asked.grep})` : '';
    const args = ['test', `--grep=${only}.*@(torture|rare)`, '--retries=0'];
    const project = asked.project ? [`--project=${asked.project}`] : [];
    const e2e = await runTool(['playwright', '@playwright/test'], [...args, ...project], {
      env: {
        ...display.env,
        LULL_TORTURE_RUNS: asked.runs,
        LULL_CHROMIUM: programPath('chromium'),
        LULL_FIREFOX: programPath('firefox-esr'),
      },
    });
    return unit.code || e2e.code;
  } finally {
    display.stop();
  }
}

if (asked.help) console.log(USAGE);
else process.exitCode = await torture();
