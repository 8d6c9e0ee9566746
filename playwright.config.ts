import { defineConfig } from '@playwright/test';

/**
 * What is played in Chromium alone: pages and popup of Lull as they are drawn, with rules that one engine judges for both. In other
 * files a test marked `@chromium` is of this kind. Firefox draws slowly on a screen without a graphics card, so there pages fight in
 * front alone.
 */
const ONE_ENGINE = [
  'calm-kit',
  'fight-settings',
  'for-everyone',
  'history',
  'overview',
  'pause-fits',
  'popup-first',
  'popup-fits',
];
/** `npm run torture`: there Firefox also plays what is marked `@rare`. */
const isTorture = process.env.LULL_TORTURE_RUNS !== undefined;

/** Both browsers run the same scenarios. One worker has one screen and one keyboard; `npm test` runs one for each browser. */
export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1,
  // A test that passes only on a further try has failed: a pause that comes only sometimes is missing.
  retries: 0,
  failOnFlakyTests: true,
  forbidOnly: !!process.env.CI,
  reporter: 'list',
  projects: [
    { name: 'chromium' },
    {
      name: 'firefox',
      testIgnore: ONE_ENGINE.map((name) => `${name}.spec.ts`),
      grepInvert: isTorture ? /@chromium/ : /@chromium|@rare/,
    },
  ],
});
