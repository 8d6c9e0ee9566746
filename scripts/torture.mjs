/** Long runs before a release: a million fuzzed addresses, and the browser tests marked @torture, each with one try. */
import { build, isStale } from './build.mjs';
import { startDisplay } from './display.mjs';
import { runTool } from './run.mjs';
import { ensureReady, programPath } from './setup.mjs';

await ensureReady({ browsers: true });
for (const browser of ['chrome', 'firefox']) {
  if (isStale(browser) && (await build(browser)).code !== 0) process.exit(1);
}
const display = await startDisplay();
const unit = await runTool(['vitest'], ['run'], { env: { LULL_FUZZ_RUNS: '1000000' } });
const e2e = await runTool(['playwright', '@playwright/test'], ['test', '--grep=@torture', '--retries=0'], {
  env: {
    ...display.env,
    LULL_TORTURE: '1',
    LULL_CHROMIUM: programPath('chromium'),
    LULL_FIREFOX: programPath('firefox-esr'),
  },
});
display.stop();
process.exitCode = unit.code || e2e.code;
