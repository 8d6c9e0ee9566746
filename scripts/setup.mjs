/** Puts in place what a fresh machine lacks. Nothing here may need an installed package. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atEnd, ROOT, run, runTool, which } from './run.mjs';

const OLDEST_NODE = [20, 19];
const EMPTY_LOCK_MS = 10_000;

/** Debian's package for each program a test or the walk starts, and the names the program goes by. */
const PROGRAMS = {
  chromium: ['chromium', 'chromium-browser'],
  'firefox-esr': ['firefox-esr', 'firefox'],
  xvfb: ['Xvfb'],
  xdotool: ['xdotool'],
  openssl: ['openssl'],
  age: ['age'],
  bsdutils: ['script'],
};

/** Debian's package of fonts by each language whose letters it brings. They are large, so only pictures ask for them. */
const FONTS = { hi: 'fonts-noto-core', 'zh-cn': 'fonts-noto-cjk' };

/** A reason to stop that is said to the user as it is, without a stack trace. */
export class SetupError extends Error {}

/**
 * Installs what is missing and nothing else.
 * @param {{browsers?: boolean | string[], fonts?: boolean}} wanted browsers: `true` for all programs the tests need, or the
 * packages by name; fonts: letters of every language
 */
export async function ensureReady({ browsers = false, fonts = false } = {}) {
  checkNode();
  const packages = browsers === true ? Object.keys(PROGRAMS) : browsers || [];
  const lacking = async () => [...missingPrograms(packages), ...(fonts ? await missingFonts() : [])];
  if (!packagesMissing() && !typesMissing() && (await lacking()).length === 0) return;
  await locked(async () => {
    if (packagesMissing()) await installPackages();
    if (typesMissing()) await prepareTypes();
    const missing = await lacking();
    if (missing.length > 0) await installPrograms(missing);
  });
}

/** Path of a program by its Debian package name, or null. */
export const programPath = (name) => which(...PROGRAMS[name]);

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new SetupError(
    `Lull needs Node ${OLDEST_NODE.join('.')} or later; this is ${process.versions.node}.`,
  );
}

/** npm writes its hidden lock file last, so an install that was cut short counts as missing. */
function packagesMissing() {
  const installed = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return true;
  return statSync(join(ROOT, 'package-lock.json')).mtimeMs > statSync(installed).mtimeMs;
}

const typesMissing = () => !existsSync(join(ROOT, '.wxt/tsconfig.json'));

const missingPrograms = (packages) => packages.filter((name) => !programPath(name));

async function missingFonts() {
  const found = await Promise.all(Object.keys(FONTS).map((language) => anyFont(`:lang=${language}`)));
  return Object.values(FONTS).filter((_, index) => !found[index]);
}

/** An install empties the folder first: behind a link that would be the packages of another checkout. */
function refuseLink() {
  const folder = lstatSync(join(ROOT, 'node_modules'), { throwIfNoEntry: false });
  if (!folder?.isSymbolicLink()) return;
  throw new SetupError(
    'node_modules is a link, and an install would empty the folder behind it. Remove the link first.',
  );
}

async function installPackages() {
  refuseLink();
  await step('Installing npm packages (once, about a minute)', () => {
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    const npm = process.env.npm_execpath;
    return npm
      ? run(process.execPath, [npm, ...args], { quiet: true })
      : run('npm', args, { quiet: true, shell: process.platform === 'win32' });
  });
}

async function prepareTypes() {
  await step('Preparing types', () => runTool(['wxt'], ['prepare'], { quiet: true }));
}

const isDebian = () => existsSync('/etc/debian_version') && Boolean(which('apt-get'));

/** Whether programs that are missing can be installed here: on Debian, by root. */
export const canInstall = () => isDebian() && process.getuid?.() === 0;

async function installPrograms(missing) {
  if (!canInstall()) throw new SetupError(howToInstall(missing, isDebian()));
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env, quiet: true });
  const packages = (await anyFont()) ? missing : [...new Set([...missing, FONTS.hi])];
  await step('Updating the list of system packages', () => apt('update', '-qq'));
  await step(`Installing ${packages.join(', ')}`, () =>
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages),
  );
}

function howToInstall(missing, debian) {
  if (process.platform !== 'linux') {
    return `This part runs on Linux only: it needs ${missing.join(', ')}. Everything else runs here.`;
  }
  const how = debian ? `sudo apt-get install ${missing.join(' ')}` : 'your system’s package manager';
  return `Please install ${missing.join(', ')} (${how}), then run this again.`;
}

/** Whether a font that fits this pattern is there. */
async function anyFont(pattern = ':') {
  if (!which('fc-list')) return false;
  const { stdout } = await run('fc-list', [pattern], { quiet: true });
  return stdout.trim() !== '';
}

/** One line while it works, one when it is done; the program's own words only when it fails. */
async function step(what, work) {
  const start = Date.now();
  console.log(`${what} …`);
  const { code, output } = await work();
  if (code !== 0) throw new SetupError(`${what} failed:\n${output.trim()}`);
  console.log(`  done in ${Math.round((Date.now() - start) / 1000)} s`);
}

/** Lets one process at a time install into this folder; the others wait and then find all in place. */
async function locked(work) {
  const name = createHash('sha256').update(ROOT).digest('hex').slice(0, 12);
  const lock = join(tmpdir(), `lull-setup-${name}.lock`);
  while (!takeLock(lock)) {
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    else await sleep(300);
  }
  const release = atEnd(() => rmSync(lock, { force: true }));
  try {
    await work();
  } finally {
    release();
  }
}

function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner === 0) return Date.now() - statSync(lock).mtimeMs > EMPTY_LOCK_MS;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    if (error.code === 'ESRCH') return true;
    if (error.code === 'ENOENT' || error.code === 'EPERM') return false;
    throw error;
  }
}
