import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { poll } from './poll';

const execute = promisify(execFile);

/** Real key presses and clicks, sent to the X server: the browser cannot tell them from a person's. */
export class Keyboard {
  constructor(private readonly display: string) {}

  /** Gives the newest browser window the keyboard. Xvfb has no window manager to do it. */
  async focusWindow(title = 'Chromium|Firefox'): Promise<void> {
    const newest = await poll(`a window named ${title}`, async () => {
      const found = await this.run('search', '--onlyvisible', '--name', title);
      return Math.max(...found.split('\n').map(Number));
    });
    await this.run('windowfocus', '--sync', String(newest));
  }

  /** How many windows are on the screen; a menu is one. */
  async windows(): Promise<number> {
    return (await this.run('search', '--onlyvisible', '--name', '.*')).split('\n').length;
  }

  /** Presses keys one after another, in the names of xdotool (`Tab`, `Return`, `alt+shift+l`). */
  async press(...keys: string[]): Promise<void> {
    await this.run('key', '--delay', '30', ...keys);
  }

  /** Types a text key by key. */
  async type(text: string): Promise<void> {
    await this.run('type', '--delay', '15', text);
  }

  /** Moves the pointer to a point of the screen. */
  async point(x: number, y: number): Promise<void> {
    await this.run('mousemove', String(Math.round(x)), String(Math.round(y)));
  }

  /** Clicks at a point of the screen. */
  async click(x: number, y: number, button = 1): Promise<void> {
    await this.run('mousemove', String(Math.round(x)), String(Math.round(y)), 'click', String(button));
  }

  private async run(...args: string[]): Promise<string> {
    const { stdout } = await execute('xdotool', args, { env: { ...process.env, DISPLAY: this.display } });
    return stdout.trim();
  }
}
