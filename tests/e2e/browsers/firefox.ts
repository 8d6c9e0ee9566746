import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { poll } from '../support/poll';
import { packXpi } from '../support/xpi';
import { Driver } from './driver';
import { FirefoxPopup } from './firefox-popup';
import type { Popup } from './popup';
import type { Tab } from './tab';

const ID = 'lull@lull.invalid';
const UUID = '11111111-2222-4333-8444-555555555555';
const IDLE_MS = 1000;
/** How long a window may take to get the focus by itself. */
const FOCUS_MS = 3_000;

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** Debian's Firefox over WebDriver BiDi. Its own windows are reached through the browser's chrome. */
export class Firefox extends Driver {
  readonly name = 'firefox';
  protected readonly extensionOrigin = `moz-extension://${UUID}`;

  protected async launch(profile: string): Promise<Browser> {
    this.installInto(profile);
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env.LULL_FIREFOX ?? '/usr/bin/firefox-esr',
      headless: false,
      defaultViewport: null,
      acceptInsecureCerts: true,
      userDataDir: profile,
      args: ['--remote-allow-system-access', '--width=1280', '--height=800'],
      env: { ...process.env, DISPLAY: this.display.name },
      extraPrefsFirefox: {
        'network.proxy.type': 2,
        'network.proxy.autoconfig_url': this.proxyRule(),
        'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
        'extensions.background.idle.timeout': IDLE_MS,
        'xpinstall.signatures.required': false,
        // The driver's preference makes every window believe it has the keyboard.
        'focusmanager.testmode': false,
        'browser.startup.page': this.session ? 3 : 0,
        'ui.prefersReducedMotion': this.motion ? 0 : 1,
        'intl.accept_languages': 'en-US',
        'intl.locale.requested': 'en-US',
      },
    });
    return browser;
  }

  protected override async end(pid: number): Promise<void> {
    await super.end(pid);
    if (this.profile) await driverIsDone(this.profile);
  }

  /** The driver has the browser before it has started its extensions. */
  protected async afterRestart(): Promise<void> {
    await poll('the extension', () => this.inChrome(`${POLICY}?.active`));
  }

  /** A lasting install: the extension is there again after a restart, before the first page. */
  private installInto(profile: string): void {
    const folder = join(profile, 'extensions');
    const file = join(folder, `${ID}.xpi`);
    if (existsSync(file)) return;
    mkdirSync(folder, { recursive: true });
    packXpi(this.build, file);
  }

  private proxyRule(): string {
    const { proxyPort, plainPort } = this.sites;
    const rule = `function FindProxyForURL(url, host) {
      return "PROXY 127.0.0.1:" + (url.startsWith("https:") ? ${proxyPort} : ${plainPort});
    }`;
    return `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(rule)}`;
  }

  /** On a busy machine the driver may lose sight of a tab it is just opening ("no such frame"); no bug report was found. */
  protected override newPage(how?: { background: boolean }): Promise<Page> {
    return poll('a new tab', () => this.withFocus(super.newPage(how)));
  }

  /**
   * Where no window has the focus, as after one was closed, Firefox waits for it before a new tab is there (`selectTab` of its
   * `TabManager.sys.mjs`), and without a window manager nobody gives it.
   */
  private async withFocus<T>(work: Promise<T>): Promise<T> {
    while (!(await Promise.race([work.then(() => true), sleep(FOCUS_MS).then(() => false)])))
      await this.keyboard.focusWindow();
    return work;
  }

  async navigate(page: Page, url: string): Promise<void> {
    try {
      await this.send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
    } catch (error) {
      // A request that a rule leads elsewhere may count as interrupted before the answer comes; the test sees where it went.
      if (!/interrupted an unfinished navigation/.test(String(error))) throw error;
    }
  }

  async traverse(page: Page, delta: number): Promise<void> {
    await this.send('browsingContext.traverseHistory', { context: contextOf(page), delta });
  }

  async reload(page: Page): Promise<void> {
    await this.send('browsingContext.reload', { context: contextOf(page), wait: 'none' });
  }

  protected async gotoExtension(page: Page, path: string): Promise<void> {
    await this.navigate(page, `${this.extensionOrigin}/${path}`);
    await poll(`the extension's ${path}`, () =>
      page.evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete'),
    );
    await page.evaluate('globalThis.api = browser');
  }

  async acceptPermission(): Promise<void> {
    await this.answerPermission('button');
  }

  async refusePermission(): Promise<void> {
    await this.answerPermission('secondaryButton');
  }

  private async answerPermission(button: 'button' | 'secondaryButton'): Promise<void> {
    const prompt = `${TOP_WINDOW}.document.querySelector("#addon-webext-permissions-notification")`;
    const stands = `${TOP_WINDOW}.PopupNotifications.isPanelOpen && !!${prompt}?.${button}`;
    await poll('the permission prompt', () => this.inChrome(stands));
    await this.inChrome(`${prompt}.${button}.click()`);
    await poll('the permission prompt to close', async () => !(await this.inChrome(stands)));
  }

  async openPopup(keys = 'alt+shift+l'): Promise<Popup> {
    await this.keyboard.focusWindow();
    await this.keyboard.press(keys);
    const helper = await this.openExtension('manifest.json', { background: true });
    return FirefoxPopup.attach(helper, this.keyboard);
  }

  /** Lull's line is the last one. */
  async chooseInMenu(tab: Tab, selector: string): Promise<void> {
    await tab.activate();
    const element = await tab.page.$(selector);
    await element?.click({ button: 'right' });
    const menu = `${TOP_WINDOW}.document.querySelector("#contentAreaContextMenu")`;
    await poll('the menu', () => this.inChrome(`${menu}.state === "open"`));
    await this.keyboard.press('Up', 'Return');
  }

  async forceColours(_tab: Tab, forced: boolean): Promise<void> {
    await this.inChrome(`Services.prefs.setIntPref("browser.display.document_color_use", ${forced ? 2 : 0})`);
  }

  async stopWorker(): Promise<void> {
    await this.inChrome(`${EXTENSION}.terminateBackground({ disableResetIdleForTest: true })`);
    await poll('the background to end', async () => !(await this.workerRuns()));
  }

  async workerRuns(): Promise<boolean> {
    return (await this.inChrome(`${EXTENSION}.backgroundState`)) === 'running';
  }

  async reloadExtension(): Promise<void> {
    await this.inChrome(`${ADDON}.then((addon) => addon.reload())`);
  }

  async disableExtension(): Promise<void> {
    await this.inChrome(`${ADDON}.then((addon) => addon.disable())`);
  }

  async enableExtension(): Promise<void> {
    await this.inChrome(`${ADDON}.then((addon) => addon.enable())`);
  }

  async allowPrivate(): Promise<void> {
    const granted = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
    await this.inChrome(
      `ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs").ExtensionPermissions
        .add(${JSON.stringify(ID)}, ${JSON.stringify(granted)}).then(() => ${ADDON}).then((addon) => addon.reload())`,
    );
    await poll('private windows to be allowed', () => this.inChrome(`${POLICY}.privateBrowsingAllowed`));
  }

  async openPrivate(url: string): Promise<Tab> {
    const before = await this.browser.pages();
    await this.keyboard.focusWindow();
    await this.keyboard.press('ctrl+shift+p');
    const page = await poll('the private window', async () =>
      (await this.browser.pages()).find((each) => !before.includes(each)),
    );
    await this.keyboard.focusWindow('Private Browsing');
    const tab = this.tab(page);
    await tab.goto(url);
    return tab;
  }

  async refusedByPolicy(): Promise<string[]> {
    const messages = await this.inChrome(
      `Services.console.getMessageArray()
        .filter((each) => each instanceof Ci.nsIScriptError && each.timeStamp > ${this.since})
        .filter(({ errorMessage, sourceName }) => /Content.Security.Policy/i.test(errorMessage) &&
          (errorMessage + sourceName).includes(${JSON.stringify(this.extensionOrigin)}))
        .map(({ errorMessage }) => errorMessage).join("\\n")`,
    );
    return String(messages).split('\n').filter(Boolean);
  }

  protected isUncaught(line: string): boolean {
    return line.includes('JavaScript error: moz-extension:');
  }

  /** The driver closes tab by tab. */
  protected override async quitAsPersonDoes(): Promise<void> {
    const { pid } = this;
    await this.inChrome(
      'void Services.tm.dispatchToMainThread(() => Services.startup.quit(Services.startup.eForceQuit))',
    );
    await poll('the browser to be gone', () => !existsSync(`/proc/${pid}`));
    await this.quit();
  }

  /** Runs in the browser's own window and returns what can be written as JSON. */
  protected async inChrome(expression: string): Promise<unknown> {
    const { contexts } = (await this.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
      contexts: { url: string; context: string }[];
    };
    const window = contexts.find(({ url }) => url.endsWith('browser.xhtml'));
    const answer = (await this.send('script.evaluate', {
      target: { context: window?.context },
      expression,
      awaitPromise: true,
    })) as Evaluated;
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  }

  private async send(method: string, params: object): Promise<unknown> {
    // Puppeteer offers no public way to a command of the protocol it does not wrap.
    const { connection } = this.browser as unknown as { connection: Connection };
    return (await connection.send(method, params)).result;
  }
}

const POLICY = `WebExtensionPolicy.getByID(${JSON.stringify(ID)})`;
const EXTENSION = `${POLICY}.extension`;
const ADDON = `ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs").AddonManager.getAddonByID(${JSON.stringify(ID)})`;
const TOP_WINDOW = 'Services.wm.getMostRecentWindow("navigator:browser")';

const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

/** Puppeteer gives a browser that ended its own preferences back, a moment after its end; who goes on with its profile must not meet that. */
async function driverIsDone(profile: string): Promise<void> {
  const kept = ['user.js', 'prefs.js'].map((name) => join(profile, `${name}.puppeteer`));
  await poll('the preferences of the browser before', () => !kept.some((file) => existsSync(file)));
}
