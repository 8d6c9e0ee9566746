/**
 * Reads what Vitest and Playwright wrote down as JSON. Both give {passed, failed, notes, failures}; a failure is {title, why}, `why` the
 * first lines of its errors, so that the end of a log alone says what was wrong.
 */
import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** Lines of an error that are kept. */
const LINES = 8;

/** The beginning of each error, without colours, empty lines and the calls inside of packages. */
function reason(messages) {
  const told = (line) => line.trim() && !/^\s*at .*node_modules/.test(line);
  const lines = (message) => stripVTControlCharacters(message).split('\n').filter(told);
  return messages.flatMap((message) => lines(message ?? '').slice(0, LINES));
}

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
  if (!report) return judge({ passed: 0, failed: 0, notes: [], failures: [] }, code);
  const failedTests = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({ title: fullName, why: reason(failureMessages) })),
  );
  const broken = report.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  );
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    notes: [...noteIf(report.numPendingTests, 'skipped'), ...noteIf(broken.length, 'file did not load')],
    failures: [
      ...failedTests,
      ...broken.map(({ name, message }) => ({ title: name, why: reason([message]) })),
    ],
  };
  return judge(counts, code);
}

/** A test that passed only on a further try counts as failed. */
export function playwrightCounts(file, code) {
  const report = read(file);
  if (!report) return judge({ passed: 0, failed: 0, notes: [], failures: [] }, code);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const counts = {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    notes: [...noteIf(skipped, 'skipped'), ...noteIf(flaky, 'passed only on a further try')],
    failures: [
      ...report.suites.flatMap(failedSpecs),
      ...report.errors.map(({ message }) => ({ title: 'the run', why: reason([message]) })),
    ],
  };
  return judge(counts, code);
}

/** A spec is `ok` even if flaky, so its tests are asked. */
function failedSpecs({ title, file, specs = [], suites = [] }) {
  const bad = specs.filter(({ tests }) => tests.some(({ status }) => /unexpected|flaky/.test(status)));
  const here = bad.map((spec) => ({
    title: title === file ? `${file} › ${spec.title}` : `${file} › ${title} › ${spec.title}`,
    why: reason(spec.tests.flatMap(({ results }) => results.flatMap(errorsOf))),
  }));
  return [...here, ...suites.flatMap(failedSpecs)];
}

const errorsOf = ({ errors }) => errors.map(({ message }) => message);
