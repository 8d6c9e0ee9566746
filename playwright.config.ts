import { defineConfig } from '@playwright/test';

/** Both browsers run the same scenarios, one after the other: they share one screen and one keyboard. */
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
