/** Builds of the extension, and whether one is older than what it is made of. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from './run.mjs';

const SOURCES = [
  'entrypoints',
  'components',
  'lib',
  'public',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
];

export const outputDir = (browser) => join(ROOT, '.output', `${browser}-mv3`);

export const build = (browser, options) => runTool(['wxt'], ['build', '-b', browser], options);

/** True when there is no build, or a source is newer than it. */
export function isStale(browser) {
  const manifest = join(outputDir(browser), 'manifest.json');
  return !existsSync(manifest) || newest(SOURCES) > statSync(manifest).mtimeMs;
}

function newest(names) {
  return Math.max(...names.map((name) => newestIn(join(ROOT, name))));
}

/** A folder counts as well: deleting or renaming a file changes only the folder's time. */
function newestIn(path) {
  if (!existsSync(path)) return 0;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
