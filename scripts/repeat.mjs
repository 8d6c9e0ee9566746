/** Repeats tests and keeps the count of how they ended: see USAGE. */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { atEnd, ROOT, run } from './run.mjs';

const USAGE = `npm run repeat -- [options]       runs tests again and again, and keeps count

  --times N          runs to have in all (20)
  --project NAME     chromium or firefox; without it both
  -g, --grep TEXT    only the tests whose title fits this
  --part NAME        another part of npm test, such as unit
  --whole N          npm test whole, N times, instead of the above
  --load N           beside N busy loops
  --counts           run nothing, only print the counts so far

Each run that came to its end is one line in repeat-results.jsonl: commit, date, project, filter, load, passed,
failed, seconds, failures. Stop it at any time and call it again: runs of the same tests, on this commit or on one
that differs from it in docs/*.md alone, count towards N. With changes not committed none does. Ends with code 1 if a
run failed.`;

const FILE = join(ROOT, 'repeat-results.jsonl');

const { values: asked } = parseArgs({
  options: {
    times: { type: 'string', default: '20' },
    project: { type: 'string' },
    grep: { type: 'string', short: 'g' },
    part: { type: 'string' },
    whole: { type: 'string' },
    load: { type: 'string', default: '0' },
    counts: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function git(...args) {
  const { code, stdout, output } = await run('git', args, { quiet: true });
  if (code !== 0) throw new Error(output);
  return stdout.trim();
}

const NOT_DOCS = ['--', '.', ':(exclude,glob)docs/**/*.md'];

/** The commit; with a `+` when there are changes to it. */
async function codeNow() {
  const changed = await git('status', '--porcelain', ...NOT_DOCS);
  return `${await git('rev-parse', 'HEAD')}${changed ? '+' : ''}`;
}

// What makes two runs comparable, beside the commit.
const load = Number(asked.load);
const project = asked.whole ? 'whole' : (asked.part ?? asked.project ?? 'e2e');
const filter = asked.whole ? '' : (asked.grep ?? '');
const wanted = Number(asked.whole ?? asked.times);

/** A line is whole when it ends as one; what was cut off while it was written is no run. */
function pastRuns() {
  const lines = existsSync(FILE) ? readFileSync(FILE, 'utf8').split('\n') : [];
  return lines.filter((line) => line.endsWith('}')).map((line) => JSON.parse(line));
}

const isSameTests = (row) => row.project === project && row.filter === filter && row.load === load;

/** Which of these commits have the code of this one: what differs are docs. A commit git no longer knows has not. */
async function sameCode(commits, commit) {
  const same = [];
  for (const other of commits) {
    const differs = ['diff', '--quiet', other, commit, ...NOT_DOCS];
    if (other === commit || (await run('git', differs, { quiet: true })).code === 0) same.push(other);
  }
  return same;
}

/** Arguments of `npm test` for one run. */
function testArgs(results) {
  const parts = { chromium: 'e2e:chromium', firefox: 'e2e:firefox', whole: [] };
  const only = filter ? ['--', project === 'unit' ? '-t' : '-g', filter] : [];
  return [...[parts[project] ?? project].flat(), `--results=${results}`, ...only];
}

/** Ends with its parent, however that ends. */
const LOOP = 'const { ppid } = process; while (process.ppid === ppid);';

function keepBusy(loops) {
  for (let n = 0; n < loops; n++) {
    const child = spawn(process.execPath, ['-e', LOOP], { stdio: 'ignore' });
    atEnd(() => child.kill('SIGKILL'));
  }
}

/** One run, appended to the file. What was changed meanwhile is no code to judge, so such a run is not kept. */
async function runOnce(commit, folder) {
  const results = join(folder, 'results.json');
  rmSync(results, { force: true });
  const start = Date.now();
  await run(process.execPath, ['scripts/test.mjs', ...testArgs(results)]);
  const seconds = Math.round((Date.now() - start) / 1000);
  if ((await codeNow()) !== commit) throw new Error('The code was changed during this run: it is not kept.');
  const counts = JSON.parse(readFileSync(results, 'utf8'));
  const row = { commit, date: new Date(start).toISOString(), project, filter, load, seconds, ...counts };
  appendFileSync(FILE, `${JSON.stringify(row)}\n`);
  return row;
}

/** For each commit and set of tests: runs, failed runs, and how often each test failed. */
function printCounts(rows) {
  const nameOf = (row) =>
    [row.commit.slice(0, 10), row.project, row.filter && `“${row.filter}”`, row.load && `load ${row.load}`]
      .filter(Boolean)
      .join(' ');
  for (const name of new Set(rows.map(nameOf))) {
    const runs = rows.filter((row) => nameOf(row) === name);
    const failed = runs.filter((row) => row.failed > 0);
    console.log(`${name}: ${runs.length - failed.length} of ${runs.length} runs passed`);
    for (const title of new Set(failed.flatMap((row) => row.failures)))
      console.log(`  ${failed.filter((row) => row.failures.includes(title)).length} × failed: ${title}`);
  }
}

async function repeat() {
  const commit = await codeNow();
  const before = commit.endsWith('+') ? [] : pastRuns().filter(isSameTests);
  const same = await sameCode(new Set(before.map((row) => row.commit)), commit);
  const rows = before.filter((row) => same.includes(row.commit));
  const folder = mkdtempSync(join(tmpdir(), 'lull-repeat-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  keepBusy(rows.length < wanted ? load : 0);
  while (rows.length < wanted) {
    console.log(
      `\n══ run ${rows.length + 1} of ${wanted}, ${rows.filter((row) => row.failed).length} failed so far`,
    );
    rows.push(await runOnce(commit, folder));
  }
  return rows;
}

if (asked.help) console.log(USAGE);
else if (asked.counts) printCounts(pastRuns());
else {
  const rows = await repeat();
  console.log('');
  printCounts(rows);
  process.exitCode = rows.some((row) => row.failed > 0) ? 1 : 0;
}
