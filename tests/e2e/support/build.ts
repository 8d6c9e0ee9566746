import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

interface Manifest {
  host_permissions?: string[];
  web_accessible_resources: { resources: string[]; matches: string[] }[];
}

/** A copy of the shipping build in a new folder, with a manifest that `change` may change. The caller throws it away. */
export function copyBuild(
  browser: 'chrome' | 'firefox',
  change: (manifest: Manifest) => void = () => {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'lull-build-'));
  cpSync(resolve('.output', `${browser}-mv3`), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

/** In a copy of a build, makes the one chunk of this name do something first: wait, or fail. */
export function beforeChunk(folder: string, name: string, work: string): void {
  const chunks = join(folder, 'chunks');
  const found = readdirSync(chunks).filter((file) => file.startsWith(`${name}-`));
  const [file] = found;
  if (!file || found.length > 1) throw new Error(`chunks of ${name}: ${found}`);
  renameSync(join(chunks, file), join(chunks, `real-${file}`));
  writeFileSync(join(chunks, file), `${work}\nexport * from './real-${file}';\n`);
}
