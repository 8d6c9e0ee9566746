import { beforeAll, describe, expect, it } from 'vitest';
import { recognise } from '@/lib/matching';
import type { Rules } from '@/lib/matching/platform';
import { PLATFORMS } from '@/lib/matching/platforms';
import { recognise as recogniseIn } from '@/lib/matching/recognise';
import { makeTable, type Table } from '@/lib/matching/table';
import { buildPlatformScripts, type PlatformScript } from '../../../scripts/platform-scripts';
import { CASES, WILD } from './cases';

let scripts: PlatformScript[];
beforeAll(async () => {
  scripts = await buildPlatformScripts();
}, 60_000);

/** Runs scripts one after the other in a world of their own, as a browser does in a page, and reads what they leave. */
function run(...paths: string[]): Record<string, Rules> {
  const world: { lullPlatforms?: Record<string, Rules> } = {};
  for (const path of paths) {
    const code = scripts.find((script) => script.path === path)?.code;
    new Function('globalThis', code ?? `throw new Error('no ${path}')`)(world);
  }
  return world.lullPlatforms ?? {};
}

const tableOf = (...paths: string[]): Table => makeTable(run(...paths));

describe('the script of a platform, which the guard reads in a page', () => {
  it.each(Object.entries(PLATFORMS))('%s knows every example of its file', (id, { examples }) => {
    const table = tableOf(`platforms/${id}.js`);
    for (const [url, kind, account = null] of examples)
      expect(recogniseIn(table, url), url).toMatchObject({ platform: id, kind, account });
  });

  it('answers like the whole table, alone and with all others, at every address of the table of facts', () => {
    const all = tableOf('platforms/all.js');
    for (const { url } of [...CASES, ...WILD]) {
      const whole = recognise(url);
      expect(recogniseIn(all, url), url).toEqual(whole);
      if (whole.platform !== null)
        expect(recogniseIn(tableOf(`platforms/${whole.platform}.js`), url), url).toEqual(whole);
    }
  });

  it('changes nothing when it runs twice, and leaves what other scripts put there', () => {
    const once = run('platforms/instagram.js', 'platforms/x.js');
    const twice = run('platforms/instagram.js', 'platforms/x.js', 'platforms/instagram.js');
    expect(Object.keys(twice)).toEqual(['instagram', 'x']);
    expect(JSON.stringify(twice)).toBe(JSON.stringify(once));
  });

  it('carries nothing that only the pages of Lull read', () => {
    for (const { path, code } of scripts)
      expect(code, path).not.toMatch(/permissions:|examples:|profileUrl:|sameAccount:/);
  });
});
