import type { Page } from 'puppeteer-core';
import type { Browser as WebExtension } from 'webextension-polyfill';
import type { Attempt } from '../../../lib/attempts/attempt';
import type { Profile } from '../../../lib/storage/schema';
import { screenshot } from '../support/framebuffer';
import { Keyboard } from '../support/keyboard';
import { poll } from '../support/poll';
import { RedWatch } from '../support/red-watch';
import type { Popup } from './popup';
import { Running } from './running';
import { type Mover, Tab } from './tab';

declare global {
  /** The extension's own namespace, whatever the browser calls it; set by `gotoExtension`. */
  var api: WebExtension;
}

/** One browser with the shipping build in it, acted on the way a person acts. Each browser has its own. */
export abstract class Driver extends Running implements Mover {
  readonly keyboard = new Keyboard(this.display.name);
  /** The empty tab every test begins with. */
  private empty: Page | null = null;
  /** The tab that `asking` asks from. */
  private behind: Page | null = null;

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

  protected abstract readonly extensionOrigin: string;
  /** Goes to a page of the extension and waits until it can be asked. */
  protected abstract gotoExtension(page: Page, path: string): Promise<void>;

  /** What the browser refused Lull by the policy of its manifest, in any page, frame or worker, since the test began. */
  abstract refusedByPolicy(): Promise<string[]>;

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
    if (!this.empty || !pages.includes(this.empty)) this.empty = await this.newPage();
    for (const page of pages) if (page !== this.empty) await this.tab(page).close();
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

  protected isReady(): Promise<unknown> {
    return this.tabAt('/options.html#/welcome');
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
