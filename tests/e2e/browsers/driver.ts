import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Browser as WebExtension } from 'webextension-polyfill';
import type { Attempt } from '../../../lib/attempts/attempt';
import type { Profile } from '../../../lib/storage/schema';
import type { Display } from '../support/display';
import { screenshot } from '../support/framebuffer';
import { Keyboard } from '../support/keyboard';
import { poll } from '../support/poll';
import { killTree, killTreeNow } from '../support/processes';
import { damageDatabase, filesWith, ownFilesWith } from '../support/profile-folder';
import { RedWatch } from '../support/red-watch';
import type { Sites } from '../support/sites';
import type { Popup } from './popup';
import { type Mover, Tab } from './tab';

declare global {
  /** The extension's own namespace, whatever the browser calls it; set by `gotoExtension`. */
  var api: WebExtension;
}

/** One browser with the shipping build in it, acted on the way a person acts. Each browser has its own. */
export abstract class Driver implements Mover {
  abstract readonly name: 'chromium' | 'firefox';
  readonly keyboard: Keyboard;
  protected browser!: Browser;
  protected profile: string | null = null;
  /** Whether a start brings the tabs of the last one back. */
  protected session = false;
  /** Whether things may move. Two browsers that draw a breath without a graphics card take a whole core for it. */
  protected motion = false;
  private output = '';
  /** When the test began (epoch ms). */
  protected since = 0;
  /** The tab that `asking` asks from. */
  private behind: Page | null = null;

  constructor(
    readonly sites: Sites,
    protected readonly display: Display,
    private readonly folder: string | null = null,
  ) {
    this.keyboard = new Keyboard(display.name);
    process.once('exit', () => this.abandon());
  }

  abstract navigate(page: Page, url: string): Promise<void>;
  abstract traverse(page: Page, steps: number): Promise<void>;
  abstract reload(page: Page): Promise<void>;

  /** Answers the browser's permission prompt, waiting for it to appear. */
  abstract acceptPermission(): Promise<void>;
  abstract refusePermission(): Promise<void>;
  /** Opens the toolbar popup by the keys of its command, or of another one. */
  abstract openPopup(keys?: string): Promise<Popup>;
  /** Right-clicks this element of the page and chooses Lull's own line in the menu. */
  abstract chooseInMenu(tab: Tab, selector: string): Promise<void>;
  /** Draws pages in the few colours of a high-contrast theme, or no longer. */
  abstract forceColours(tab: Tab, forced: boolean): Promise<void>;
  /** Ends the background as the browser does when it is idle. */
  abstract stopWorker(): Promise<void>;
  abstract workerRuns(): Promise<boolean>;
  /** Reloads the extension, as an update does. */
  abstract reloadExtension(): Promise<void>;
  /** Switches the extension off. */
  abstract disableExtension(): Promise<void>;
  /** Switches it on again. */
  abstract enableExtension(): Promise<void>;
  /** Lets Lull into private windows. */
  abstract allowPrivate(): Promise<void>;
  /** Opens a private window at this address. */
  abstract openPrivate(url: string): Promise<Tab>;

  protected abstract launch(profile: string): Promise<Browser>;
  protected abstract readonly extensionOrigin: string;
  /** Goes to a page of the extension and waits until it can be asked. */
  protected abstract gotoExtension(page: Page, path: string): Promise<void>;

  /**
   * Starts with a new profile; one that runs is thrown away. Done when the page a fresh install opens is there. Without
   * `motion` the browser asks pages for less of it, as a user may.
   */
  async start({ motion = false } = {}): Promise<void> {
    await this.close();
    this.motion = motion;
    this.profile = mkdtempSync(join(tmpdir(), `lull-${this.name}-`));
    await this.run();
    await this.tabAt('/options.html#/welcome');
  }

  /** Starts again with the same profile, after an orderly end or after `kill`; with `session` the tabs come back too. */
  async restart({ session = false } = {}): Promise<void> {
    if (session) await this.quitAsPersonDoes();
    else if (this.browser.connected) await this.quit();
    this.session = session;
    await this.run();
  }

  /** Ends it and throws the profile away. */
  async close(): Promise<void> {
    if (this.profile === null) return;
    await this.quit();
    this.removeProfile();
  }

  /** Ends every process of it at once, as a crash or a power cut does. */
  async kill(): Promise<void> {
    await killTree(this.pid);
  }

  /** Spoils the files of Lull's database as a failing disk does, while the browser does not run. */
  damageDatabase(): void {
    damageDatabase(this.profile ?? '');
  }

  /** The files of the profile in which this text stands. */
  filesWith(text: string): string[] {
    return filesWith(this.profile ?? '', text);
  }

  /** Those of them that are Lull's own. */
  ownFilesWith(text: string): string[] {
    return ownFilesWith(this.profile ?? '', text);
  }

  /** What the browser said of errors nobody caught, in Lull's own files. */
  get uncaught(): string[] {
    const lines = this.output.split('\n').filter((line) => this.isUncaught(line));
    // The same error over and over, with a time before it, is said once.
    return [...new Set(lines.map((line) => line.replace(/^\[[^\]]*\]\s*/, '')))];
  }

  /** What the browser refused Lull by the policy of its manifest, in any page, frame or worker, since the test began. */
  abstract refusedByPolicy(): Promise<string[]>;

  /** Everything the browser said, for the report of a failed test. */
  get said(): string {
    return this.output;
  }

  forgetOutput(): void {
    this.output = '';
    this.since = Date.now();
  }

  protected abstract isUncaught(line: string): boolean;

  /** Opens a new tab, at an address if one is given. */
  async open(url?: string, until?: 'parsed' | 'commit'): Promise<Tab> {
    const tab = this.tab(await this.newPage());
    await this.keyboard.focusWindow();
    if (url) await tab.goto(url, until);
    return tab;
  }

  /** Opens Lull's own page, as in `/people`. */
  async openOptions(route: string): Promise<Tab> {
    const page = await this.openExtension(`options.html#${route}`);
    await this.keyboard.focusWindow();
    return this.tab(page);
  }

  /** Opens a document of the extension that holds none of Lull's own code. */
  async openBare(): Promise<Tab> {
    return this.tab(await this.openExtension('manifest.json'));
  }

  async tabs(): Promise<Tab[]> {
    return (await this.browser.pages()).map((page) => this.tab(page));
  }

  /** Waits for a tab whose address ends like this, or fits, whoever opened it. */
  tabAt(ending: string | RegExp, patience?: number): Promise<Tab> {
    const fits = (address: string) =>
      typeof ending === 'string' ? address.endsWith(ending) : ending.test(address);
    const find = async () => {
      for (const tab of await this.tabs()) {
        const address = await tab.location().catch(() => '');
        if (fits(address)) return tab;
      }
      return null;
    };
    return poll(`a tab at ${ending}`, find, patience);
  }

  /** Leaves one empty tab, so that the next test begins as the first did. */
  async tidy(): Promise<void> {
    if (!this.browser?.connected) return;
    const pages = await this.browser.pages();
    await this.newPage();
    for (const page of pages) await page.close().catch(() => {});
    this.forgetOutput();
  }

  /** Runs in a document of the extension that holds none of Lull's own code, in a tab behind. */
  async inExtension<R, A extends unknown[]>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const ask = (page: Page) => page.evaluate(work as (...args: unknown[]) => R, ...args);
    return (await (this.behind ? ask(this.behind) : this.withTabBehind(ask))) as Awaited<R>;
  }

  /** Asks the extension again and again from one tab, because opening one costs more than the question. */
  asking<R>(work: () => Promise<R>): Promise<R> {
    return this.withTabBehind(async (page) => {
      this.behind = page;
      return await work();
    });
  }

  private async withTabBehind<R>(work: (page: Page) => Promise<R>): Promise<R> {
    const page = await this.openExtension('manifest.json', { background: true });
    try {
      return await work(page);
    } finally {
      this.behind = null;
      await page.close();
    }
  }

  /** The rows of the database, oldest first, read without Dexie. */
  async attempts(): Promise<Attempt[]> {
    const rows = (await this.inExtension(readRows, 'attempts')) as Attempt[];
    return rows.sort((a, b) => a.at - b.at);
  }

  /** The profiles in it. */
  async profiles(): Promise<Profile[]> {
    return (await this.inExtension(readRows, 'profiles')) as Profile[];
  }

  /** The ids of rows that are not to come back. */
  async deleted(): Promise<string[]> {
    return ((await this.inExtension(readRows, 'deleted')) as { id: string }[]).map(({ id }) => id);
  }

  /** All of `storage.local`. */
  storageLocal(): Promise<Record<string, unknown>> {
    return this.inExtension(() => api.storage.local.get(null));
  }

  /** Match patterns the user has allowed. */
  allowedSites(): Promise<string[]> {
    return this.inExtension(async () => (await api.permissions.getAll()).origins ?? []);
  }

  /** Takes a permission back, as the browser's own settings do. */
  revoke(pattern: string): Promise<boolean> {
    return this.inExtension((origin) => api.permissions.remove({ origins: [origin] }), pattern);
  }

  watchForRed(): Promise<RedWatch> {
    return RedWatch.start(this.display.framebuffer);
  }

  screenshot(): Buffer {
    return screenshot(this.display.framebuffer);
  }

  /** Opens an empty tab, in front or behind. */
  protected newPage(how?: { background: boolean }): Promise<Page> {
    return this.browser.newPage(how);
  }

  /** Opens a page of the extension in a tab of its own, in front or behind. */
  protected async openExtension(path: string, how?: { background: boolean }): Promise<Page> {
    const page = await this.newPage(how);
    await this.gotoExtension(page, path);
    return page;
  }

  protected tab(page: Page): Tab {
    return new Tab(page, this);
  }

  /** The folder of the build that is installed: the shipping one, unless the driver was given another. */
  protected get build(): string {
    return this.folder ?? resolve('.output', this.name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  }

  protected get pid(): number {
    const pid = this.browser.process()?.pid;
    if (!pid) throw new Error('The browser has no process');
    return pid;
  }

  private async run(): Promise<void> {
    if (this.profile === null) throw new Error('Start the browser first');
    this.browser = await this.launch(this.profile);
    for (const stream of [this.browser.process()?.stdout, this.browser.process()?.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
  }

  /** Ends it so that it remembers its tabs. */
  protected quitAsPersonDoes(): Promise<void> {
    return this.quit();
  }

  protected async quit(): Promise<void> {
    const { pid } = this;
    await this.browser.close().catch(() => {});
    await killTree(pid);
  }

  private removeProfile(): void {
    if (this.profile) rmSync(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    this.profile = null;
  }

  /** The test process ends without having closed: nothing may stay behind. */
  private abandon(): void {
    const pid = this.browser?.process()?.pid;
    if (this.profile && pid) killTreeNow(pid);
    this.removeProfile();
  }
}

async function readRows(table: string): Promise<unknown[]> {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes('lull')) return [];
  const database = await new Promise<IDBDatabase | null>((resolve) => {
    const request = indexedDB.open('lull');
    // It was taken away a moment ago: what reads must not make it, or Lull finds one without tables.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    // Nor does a damaged one open before Lull has made another: nothing can be read of it yet.
    request.onerror = () => resolve(null);
  });
  if (!database) return [];
  try {
    return await new Promise<unknown[]>((resolve, reject) => {
      const request = database.transaction(table).objectStore(table).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    database.close();
  }
}
