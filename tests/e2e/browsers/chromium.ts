import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { poll } from '../support/poll';
import type { RedWatch } from '../support/red-watch';
import { Driver } from './driver';
import type { Popup } from './popup';
import type { Tab } from './tab';
import { View } from './view';

/** The prompt ignores keys for half a second after it appears, so that nobody agrees by accident. */
const PROMPT_GUARD_MS = 700;
const WELCOME_MS = 3_000;
/** What it says of something a policy refuses. */
const POLICY = /Content Security Policy|Trusted(HTML|Script|ScriptURL|Types)/i;

/** Debian's Chromium over the DevTools pipe, with as few flags as can be: the usual ones of test tools switch off bfcache. */
export class Chromium extends Driver {
  readonly name = 'chromium';
  private id = '';
  private whole: { browser: Browser; made: Promise<CDPSession> } | null = null;

  protected get extensionOrigin(): string {
    return `chrome-extension://${this.id}`;
  }

  protected async launch(profile: string): Promise<Browser> {
    const { securePort, plainPort } = this.sites;
    const browser = await puppeteer.launch({
      executablePath: process.env.LULL_CHROMIUM ?? '/usr/bin/chromium',
      headless: false,
      pipe: true,
      defaultViewport: null,
      ignoreDefaultArgs: true,
      env: { ...process.env, DISPLAY: this.display.name },
      args: [
        '--remote-debugging-pipe',
        `--user-data-dir=${profile}`,
        `--load-extension=${this.build}`,
        `--disable-extensions-except=${this.build}`,
        `--host-resolver-rules=MAP *:443 127.0.0.1:${securePort}, MAP *:80 127.0.0.1:${plainPort}`,
        '--ignore-certificate-errors',
        '--enable-logging=stderr',
        '--window-position=0,0',
        '--window-size=1280,800',
        '--force-color-profile=srgb',
        '--password-store=basic',
        '--no-first-run',
        '--no-default-browser-check',
        '--disable-search-engine-choice-screen',
        '--hide-crash-restore-bubble',
        '--test-type',
        '--lang=en-US',
        ...(this.motion ? [] : ['--force-prefers-reduced-motion']),
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...(this.session ? ['--restore-last-session'] : ['about:blank']),
      ],
    });
    const worker = await browser.waitForTarget(
      (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension:'),
    );
    this.id = new URL(worker.url()).host;
    return browser;
  }

  /** An extension named on the command line is installed anew at every start, and says welcome each time. */
  protected async afterRestart(): Promise<void> {
    const welcome = await this.tabAt('/options.html#/welcome', WELCOME_MS).catch(() => null);
    await welcome?.close();
  }

  async navigate(page: Page, url: string): Promise<void> {
    await withSession(page, (session) => session.send('Page.navigate', { url }));
  }

  async traverse(page: Page, steps: number): Promise<void> {
    await withSession(page, async (session) => {
      const { currentIndex, entries } = await session.send('Page.getNavigationHistory');
      const entry = entries[currentIndex + steps];
      if (!entry) throw new Error('There is no such entry in the history');
      await session.send('Page.navigateToHistoryEntry', { entryId: entry.id });
    });
  }

  async reload(page: Page): Promise<void> {
    await withSession(page, (session) => session.send('Page.reload'));
  }

  protected async gotoExtension(page: Page, path: string): Promise<void> {
    await page.goto(`${this.extensionOrigin}/${path}`);
    await page.evaluate('globalThis.api = chrome');
  }

  /** At its address from the start: an empty page before it would have a process of its own, which costs half a second. */
  protected override async openExtension(path: string, how = { background: false }): Promise<Page> {
    const url = `${this.extensionOrigin}/${path}`;
    const session = await this.wholeBrowser();
    const { targetId } = await session.send('Target.createTarget', { url, ...how });
    // Puppeteer tells the id of a target to nobody.
    const idOf = (target: unknown) => (target as { _targetId: string })._targetId;
    const target = await this.browser.waitForTarget((each) => idOf(each) === targetId);
    const page = await target.page();
    if (!page) throw new Error('The extension has no page there');
    await poll(`the extension's ${path}`, async () => {
      const here = await page.evaluate(() => ({ origin: location.origin, state: document.readyState }));
      // Asked for while the extension was just reloading.
      if (here.origin === 'null') await page.goto(url);
      return here.origin === this.extensionOrigin && here.state === 'complete';
    });
    await page.evaluate('globalThis.api = chrome');
    return page;
  }

  /** One session for as long as the browser runs: of two that begin at once, puppeteer takes the end of one for the browser's. */
  private wholeBrowser(): Promise<CDPSession> {
    if (this.whole?.browser !== this.browser)
      this.whole = { browser: this.browser, made: this.browser.target().createCDPSession() };
    return this.whole.made;
  }

  async acceptPermission(): Promise<void> {
    await this.answerPermission('Tab', 'Return');
  }

  async refusePermission(): Promise<void> {
    await this.answerPermission('Return');
  }

  /** The prompt is no page, but while it stands no page has the keyboard. **Deny** has the focus, **Allow** is next. */
  private async answerPermission(...keys: string[]): Promise<void> {
    const promptStands = async () => !(await this.anyPageHasFocus());
    await poll('the permission prompt', promptStands);
    await sleep(PROMPT_GUARD_MS);
    await this.keyboard.press(...keys);
    await poll('the permission prompt to close', async () => !(await promptStands()));
  }

  private async anyPageHasFocus(): Promise<boolean> {
    for (const tab of await this.tabs()) if (await tab.hasFocus().catch(() => false)) return true;
    return false;
  }

  async openPopup(keys = 'alt+shift+l'): Promise<Popup> {
    await this.keyboard.focusWindow();
    await this.keyboard.press(keys);
    const target = await this.browser.waitForTarget(
      (each) => each.url() === `${this.extensionOrigin}/popup.html`,
    );
    const page = await target.asPage();
    const view = new View(() => page.mainFrame());
    return {
      text: () => view.text(),
      has: (role, name) => view.has(role, name),
      click: (role, name) => view.click(role, name),
      evaluate: (work, ...args) => view.evaluate(work, ...args),
      isOpen: async () => this.browser.targets().includes(target),
      close: () => this.keyboard.press('Escape'),
    };
  }

  /** Lull's line stands above the last one, **Inspect**. */
  async chooseInMenu(tab: Tab, selector: string): Promise<void> {
    await tab.activate();
    const element = await tab.page.$(selector);
    const before = await this.keyboard.windows();
    await element?.click({ button: 'right' });
    await poll('the menu', async () => (await this.keyboard.windows()) > before);
    await this.keyboard.press('Up', 'Up', 'Return');
  }

  /**
   * A new tab begins in the colour of the tab before it, and that one in the colour of a tab that was closed before it, until it draws
   * something again (https://source.chromium.org/chromium/chromium/src/+/main:chrome/browser/ui/browser.cc, `OnActiveTabChanged`).
   */
  override async watchForRed(): Promise<RedWatch> {
    for (const page of await this.browser.pages())
      if (page.url() === 'about:blank') await page.evaluate(drawAgain);
    return super.watchForRed();
  }

  async forceColours(tab: Tab, forced: boolean): Promise<void> {
    const features = [{ name: 'forced-colors', value: forced ? 'active' : 'none' }];
    const session = await tab.page.createCDPSession();
    // The session stays: with it the emulation would end.
    await session.send('Emulation.setEmulatedMedia', { features });
  }

  /** From a page of the extension that is there already, if any: closing a tab wakes the worker again. */
  async stopWorker(): Promise<void> {
    const there = (await this.browser.pages()).find((page) => page.url().startsWith(this.extensionOrigin));
    const page = there ?? (await this.openExtension('manifest.json', { background: true }));
    try {
      await withSession(page, async (session) => {
        await session.send('ServiceWorker.enable');
        await session.send('ServiceWorker.stopAllWorkers');
        await poll('the worker to end', async () => !(await this.workerRuns()));
      });
    } finally {
      if (!there) await page.close();
    }
  }

  async workerRuns(): Promise<boolean> {
    return this.browser
      .targets()
      .some((each) => each.type() === 'service_worker' && each.url().startsWith(this.extensionOrigin));
  }

  async reloadExtension(): Promise<void> {
    await this.onExtensionsPage(`chrome.developerPrivate.reload('${this.id}', { failQuietly: true })`);
    await poll('the extension to be back', () => this.workerRuns());
  }

  async disableExtension(): Promise<void> {
    await this.onExtensionsPage(`chrome.management.setEnabled('${this.id}', false)`);
  }

  async enableExtension(): Promise<void> {
    await this.onExtensionsPage(`chrome.management.setEnabled('${this.id}', true)`);
    await poll('the extension to be back', () => this.workerRuns());
  }

  async allowPrivate(): Promise<void> {
    const wanted = JSON.stringify({ extensionId: this.id, incognitoAccess: true });
    await this.onExtensionsPage(`chrome.developerPrivate.updateExtensionConfiguration(${wanted})`);
    await poll('private windows to be allowed', () =>
      this.inExtension(() => api.extension.isAllowedIncognitoAccess()),
    );
  }

  async openPrivate(url: string): Promise<Tab> {
    await this.keyboard.focusWindow();
    const before = new Set(this.browser.targets());
    const opened = this.browser.waitForTarget(
      (each) => each.url() === 'chrome://newtab/' && !before.has(each),
    );
    await this.keyboard.press('ctrl+shift+n');
    const page = await (await opened).page();
    if (!page) throw new Error('The private window has no page');
    const tab = this.tab(page);
    await this.keyboard.focusWindow('Incognito');
    await tab.goto(url);
    return tab;
  }

  protected isUncaught(line: string): boolean {
    return line.includes(':CONSOLE') && line.includes('"Uncaught') && line.includes(this.extensionOrigin);
  }

  async refusedByPolicy(): Promise<string[]> {
    const lines = this.said.split('\n').filter((line) => line.includes(':CONSOLE') && POLICY.test(line));
    // What a test runs in a page has puppeteer for its source.
    return lines.filter((line) => line.includes(this.extensionOrigin) || line.includes('source: pptr:'));
  }

  /** Unpacked extensions come back after a reload only in developer mode. */
  private async onExtensionsPage(work: string): Promise<void> {
    const page = await this.newPage({ background: true });
    try {
      await page.goto('chrome://extensions/');
      await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
      await page.evaluate(work);
    } finally {
      await page.close();
    }
  }
}

/** Draws an empty page that is in front anew, in its own colour. */
async function drawAgain(): Promise<void> {
  const { style } = document.documentElement;
  for (const colour of ['rgb(254, 254, 254)', '']) {
    if (document.visibilityState !== 'visible') return;
    style.background = colour;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
}

async function withSession<T>(page: Page, work: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.createCDPSession();
  try {
    return await work(session);
  } finally {
    await session.detach().catch(() => {});
  }
}
