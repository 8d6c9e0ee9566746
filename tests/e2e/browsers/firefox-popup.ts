import type { Page } from 'puppeteer-core';
import type { Keyboard } from '../support/keyboard';
import { poll } from '../support/poll';
import type { Popup } from './popup';

/** The middle of a control on the screen, and whether the popup feels the pointer over it. */
interface Spot {
  x: number;
  y: number;
  pointed: boolean;
}

/** Firefox lists its popup nowhere; another page of the extension may look into it, and the mouse is real. */
export class FirefoxPopup implements Popup {
  private constructor(
    private readonly helper: Page,
    private readonly keyboard: Keyboard,
  ) {}

  static async attach(helper: Page, keyboard: Keyboard): Promise<FirefoxPopup> {
    const popup = new FirefoxPopup(helper, keyboard);
    await poll('the popup', () => popup.isOpen());
    return popup;
  }

  text(): Promise<string> {
    return this.evaluate(() => document.body.innerText);
  }

  async has(role: 'button' | 'link', name: string): Promise<boolean> {
    return (await this.spotOf(role, name)) !== null;
  }

  /** Presses once the popup feels the pointer: while it opens, a press may reach nobody. No bug report was found. */
  async click(role: 'button' | 'link', name: string): Promise<void> {
    let moves = 0;
    const { x, y } = await poll(`the pointer over the ${role} “${name}”`, async () => {
      const spot = await this.spotOf(role, name);
      if (!spot || spot.pointed) return spot;
      // One that stands still is felt by nobody.
      await this.keyboard.point(spot.x + (moves++ % 2), spot.y);
      return null;
    });
    await this.keyboard.click(x, y);
  }

  async evaluate<R, A extends unknown[]>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const call = `(${work.toString()})(...${JSON.stringify(args)})`;
    // The popup's own policy lets no string become code there, so its `document` is lent to a function made here.
    const borrowed = `(() => {
      const [window] = browser.extension.getViews({ type: 'popup' });
      const { document } = window;
      return ${call};
    })()`;
    return (await this.helper.evaluate(borrowed)) as Awaited<R>;
  }

  async isOpen(): Promise<boolean> {
    const ready = `browser.extension.getViews({ type: 'popup' })[0]?.document.body?.innerText`;
    return !this.helper.isClosed() && !!(await this.helper.evaluate(ready));
  }

  async close(): Promise<void> {
    await this.keyboard.press('Escape');
    await this.helper.close();
  }

  private spotOf(role: 'button' | 'link', name: string): Promise<Spot | null> {
    return this.evaluate(
      (selector, wanted) => {
        const named = [...document.querySelectorAll<HTMLElement>(selector)].find(
          (element) => (element.getAttribute('aria-label') ?? element.innerText).trim() === wanted,
        );
        if (!named) return null;
        const box = named.getBoundingClientRect();
        const { mozInnerScreenX, mozInnerScreenY } = window as unknown as Record<string, number>;
        const [left = 0, top = 0] = [mozInnerScreenX, mozInnerScreenY];
        return {
          x: left + box.x + box.width / 2,
          y: top + box.y + box.height / 2,
          pointed: named.matches(':hover'),
        };
      },
      role === 'link' ? 'a, [role="link"]' : 'button, [role="button"]',
      name,
    );
  }
}
