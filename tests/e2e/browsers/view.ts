import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle, Frame } from 'puppeteer-core';
import { bundle } from '../support/bundle';
import { poll } from '../support/poll';

const CLICK_MS = 1_500;

/** A document the test acts in as a person would: by roles and accessible names, with trusted input. */
export class View {
  /** @param frame asked anew each time, because a page that navigates may replace it */
  constructor(protected readonly frame: () => Frame | Promise<Frame>) {}

  /** Runs in the document's own world. */
  async evaluate<R, A extends unknown[]>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return (await (await this.frame()).evaluate(work as (...args: unknown[]) => R, ...args)) as Awaited<R>;
  }

  /** The visible text. */
  text(): Promise<string> {
    return this.evaluate(() => document.body.innerText);
  }

  async has(role: string, name: string): Promise<boolean> {
    return (await this.query(role, name)) !== null;
  }

  /** Waits until it is there. */
  find(role: string, name: string): Promise<ElementHandle<HTMLElement>> {
    return poll(`the ${role} “${name}”`, () => this.query(role, name));
  }

  /** Waits until it is there, can be pressed and stands still, then clicks in its middle. */
  async click(role: string, name: string): Promise<void> {
    const element = await poll(`the ${role} “${name}” to be ready`, async () => {
      const found = await this.query(role, name);
      return (await found?.evaluate(canBePressed)) ? found : null;
    });
    // A click may take its own document away, and the driver then never hears that it is over.
    await Promise.race([element.click().catch(unlessGone), sleep(CLICK_MS)]);
  }

  /** Replaces what stands in a text box. */
  async fill(name: string, text: string): Promise<void> {
    const box = await this.find('textbox', name);
    await box.focus();
    await box.evaluate((node) => (node as unknown as HTMLInputElement).select());
    await box.type(text);
  }

  /** Waits until the words are on the page. */
  async sees(words: string | RegExp): Promise<void> {
    await poll(`“${words}” on the page`, async () => {
      const text = await this.text();
      if (typeof words === 'string' ? text.includes(words) : words.test(text)) return true;
      throw new Error(`there is only: ${text}`);
    });
  }

  /**
   * Left in the driver's own world: `frame.$` moves it to the page's, and where the frame goes meanwhile, that makes a rejection
   * nobody can catch, which fails the test (puppeteer, `transferHandle` of its BiDi realm).
   */
  private async query(role: string, name: string): Promise<ElementHandle<HTMLElement> | null> {
    const frame = await this.frame();
    const realm = (frame as unknown as { isolatedRealm(): Pick<Frame, 'evaluateHandle'> }).isolatedRealm();
    if (await isFirefox(frame))
      return (await realm.evaluateHandle(await named(role, name))).asElement() as Found;
    const root = await realm.evaluateHandle(() => document);
    return (await root.$(`::-p-aria([name=${JSON.stringify(name)}][role="${role}"])`)) as Found;
  }
}

type Found = ElementHandle<HTMLElement> | null;

const isFirefox = async (frame: Frame) => /firefox/i.test(await frame.page().browser().version());

let script: Promise<string> | null = null;

/**
 * Finds in the page itself, not in the tree of the browser, which Chromium alone is asked for. Asked by `browsingContext.locateNodes`, Firefox goes through its accessibility tree for a third of a second,
 * and finds nothing in a frame that was hidden at first (no bug report was found).
 */
async function named(role: string, name: string): Promise<string> {
  script ??= bundle('./named-client.ts', 'named');
  return `(() => { ${await script}; return named.find(${JSON.stringify(role)}, ${JSON.stringify(name)}); })()`;
}

/** Whether this control is on and was in the same place a frame ago; a document that is not seen has no frames. */
async function canBePressed(node: HTMLElement): Promise<boolean> {
  if (node.matches(':disabled, [aria-disabled="true"]')) return false;
  const position = () => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return [x, y, width, height].join();
  };
  const before = position();
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
    setTimeout(resolve, 200);
  });
  return position() === before;
}

function unlessGone(error: unknown): void {
  if (!/closed|detached|destroyed|no such/i.test(String(error))) throw error;
}
