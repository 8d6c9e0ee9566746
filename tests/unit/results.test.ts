import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { playwrightCounts, vitestCounts } from '../../scripts/results.mjs';
import { plant } from '../architecture/planted';

/** A report of Playwright about one file of one test, which ended like this. */
function playwright(status: 'expected' | 'unexpected' | 'flaky', code: number) {
  const spec = { title: 'a pause comes', tests: [{ status }] };
  const report = {
    stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, [status]: 1 },
    errors: [],
    suites: [{ title: 'main.spec.ts', file: 'main.spec.ts', specs: [spec] }],
  };
  return playwrightCounts(join(plant({ 'report.json': JSON.stringify(report) }), 'report.json'), code);
}

describe('playwrightCounts', () => {
  it('counts what passed at once as passed', () => {
    expect(playwright('expected', 0)).toEqual({ passed: 1, failed: 0, notes: [], failures: [] });
  });

  it('counts what passed only on a further try as failed, and names it', () => {
    const notes = ['1 passed only on a further try'];
    const failures = ['main.spec.ts › a pause comes'];
    expect(playwright('flaky', 0)).toEqual({ passed: 0, failed: 1, notes, failures });
  });

  it('counts a runner that ended badly without a failure as failed', () => {
    expect(playwright('expected', 1)).toMatchObject({ passed: 1, failed: 1 });
  });
});

describe('vitestCounts', () => {
  it('counts a runner that wrote nothing down as failed', () => {
    expect(vitestCounts('/nowhere/report.json', 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});
