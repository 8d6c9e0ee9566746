import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A screen for browsers with a real window, and the folder its pixels can be read from. */
export interface Display {
  name: string;
  framebuffer: string;
  stop(): void;
}

/** The screen `npm test` prepared, or an own one when the tests are run by hand. */
export async function useDisplay(): Promise<Display> {
  const { DISPLAY, LULL_FBDIR } = process.env;
  if (DISPLAY && LULL_FBDIR) return { name: DISPLAY, framebuffer: screenFile(LULL_FBDIR), stop: () => {} };

  const folder = mkdtempSync(join(tmpdir(), 'lull-screen-'));
  const args = ['-displayfd', '3', '-screen', '0', '1280x800x24', '-fbdir', folder, '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended before it was ready')));
    server.stdio[3]?.once('data', (text: Buffer) => resolve(text.toString().trim()));
  });
  return { name: `:${number}`, framebuffer: screenFile(folder), stop };
}

const screenFile = (folder: string) => join(folder, 'Xvfb_screen0');
