/**
 * Runs in a thread of its own and reads the screen over and over, so that no frame passes unseen while the test waits.
 * Counts go to shared memory; the first screen with red is kept for the report.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const PAUSE_MS = 4;
const ROWS = 40;
const COLUMN_STEP = 16;
const [STOP, SAMPLES, RED] = [0, 1, 2];

const { file, layout, shared } = workerData;
const counts = new Int32Array(shared);
const descriptor = openSync(file, 'r');
const rowBytes = Buffer.alloc(layout.width * 4);
const rowStep = Math.floor(layout.height / ROWS);
let first = null;

const isRed = (at) => rowBytes[at + 2] === 255 && rowBytes[at + 1] === 0 && rowBytes[at] === 0;

function screenHasRed() {
  for (let y = rowStep >> 1; y < layout.height; y += rowStep) {
    readSync(descriptor, rowBytes, 0, rowBytes.length, layout.offset + y * layout.stride);
    for (let x = 0; x < rowBytes.length; x += 4 * COLUMN_STEP) if (isRed(x)) return true;
  }
  return false;
}

function wholeScreen() {
  const screen = Buffer.alloc(layout.height * layout.stride);
  readSync(descriptor, screen, 0, screen.length, layout.offset);
  return screen;
}

while (Atomics.load(counts, STOP) === 0) {
  if (screenHasRed() && Atomics.add(counts, RED, 1) === 0) first = wholeScreen();
  Atomics.add(counts, SAMPLES, 1);
  Atomics.wait(counts, STOP, 0, PAUSE_MS);
}
closeSync(descriptor);
parentPort.postMessage(first);
