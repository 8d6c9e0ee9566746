import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
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
