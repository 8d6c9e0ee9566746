/** `npm run bench -- recognise` runs tests/bench/recognise.*; without a name it lists what there is. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, runTool } from './run.mjs';
import { ensureReady } from './setup.mjs';

const [wanted, ...rest] = process.argv.slice(2);
const folder = join(ROOT, 'tests/bench');
const files = existsSync(folder) ? readdirSync(folder).filter((file) => /\.(mjs|ts|tsx)$/.test(file)) : [];
const file = files.find((name) => name.split('.')[0] === wanted);

if (!file) {
  console.error(`Name one of: ${files.map((name) => name.split('.')[0]).join(', ') || 'none yet'}.`);
  process.exit(1);
}
await ensureReady();
const path = join(folder, file);
const { code } = file.endsWith('.mjs')
  ? await run(process.execPath, [path, ...rest])
  : await runTool(['vitest'], ['bench', '--run', path, ...rest]);
process.exitCode = code;
