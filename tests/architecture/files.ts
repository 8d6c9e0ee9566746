import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
export const FOLDERS = ['entrypoints', 'components', 'lib'];

export const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Every file below a folder of `root`, as paths from `root` with `/` between the parts. */
export function filesBelow(folder: string, root = ROOT): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Every file of code that is shipped. */
export const SOURCES = FOLDERS.flatMap((folder) => filesBelow(folder)).filter((path) => /\.tsx?$/.test(path));

export const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

/** What could reach the network, in the sources as in a build. */
export const NETWORK =
  /\bfetch\s*\(|XMLHttpRequest|\bWebSocket\b|sendBeacon|EventSource|\bimportScripts\b|WebTransport|RTCPeerConnection/;
