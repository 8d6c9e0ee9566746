import { defineConfig } from '@playwright/test';

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
  // Firefox draws slowly on a screen without a graphics card: there pages fight in front alone.
  projects: [{ name: 'chromium' }, { name: 'firefox', testIgnore: 'fight-settings.spec.ts' }],
});
