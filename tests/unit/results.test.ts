import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { playwrightCounts, vitestCounts } from '../../scripts/results.mjs';
import { plant } from '../architecture/planted';

/** A report of Playwright about one file of one test, which ended like this. */
function playwright(status: 'expected' | 'unexpected' | 'flaky', code: number) {
  const [red, green] = [
    [{ message: '\u001b[31mno pause\u001b[39m\n\n    at node_modules/x.js:1\n    at main.spec.ts:3' }],
    [],
  ];
  const results = status === 'expected' ? [{ errors: green }] : [{ errors: red }, { errors: green }];
  const spec = { title: 'a pause comes', tests: [{ status, results }] };
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

  it('counts what passed only on a further try as failed, and says which, and why', () => {
    const notes = ['1 passed only on a further try'];
    const failures = [{ title: 'main.spec.ts › a pause comes', why: ['no pause', '    at main.spec.ts:3'] }];
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

  it('says why a test failed, and why a file did not load', () => {
    const report = {
      numPassedTests: 0,
      numFailedTests: 1,
      numPendingTests: 0,
      testResults: [
        {
          status: 'failed',
          assertionResults: [{ status: 'failed', fullName: 'a row', failureMessages: ['lost'] }],
        },
        { status: 'failed', assertionResults: [], name: 'row.test.ts', message: 'no such file' },
      ],
    };
    const file = join(plant({ 'report.json': JSON.stringify(report) }), 'report.json');
    expect(vitestCounts(file, 1)).toMatchObject({
      failed: 2,
      failures: [
        { title: 'a row', why: ['lost'] },
        { title: 'row.test.ts', why: ['no such file'] },
      ],
    });
  });
});
