/**
 * When the first cover is up in Firefox where none of the guard's files was used before: `npm run bench -- first-cover`.
 * Three browsers take turns, with 1, 8 and all platforms allowed; each load has a new process, whose cache of scripts is
 * empty. Prints medians; nothing here passes or fails by time.
 */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { Firefox } from '../e2e/browsers/firefox';
import type { Tab } from '../e2e/browsers/tab';
import { HELD, hold } from '../e2e/steps';
import { copyBuild } from '../e2e/support/build';
import { type Display, useDisplay } from '../e2e/support/display';
import { poll } from '../e2e/support/poll';
import type { Sites } from '../e2e/support/sites';
import { print, rounds, row, takeTurns } from './figures';
import { BenchSites } from './sites';

const ROUNDS = rounds(21);
const COVERED = `${HELD}?paint=noted`;
const FREE = 'https://blog.example/red.quint/?paint=noted';

const sitesOf = (...domains: string[]) => domains.map((domain) => `https://*.${domain}/*`);
const FIRST = 'instagram.com';
const MORE = [
  'facebook.com',
  'tiktok.com',
  'linkedin.com',
  'reddit.com',
  'snapchat.com',
  'strava.com',
  'vimeo.com',
];
const ALLOWED: Record<string, string[]> = {
  '1 platform': sitesOf(FIRST),
  '8 platforms': sitesOf(FIRST, ...MORE),
  'all sites': ['https://*/*'],
};

/** Firefox with the shipping build, allowed on these sites from its install on. */
class BenchFirefox extends Firefox {
  readonly #folder: string;

  constructor(sites: Sites, display: Display, allowed: string[]) {
    super(sites, display);
    this.#folder = copyBuild('firefox', (manifest) => {
      manifest.host_permissions = allowed;
    });
  }

  protected override get build(): string {
    return this.#folder;
  }

  override async start(): Promise<void> {
    await super.start();
    // A process that shows nothing any more is kept for a moment, with its scripts.
    await this.inChrome('Services.prefs.setIntPref("dom.ipc.processReuse.unusedGraceMs", 0)');
  }

  /** Throws the copy of the build away; the browser must be closed. */
  discard(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Files of the registration in their order. */
  async files(): Promise<string[]> {
    const [registered] = await this.inExtension(() => api.scripting.getRegisteredContentScripts());
    return (registered?.js ?? []).map((file) => file.replace(this.extensionOrigin, ''));
  }

  /** Bytes of a file of the build. */
  size(file: string): number {
    return statSync(join(this.#folder, file)).size;
  }

  /** Empties what processes keep of compiled scripts. */
  async forgetScripts(): Promise<void> {
    await this.inChrome('Services.obs.notifyObservers(null, "memory-pressure", "heap-minimize")');
  }

  /** The system's number of the process of the selected tab. */
  async processOfTab(): Promise<number> {
    const window = 'Services.wm.getMostRecentWindow("navigator:browser")';
    return Number(await this.inChrome(`${window}.gBrowser.selectedBrowser.frameLoader.remoteTab.osPid`));
  }
}

/** ms of one load. */
interface Load {
  /** from navigation to the cover, or in a page without one to the page's first script */
  sinceStart: number;
  /** the same from the first byte of the answer */
  sinceAnswer: number;
}

async function load(tab: Tab, url: string, mark: 'cover' | 'first-script'): Promise<Load> {
  await tab.goto(url);
  return poll(`the mark ${mark}`, () =>
    tab.evaluate((name) => {
      const at = performance.getEntriesByName(name)[0]?.startTime;
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return at && navigation ? { sinceStart: at, sinceAnswer: at - navigation.responseStart } : null;
    }, mark),
  );
}

class Case {
  readonly cold: Load[] = [];
  readonly warm: Load[] = [];
  readonly free: Load[] = [];
  readonly processes = new Set<number>();

  constructor(
    readonly name: string,
    readonly driver: BenchFirefox,
    /** Whether a page without Lull is loaded in turn; once is enough. */
    readonly alsoFree: boolean,
  ) {}

  async round(number: number): Promise<void> {
    const { driver } = this;
    await driver.forgetScripts();
    const tab = await driver.open();
    const cold = await load(tab, COVERED, 'cover');
    this.processes.add(await driver.processOfTab());
    const warm = await load(tab, COVERED, 'cover');
    await tab.close();
    const free = this.alsoFree ? await this.loadFree() : [];
    // The first round warms the browser itself up and is not counted.
    if (number === 0) return;
    this.cold.push(cold);
    this.warm.push(warm);
    this.free.push(...free);
  }

  private async loadFree(): Promise<Load[]> {
    const tab = await this.driver.open();
    const free = await load(tab, FREE, 'first-script');
    await tab.close();
    return [free];
  }

  async lines(): Promise<string[]> {
    const files = await this.driver.files();
    const bytes = files.reduce((sum, file) => sum + this.driver.size(file), 0);
    const line = (what: string, loads: Load[], part: keyof Load) =>
      row(
        `  ${what}`,
        loads.map((each) => each[part]),
        'ms',
      );
    return [
      `${this.name} allowed: ${files.length} file(s) of ${bytes} bytes registered: ${files.join(' ')}`,
      line('navigation to first cover, cold', this.cold, 'sinceStart'),
      line('first byte to first cover, cold', this.cold, 'sinceAnswer'),
      line('first byte to first cover, loaded again in the same tab', this.warm, 'sinceAnswer'),
      ...(this.alsoFree
        ? [line("first byte to the page's first script, site not allowed", this.free, 'sinceAnswer')]
        : []),
      `  processes of ${ROUNDS + 1} cold loads: ${this.processes.size}`,
    ];
  }
}

test('first cover with a cold cache of scripts', async () => {
  const sites = await BenchSites.start(new BenchSites());
  const display = await useDisplay();
  const cases = Object.entries(ALLOWED).map(
    ([name, allowed], index) => new Case(name, new BenchFirefox(sites, display, allowed), index === 0),
  );
  try {
    for (const { driver } of cases) {
      await driver.start();
      await hold(driver, HELD, 'not asked');
    }
    await takeTurns(
      ROUNDS + 1,
      cases.map((each) => (round: number) => each.round(round)),
    );
    const lines: string[] = [];
    for (const each of cases) lines.push(...(await each.lines()));
    print(`First cover in Firefox, medians of ${ROUNDS} runs; by turns`, lines);
  } finally {
    for (const { driver } of cases) {
      await driver.close();
      driver.discard();
    }
    display.stop();
    sites.stop();
  }
});
