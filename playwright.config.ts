import { defineConfig } from '@playwright/test';

/** Both browsers run the same scenarios. One worker has one screen and one keyboard; `npm test` runs one for each browser. */
export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1,
  // A frame on a busy screen can come late; what passes only on a further try is named in the summary.
  retries: 2,
  forbidOnly: !!process.env.CI,
  reporter: 'list',
  projects: [{ name: 'chromium' }, { name: 'firefox' }],
});
