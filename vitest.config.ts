import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** What reads a build, and so comes after it: `npm test -- shipped`. */
const SHIPPED = ['tests/architecture/shipped.test.ts', 'tests/shipped/**/*.test.ts'];
/** What needs the sources alone: `npm test -- unit`. */
const SOURCE = [
  'tests/unit/**/*.test.ts',
  'tests/components/**/*.test.tsx',
  'tests/architecture/**/*.test.ts',
];

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    globalSetup: ['tests/english.ts'],
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    maxWorkers: '100%',
    // Only a test that hangs is stopped: on a busy machine the first run of a property takes seconds.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: SOURCE, exclude: SHIPPED } },
      { extends: true, test: { name: 'shipped', include: SHIPPED } },
    ],
  },
});
