import { defineConfig } from '@playwright/test';

/** Measurements in a real browser: one at a time, each once. */
export default defineConfig({ testDir: '.', workers: 1, retries: 0, reporter: 'line' });
