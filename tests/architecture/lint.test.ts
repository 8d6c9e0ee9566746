import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, read } from './files';
import { plant } from './planted';

/** Where it stands, what it says, and what the linter says to it (`null`: nothing). */
const CASES: [path: string, code: string, refused: string | null][] = [
  ['lib/policy/a.ts', "import 'react';", 'Pure code knows no framework.'],
  ['lib/policy/b.ts', "import type { T } from '../storage/schema';", 'Pure code imports pure code.'],
  ['lib/matching/a.ts', "export * from '@/lib/browser/api';", 'Pure code imports pure code.'],
  ['components/ui/a.tsx', "import { Dexie } from 'dexie';", 'Components read by a hook.'],
  [
    'components/hooks/a.ts',
    "import * as all from 'webextension-polyfill';",
    'Components ask the background, by a hook.',
  ],
  ['components/hooks/b.ts', "import { useLiveQuery } from 'dexie-react-hooks';", null],
  [
    'lib/browser/a.ts',
    "import browser from 'webextension-polyfill';",
    'Take `browser` from lib/browser/api.',
  ],
  ['lib/browser/b.ts', "import type { Tabs } from 'webextension-polyfill';", null],
  ['lib/browser/api.ts', "export { default as browser } from 'webextension-polyfill';", null],
  [
    'entrypoints/background/a.ts',
    "import browser from 'webextension-polyfill';",
    'Take `browser` from lib/browser/api.',
  ],
  ['entrypoints/background/b.ts', "export * from '@/lib/storage/background/people';", null],
  ['entrypoints/options/a.ts', "import('@/lib/storage/background/people');", 'Only the background writes.'],
  ['lib/storage/a.ts', "export * from './background/people';", 'Only the background writes.'],
  ['lib/messages/a.ts', "export * from '@/entrypoints/background/index';", 'Nothing imports an entrypoint.'],
];

interface Report {
  diagnostics: { message: string; location: { path: string } }[];
}

it('the linter refuses imports against the arrows where they are written', () => {
  const files = Object.fromEntries(CASES.map(([path, code]) => [path, code]));
  const root = plant({ ...files, 'biome.json': read('biome.json') });
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--only=style/noRestrictedImports', '--vcs-enabled=false', '--reporter=json'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as Report;
  const said = diagnostics.map(({ message, location }) => [location.path, message]).sort();
  const expected = CASES.filter(([, , refused]) => refused).map(([path, , refused]) => [path, refused]);
  expect(said).toEqual(expected.sort());
});
