import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CDPSession, Target } from 'puppeteer-core';
import { Chromium } from '../e2e/browsers/chromium';
import { copyBuild } from '../e2e/support/build';

/** Where the sketch is registered. The made-up sites serve the same page under every host. */
const SKETCH_SITE = 'https://sketch.example';
/** Allowed without a prompt, so that there is a site on which nobody is held. */
const NOBODY_HELD = 'https://*.vimeo.com/*';

/** The same page, by what runs in it. */
export const PAGES = {
  /** Lull is allowed, and somebody else is held on this site. */
  guarded: 'https://www.instagram.com/green.marsh/',
  sketch: `${SKETCH_SITE}/green.marsh/`,
  /** Lull is allowed, and nobody is held on this site. */
  nobody: 'https://vimeo.com/green.marsh/',
  /** Lull is not allowed. */
  free: 'https://blog.example/green.marsh/',
};

/** Pages to compare Lull's with: nothing at all, and one classic script that only marks that it ran: no page with a script is faster. */
const SKETCHES = {
  'empty.html': '<!doctype html><title>empty</title>',
  'one-script.html': '<!doctype html><title>one script</title><body><script src="/one-script.js"></script>',
  'one-script.js': "performance.mark('one-script');",
};

/** The shipping build with pages to compare with, which may stand in a frame, and a site that is allowed from the start. */
function buildForBench(): string {
  const folder = copyBuild('chrome', (manifest) => {
    manifest.web_accessible_resources.push({ resources: Object.keys(SKETCHES), matches: ['https://*/*'] });
    manifest.host_permissions = [NOBODY_HELD];
  });
  for (const [name, text] of Object.entries(SKETCHES)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Chromium's id of an extension that is loaded from a folder and has no key: a hash of the path, in letters a to p. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** Chromium with the shipping build and, beside it, the sketch on a site of its own. */
export class BenchChromium extends Chromium {
  readonly #lull = buildForBench();
  readonly #sketch = resolve('tests/bench/sketch');

  protected override get build(): string {
    return `${this.#lull},${this.#sketch}`;
  }

  /** Address of a file of the extension. */
  file(name: string): string {
    return `${this.extensionOrigin}/${name}`;
  }

  override async start(): Promise<void> {
    await super.start({ motion: true });
    await this.registerSketch();
  }

  /** A session with the background, which keeps it from being stopped. */
  async workerSession(): Promise<CDPSession> {
    const isBackground = (target: Target) =>
      target.type() === 'service_worker' && target.url().startsWith(this.extensionOrigin);
    return (await this.browser.waitForTarget(isBackground)).createCDPSession();
  }

  /** Throws the copy of the build away; the browser must be closed. */
  discard(): void {
    rmSync(this.#lull, { recursive: true, force: true });
  }

  /** From a page, because the sketch has no background: registered at run time as the guard is. */
  private async registerSketch(): Promise<void> {
    const page = await this.browser.newPage();
    await page.goto(`chrome-extension://${idOf(this.#sketch)}/manifest.json`);
    await page.evaluate(
      async (matches, held) => {
        const { chrome } = globalThis as unknown as { chrome: typeof api };
        await chrome.storage.local.set({ index: { held } });
        await chrome.scripting.registerContentScripts([
          { id: 'sketch', js: ['content.js'], matches, runAt: 'document_start', persistAcrossSessions: true },
        ]);
      },
      [`${SKETCH_SITE}/*`],
      { 'sketch.example:red.quint': { person: 'one' }, 'sketch.example:red.other': { person: 'two' } },
    );
    await page.close();
  }
}
