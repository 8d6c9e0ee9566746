/**
 * npm test: everything, in order. `npm test -- unit lint` runs parts; what follows a second `--` goes to the runner,
 * as in `npm test -- e2e -- -g "leave"`. `--warnings` also prints the warnings of web-ext; `--results=FILE` writes the
 * counts and the titles of what failed there, as JSON.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, isStale, outputDir } from './build.mjs';
import { startDisplay } from './display.mjs';
import { playwrightCounts, vitestCounts } from './results.mjs';
import { atEnd, runTool } from './run.mjs';
import { canInstall, ensureReady, programPath, SetupError } from './setup.mjs';

/** `unit` needs no build; `shipped` and `e2e` read the builds. */
const PARTS = ['lint', 'types', 'unit', 'build', 'shipped', 'e2e', 'e2e:chromium', 'e2e:firefox'];
const BROWSERS = ['chrome', 'firefox'];

const words = process.argv.slice(2);
const split = words.indexOf('--');
const own = split < 0 ? words : words.slice(0, split);
const passedOn = split < 0 ? [] : words.slice(split + 1);
const named = own.filter((word) => !word.startsWith('--'));
const showWarnings = own.includes('--warnings');
const results = own.find((word) => word.startsWith('--results='))?.slice('--results='.length);

const wants = (part) => named.length === 0 || named.includes(part);
const wantsAll = wants('e2e');
const projects = ['chromium', 'firefox'].filter((name) => wantsAll || named.includes(`e2e:${name}`));

const rows = [];

/** Runs one part, prints its heading, and keeps its counts. A thrown error is one failure, and the others go on. */
async function part(name, work) {
  console.log(`\n── ${name}`);
  const start = Date.now();
  const row = { name, ...(await attempt(work)), seconds: 0 };
  row.seconds = (Date.now() - start) / 1000;
  rows.push(row);
  return row.failed === 0;
}

async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    return { passed: 0, failed: 1, notes: [], failures: [] };
  }
}

const check = (ok, ...notes) => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  notes,
  failures: [],
});

async function lint() {
  const { code } = await runTool(['biome', '@biomejs/biome'], ['check', '.']);
  return check(code === 0);
}

async function types() {
  const prepared = await runTool(['wxt'], ['prepare'], { quiet: true });
  if (prepared.code !== 0) {
    console.error(prepared.output);
    return check(false);
  }
  const { code } = await runTool(['tsc', 'typescript'], ['--noEmit']);
  if (code === 0) console.log('No type errors.');
  return check(code === 0);
}

/** Builds both when asked for; otherwise only what is older than the sources, because tests read the builds. */
async function builds() {
  let allBuilt = true;
  for (const browser of BROWSERS) {
    if (!wants('build') && !isStale(browser)) continue;
    const built = await part(`build ${browser}`, async () => check((await build(browser)).code === 0));
    allBuilt &&= built;
  }
  return allBuilt;
}

async function webExtLint() {
  const args = ['lint', '--source-dir', outputDir('firefox'), '--no-config-discovery', '--output', 'json'];
  const { stdout, output } = await runTool(['web-ext'], args, { quiet: true });
  if (!stdout.startsWith('{')) {
    console.error(output);
    return check(false);
  }
  const report = JSON.parse(stdout);
  const { errors, warnings } = report.summary;
  const shown = showWarnings ? [...report.errors, ...report.warnings] : report.errors;
  for (const { _type, code, message, file } of shown)
    console.log(`${_type} ${code}: ${message} ${file ?? ''}`);
  console.log(`${errors} errors, ${warnings} warnings.`);
  return check(errors === 0, ...(warnings > 0 ? [`${warnings} warnings`] : []));
}

/** Says why something could not be put in place; what was not foreseen is thrown on. */
function say(error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
}

/** What another program needs to open a saved file: `age`, and `script`, a terminal to tell it the passphrase. */
const AGE = ['age', 'bsdutils'];

/**
 * The unit tests. Where the set-up can install `age`, the test that needs it fails without it; elsewhere it is left out, and the
 * summary says so.
 */
async function unit(reports) {
  const required = canInstall();
  if (required) await ensureReady({ browsers: AGE }).catch(say);
  const counts = await vitest(reports, 'unit', required ? { LULL_AGE: 'required' } : {});
  if (required || AGE.every((name) => programPath(name))) return counts;
  return {
    ...counts,
    notes: [...counts.notes, 'NOT TESTED: that age opens a saved file; it is not installed'],
  };
}

/** One of the projects of `vitest.config.ts`. */
async function vitest(reports, project, env = {}) {
  const file = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['run', `--project=${project}`, ...reporters, ...passedOn];
  const { code } = await runTool(['vitest'], args, { env });
  return vitestCounts(file, code);
}

/** One browser, on a screen and a keyboard of its own. */
async function e2e(reports, project) {
  const display = await startDisplay();
  try {
    const file = join(reports, `${project}.json`);
    const args = ['test', '--reporter=list,json', '--grep-invert=@torture', `--project=${project}`];
    const env = {
      ...display.env,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      LULL_CHROMIUM: programPath('chromium'),
      LULL_FIREFOX: programPath('firefox-esr'),
    };
    const output = `--output=test-results/${project}`;
    const { code } = await runTool(['playwright', '@playwright/test'], [...args, output, ...passedOn], {
      env,
    });
    return playwrightCounts(file, code);
  } finally {
    display.stop();
  }
}

const noBuild = () => Promise.reject(new SetupError('Left out: there is no build to test.'));

/** One browser after the other: side by side they would be done sooner, and a busy machine loses presses of the keys they are given. */
async function inBrowsers(reports, built) {
  if (projects.length === 0) return;
  const ready = built ? ensureReady({ browsers: true }) : noBuild();
  for (const project of projects) await part(`e2e ${project}`, () => ready.then(() => e2e(reports, project)));
}

async function runParts(reports) {
  if (wants('lint')) await part('lint', lint);
  if (wants('types')) await part('types', types);
  if (wants('unit')) await part('unit', () => unit(reports));
  const built = wants('build') || wants('shipped') || projects.length > 0 ? await builds() : true;
  if (wants('build')) await part('web-ext lint', webExtLint);
  if (wants('shipped')) await part('shipped', () => (built ? vitest(reports, 'shipped') : noBuild()));
  await inBrowsers(reports, built);
}

/** What failed in a part; a part that cannot say is named itself. */
function failuresOf({ name, failed, failures }) {
  if (failed > 0 && failures.length === 0) return [{ title: name, why: [] }];
  return failures.map(({ title, why }) => ({ title: `${name}: ${title}`, why }));
}

function report() {
  console.log('\n── summary');
  for (const { name, passed, failed, notes, seconds } of rows) {
    const counts = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`;
    console.log(
      `${name.padEnd(14)}${counts} ${seconds.toFixed(1).padStart(8)} s  ${notes.join(', ')}`.trimEnd(),
    );
  }
  const failures = rows.flatMap(failuresOf);
  for (const { title, why } of failures)
    console.log([`failed: ${title}`, ...why.map((line) => `    ${line}`)].join('\n'));
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  if (results) {
    writeFileSync(
      results,
      JSON.stringify({
        passed: sum('passed'),
        failed: sum('failed'),
        failures: failures.map(({ title }) => title),
      }),
    );
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

const unknown = named.filter((name) => !PARTS.includes(name));
const reports = mkdtempSync(join(tmpdir(), 'lull-reports-'));
const removeReports = atEnd(() => rmSync(reports, { recursive: true, force: true }));

await attempt(async () => {
  if (unknown.length > 0) {
    throw new SetupError(`There is no part named ${unknown.join(', ')}. Parts: ${PARTS.join(', ')}.`);
  }
  await ensureReady();
  await runParts(reports);
}).then((outcome) => outcome && rows.push({ name: 'setup', ...outcome, seconds: 0 }));
removeReports();
report();
