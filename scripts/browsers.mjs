/**
 * Finds the browsers of this computer and starts one with the extension in a fresh, temporary profile.
 *
 * Why not `web-ext run`: it finds no Brave, Edge or Chrome for Testing, does not say which version it started, and gives no
 * page to walk through. `@puppeteer/browsers` finds Chrome alone and what it downloaded itself.
 */
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { atEnd, isProgram, which } from './run.mjs';

/** Older ones lack what the manifest asks for; see wxt.config.ts. */
const OLDEST = { chrome: 148, firefox: 147 };

/** In the order they are tried. `linux` are names on the PATH, `mac` is the app, `windows` a path below Program Files. */
const BROWSERS = [
  {
    name: 'Chrome for Testing',
    linux: ['chrome-for-testing'],
    mac: 'Google Chrome for Testing',
    windows: 'Google\\Chrome for Testing\\Application\\chrome.exe',
  },
  {
    name: 'Chromium',
    linux: ['chromium', 'chromium-browser'],
    mac: 'Chromium',
    windows: 'Chromium\\Application\\chrome.exe',
  },
  {
    name: 'Chrome',
    linux: ['google-chrome-stable', 'google-chrome'],
    mac: 'Google Chrome',
    windows: 'Google\\Chrome\\Application\\chrome.exe',
  },
  {
    name: 'Edge',
    linux: ['microsoft-edge-stable', 'microsoft-edge'],
    mac: 'Microsoft Edge',
    windows: 'Microsoft\\Edge\\Application\\msedge.exe',
  },
  {
    name: 'Brave',
    linux: ['brave-browser', 'brave'],
    mac: 'Brave Browser',
    windows: 'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  },
  {
    name: 'Firefox',
    linux: ['firefox', 'firefox-esr'],
    mac: 'Firefox',
    macProgram: 'firefox',
    windows: 'Mozilla Firefox\\firefox.exe',
  },
];

/**
 * Every browser found, best first. LULL_BROWSER (a path, or a name such as "firefox") and CHROME_PATH come before all.
 * @returns {{name: string, path: string, family: 'chrome' | 'firefox'}[]}
 */
export function findBrowsers(env = process.env) {
  const found = BROWSERS.map((browser) => ({ name: browser.name, path: pathOf(browser, env) }));
  found.splice(1, 0, { name: 'Chrome for Testing', path: downloadedChrome() });
  const usable = found.filter(({ path }) => path).map(withFamily);
  const wanted = env.LULL_BROWSER;
  const asked = [wanted, env.CHROME_PATH].filter((path) => path && isProgram(path));
  const byName = usable.filter(({ name }) => wanted && name.toLowerCase() === wanted.toLowerCase());
  return [...asked.map((path) => withFamily({ name: basename(path), path })), ...byName, ...usable];
}

const withFamily = (browser) => ({
  ...browser,
  family: /firefox/i.test(basename(browser.path)) ? 'firefox' : 'chrome',
});

function pathOf(browser, env) {
  if (process.platform === 'linux') return which(...browser.linux);
  return pathsOf(browser, env).find(isProgram) ?? null;
}

function pathsOf({ mac, macProgram = mac, windows }, env) {
  if (process.platform === 'darwin') {
    const app = join('Applications', `${mac}.app`, 'Contents/MacOS', macProgram);
    return [join('/', app), join(homedir(), app)];
  }
  const roots = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(Boolean);
  return roots.map((root) => join(root, windows));
}

/** Chrome for Testing as `@puppeteer/browsers` keeps it: chrome/<system>-<version>/chrome-<system>/… */
function downloadedChrome() {
  const folder = join(homedir(), '.cache/puppeteer/chrome');
  const programs = {
    linux: 'chrome',
    win32: 'chrome.exe',
    darwin: 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  };
  const newestFirst = { numeric: true };
  return (
    list(folder)
      .sort((a, b) => b.localeCompare(a, 'en', newestFirst))
      .flatMap((version) => list(join(folder, version)).map((system) => join(folder, version, system)))
      .map((system) => join(system, programs[process.platform] ?? ''))
      .find(isProgram) ?? null
  );
}

const list = (folder) => (existsSync(folder) ? readdirSync(folder) : []);

/**
 * Starts a browser with a visible window, `firstPage` in it, and the extension from `folder`. Branded Chrome ignores
 * --load-extension, so the extension is handed over the debugging pipe in every browser. `ended` resolves when the
 * browser is gone, and its profile with it.
 */
export async function launch({ path, family }, folder, { firstPage, args = [], env = {} }) {
  const { default: puppeteer } = await import('puppeteer-core');
  const profile = mkdtempSync(join(tmpdir(), 'lull-profile-'));
  const removeProfile = atEnd(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  const asRoot = family === 'chrome' && process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    browser: family,
    executablePath: path,
    userDataDir: profile,
    headless: false,
    pipe: family === 'chrome',
    enableExtensions: true,
    defaultViewport: null,
    env: { ...process.env, ...env },
    args: [...args, ...(asRoot ? ['--no-sandbox'] : [])],
    ignoreDefaultArgs: ['--enable-automation'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const ended = once(browser.process(), 'exit').then(removeProfile);
  try {
    await refuseOld(browser, family);
    const [page = await browser.newPage()] = await browser.pages();
    await page.goto(firstPage);
    const extension = await browser.installExtension(folder);
    return { browser, page, extension, ended };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function refuseOld(browser, family) {
  const version = await browser.version();
  const major = Number(/\/(\d+)/.exec(version)?.[1]);
  if (major < OLDEST[family]) throw new Error(`it is ${version}; Lull needs ${OLDEST[family]} or later`);
}
