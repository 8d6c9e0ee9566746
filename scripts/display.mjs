/**
 * A virtual X display for browsers with a real window: prompts and frames exist only there. Why not `xvfb-run`: it tries
 * numbers until one is free, so two runs race for it, it waits a fixed time, and the screen cannot be read as a file.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './run.mjs';

const START_MS = 15_000;

/**
 * Starts Xvfb on a free display. `env` is for the programs that use it; LULL_FBDIR holds the screen as a file.
 * @returns {Promise<{env: {DISPLAY: string, LULL_FBDIR: string}, stop: () => void}>}
 */
export async function startDisplay() {
  const folder = mkdtempSync(join(tmpdir(), 'lull-screen-'));
  const args = ['-displayfd', '3', '-screen', '0', '1280x800x24', '-fbdir', folder, '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const stop = atEnd(() => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  try {
    return { env: { DISPLAY: `:${await displayNumber(server)}`, LULL_FBDIR: folder }, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Xvfb picks the number itself and writes it to descriptor 3, so two runs never race for one. */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let words = '';
    server.stderr.setEncoding('utf8').on('data', (text) => {
      words += text;
    });
    const timer = setTimeout(() => reject(new Error(`Xvfb did not start in time. ${words}`)), START_MS);
    server.on('error', reject);
    server.on('exit', () => reject(new Error(`Xvfb ended early. ${words}`)));
    server.stdio[3].setEncoding('utf8').once('data', (number) => {
      clearTimeout(timer);
      resolve(number.trim());
    });
  });
}
