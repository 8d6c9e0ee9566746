/** Reads what Vitest and Playwright wrote down as JSON. Both give {passed, failed, notes}. */
import { existsSync, readFileSync } from 'node:fs';

/** A runner that ended badly without naming a failure, or that ran nothing, is a failure too. */
function judge(counts, code) {
  const nothingRan = counts.passed + counts.failed === 0;
  if (nothingRan) return { ...counts, failed: 1, notes: [...counts.notes, 'no test was run'] };
  if (code !== 0 && counts.failed === 0) {
    return { ...counts, failed: 1, notes: [...counts.notes, `the runner ended with code ${code}`] };
  }
  return counts;
}

function read(file) {
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  return text ? JSON.parse(text) : null;
}

const noteIf = (count, word) => (count > 0 ? [`${count} ${word}`] : []);

export function vitestCounts(file, code) {
  const report = read(file);
  if (!report) return judge({ passed: 0, failed: 0, notes: [] }, code);
  const broken = report.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  );
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    notes: [...noteIf(report.numPendingTests, 'skipped'), ...noteIf(broken.length, 'file did not load')],
  };
  return judge(counts, code);
}

export function playwrightCounts(file, code) {
  const report = read(file);
  if (!report) return judge({ passed: 0, failed: 0, notes: [] }, code);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const counts = {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    notes: [...noteIf(skipped, 'skipped'), ...noteIf(flaky, 'passed only on a second try')],
  };
  return judge(counts, code);
}
