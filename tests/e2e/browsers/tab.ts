import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { poll } from '../support/poll';
import { Pause } from './pause';
import { View } from './view';

/** How long a window may take to get the focus. */
const FOCUS_MS = 3_000;

/** What differs between the browsers in moving a tab. None of these waits for the page to arrive. */
export interface Mover {
  navigate(page: Page, url: string): Promise<void>;
  traverse(page: Page, steps: number): Promise<void>;
  reload(page: Page): Promise<void>;
}

declare global {
  interface Window {
    /** Set by the test on the document that is left behind. */
    leftBehind?: boolean;
    /** Whether something stood in a made-up page before its own first script. */
    coveredAtStart: boolean;
    /** What the made-up pages heard of the keyboard. */
    heard: string[];
    /** Whether the page came back from the back-forward cache. */
    persisted: boolean;
    workerReady?: boolean;
    /** Lets a frame of the page take the keys. */
    takeOnce?: () => void;
    go(path: string, how?: 'pushState' | 'replaceState'): void;
  }
}

/** One tab, showing a site or a page of Lull. */
export class Tab extends View {
  readonly pause: Pause;

  constructor(
    readonly page: Page,
    private readonly mover: Mover,
  ) {
    super(() => page.mainFrame());
    this.pause = new Pause(page);
  }

  /** Goes to an address and waits until its document is there. With `commit` it returns at the first byte. */
  async goto(url: string, until: 'parsed' | 'commit' = 'parsed'): Promise<void> {
    await this.newDocument(() => this.mover.navigate(this.page, url), until);
  }

  async reload(): Promise<void> {
    await this.newDocument(() => this.mover.reload(this.page));
  }

  /** The browser's back button. Waits until the address has changed. */
  back(): Promise<void> {
    return this.traverse(-1);
  }

  forward(): Promise<void> {
    return this.traverse(1);
  }

  location(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  /** Waits until the address ends like this. */
  async arrives(at: string): Promise<void> {
    await poll(`the address ${at}`, async () => (await this.location()).endsWith(at));
  }

  /** Whether the browser says that content of this document was painted, covered or not. */
  painted(): Promise<boolean> {
    return this.evaluate(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  }

  /** What is in the document that the site did not put there. */
  traces(): Promise<string[]> {
    return this.evaluate(() => {
      const root = document.documentElement;
      const foreign = [...root.children].filter((child) => !child.matches('head, body'));
      const styles = [...document.querySelectorAll('style, link')].slice(1);
      const attributes = [...root.attributes].filter(({ name }) => name !== 'lang' && name !== 'class');
      return [
        ...[...foreign, ...styles].map((element) => element.localName),
        ...attributes.map(({ name, value }) => `html ${name}=${value}`),
        ...document.adoptedStyleSheets.map(() => 'an adopted style sheet'),
      ];
    });
  }

  hasFocus(): Promise<boolean> {
    return this.evaluate(() => document.hasFocus());
  }

  /**
   * Brings it to the front, where it is seen. Firefox also waits until its window has the focus, which without a window manager may
   * never come (`focusWindow` of its `WindowManager.sys.mjs`; no bug report was found).
   */
  async activate(): Promise<void> {
    const focused = this.page.bringToFront();
    // Where it comes too late it may end in an error, with the window: what counts is what the page says.
    focused.catch(() => {});
    await Promise.race([focused, sleep(FOCUS_MS)]);
    await poll('the tab to be seen', () => this.evaluate(() => document.visibilityState === 'visible'));
  }

  /** Of a tab that goes by itself in that moment, as after Leave, puppeteer waits for the end for ever; no bug report was found. */
  async close(): Promise<void> {
    let closed = false;
    const done = () => {
      closed = true;
    };
    // It may be gone already.
    this.page.close().then(done, done);
    await poll(
      'the tab to close',
      async () => closed || !(await this.page.browser().pages()).includes(this.page),
    );
  }

  get isClosed(): boolean {
    return this.page.isClosed();
  }

  private async traverse(steps: number): Promise<void> {
    const before = await this.location();
    await this.mover.traverse(this.page, steps);
    await poll('another address', async () => (await this.location()) !== before);
  }

  private async newDocument(move: () => Promise<void>, until: 'parsed' | 'commit' = 'parsed'): Promise<void> {
    await this.evaluate(() => {
      window.leftBehind = true;
    });
    await move();
    await poll('the new document', () =>
      this.evaluate(
        (wanted) => !window.leftBehind && (wanted === 'commit' || document.readyState !== 'loading'),
        until,
      ),
    );
  }
}
