import type { Frame, Page } from 'puppeteer-core';
import { poll } from '../support/poll';
import { View } from './view';

/** The pause of one tab, driven in its frame. */
export class Pause extends View {
  constructor(private readonly page: Page) {
    super(() => poll('the pause frame', () => frameOf(page)));
  }

  /** Waits until a person could press **Leave**. */
  async shown(): Promise<void> {
    await this.find('button', 'Leave');
  }

  async isShown(): Promise<boolean> {
    return (await frameOf(this.page)) !== undefined;
  }

  /** Waits until nothing of it is left in the tab. */
  async gone(): Promise<void> {
    await poll('the pause to be gone', async () => !(await this.isShown()));
  }

  async leave(): Promise<void> {
    await this.click('button', 'Leave');
  }

  /** Waits for the wait to be over. */
  async continue(): Promise<void> {
    await this.click('button', 'Continue');
    await this.find('button', 'Open now');
  }

  /** On the second screen: brings out all that it can ask. */
  async sayMore(): Promise<void> {
    await this.click('button', 'Say more');
  }

  /** From the second screen: opens the profile for the minutes chosen, or for these. */
  async open(minutes?: 1 | 5 | 15): Promise<void> {
    if (minutes) await this.click('radio', `${minutes} min`);
    await this.click('button', 'Open now');
    await this.gone();
  }

  async practical(): Promise<void> {
    await this.click('button', 'This is practical');
    await this.gone();
  }
}

/**
 * Firefox tells the driver of the frame but not of its address, so the frame is asked itself. The newest comes first: what
 * an extension that was reloaded left behind still answers for a while.
 */
async function frameOf(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames().reverse()) {
    if (frame === page.mainFrame()) continue;
    try {
      const address = await frame.evaluate(() => location.href);
      if (/-extension:.*\/pause\.html(?!#card)/.test(address)) return frame;
    } catch {
      // It went while it was asked.
    }
  }
  return undefined;
}
