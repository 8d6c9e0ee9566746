import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { Display } from '../support/display';
import { killBrowser, killBrowserNow } from '../support/processes';
import { damageDatabase, filesWith, ownFilesWith } from '../support/profile-folder';
import type { Sites } from '../support/sites';

/** The process of one browser with the shipping build in it: its start and end, its profile, and what it says. */
export abstract class Running {
  abstract readonly name: 'chromium' | 'firefox';
  protected browser!: Browser;
  protected profile: string | null = null;
  /** Whether a start brings the tabs of the last one back. */
  protected session = false;
  /** Whether things may move. Two browsers that draw a breath without a graphics card take a whole core for it. */
  protected motion = false;
  /** A profile in which something was done ahead, and where it was done: Firefox remembers the path of an extension. */
  private prepared: { copy: string; profile: string } | null = null;
  private output = '';
  /** When the test began (epoch ms). */
  protected since = 0;

  constructor(
    readonly sites: Sites,
    protected readonly display: Display,
    private readonly folder: string | null = null,
  ) {
    process.once('exit', () => this.abandon());
  }

  protected abstract launch(profile: string): Promise<Browser>;
  /** Waits for the page a fresh install opens. */
  protected abstract isReady(): Promise<unknown>;
  protected abstract isUncaught(line: string): boolean;
  /** What is done after a start with a profile that was used before. */
  protected abstract afterRestart(): Promise<unknown>;

  /**
   * Starts with a new profile; one that runs is thrown away. Done when the page a fresh install opens is there. Without
   * `motion` the browser asks pages for less of it, as a user may.
   */
  async start({ motion = false } = {}): Promise<void> {
    await this.close();
    this.motion = motion;
    this.profile = mkdtempSync(join(tmpdir(), `lull-${this.name}-`));
    await this.run();
    await this.isReady();
  }

  /** Starts with a copy of a profile in which `prepare` was done. It is done once, with Lull just installed: whoever asks later asks for the same. */
  async startPrepared(prepare: () => Promise<unknown>): Promise<void> {
    this.prepared ??= await this.prepareProfile(prepare);
    await this.close();
    this.motion = false;
    this.session = false;
    this.profile = this.prepared.profile;
    // With its times: Firefox takes an extension whose file is newer for an update.
    cpSync(this.prepared.copy, this.profile, {
      recursive: true,
      verbatimSymlinks: true,
      preserveTimestamps: true,
    });
    await this.run();
    await this.afterRestart();
  }

  private async prepareProfile(prepare: () => Promise<unknown>): Promise<{ copy: string; profile: string }> {
    await this.start();
    await prepare();
    await this.quit();
    const profile = this.profile ?? '';
    this.profile = null;
    const copy = `${profile}-prepared`;
    renameSync(profile, copy);
    return { copy, profile };
  }

  /** Starts again with the same profile, after an orderly end or after `kill`; with `session` the tabs come back too. */
  async restart({ session = false } = {}): Promise<void> {
    if (session) await this.quitAsPersonDoes();
    else if (this.browser.connected) await this.quit();
    this.session = session;
    await this.run();
    await this.afterRestart();
  }

  /** Ends it and throws the profile away. */
  async close(): Promise<void> {
    if (this.profile === null) return;
    // What it would write down at an orderly end is thrown away with the profile.
    await this.kill();
    this.removeProfile();
  }

  /** Ends every process of it at once, as a crash or a power cut does. */
  async kill(): Promise<void> {
    await this.end(this.pid);
  }

  /** Ends the processes, and waits until nothing writes in the profile any more. */
  protected async end(pid: number): Promise<void> {
    await killBrowser(pid);
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

  /** Everything the browser said, for the report of a failed test. */
  get said(): string {
    return this.output;
  }

  forgetOutput(): void {
    this.output = '';
    this.since = Date.now();
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
    await this.end(pid);
  }

  private removeProfile(): void {
    if (this.profile) rmSync(this.profile, { recursive: true, force: true });
    this.profile = null;
  }

  /** The test process ends without having closed: nothing may stay behind. */
  private abandon(): void {
    const pid = this.browser?.process()?.pid;
    if (this.profile && pid) killBrowserNow(pid);
    this.removeProfile();
    if (this.prepared) rmSync(this.prepared.copy, { recursive: true, force: true });
  }
}
