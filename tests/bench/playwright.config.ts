import { defineConfig } from '@playwright/test';

/** Measurements in a real browser: one at a time, each once, and slow where the machine has other work. */
export default defineConfig({ testDir: '.', workers: 1, retries: 0, timeout: 1_800_000, reporter: 'line' });
