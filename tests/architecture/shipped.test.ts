import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BETWEEN, LICENCES } from '../../scripts/licences';
import { filesBelow, NETWORK, ROOT, read, SOURCES } from './files';
import { INJECTED } from './limits';

/*
 * What a build holds. These tests read `.output`, so they run after the builds: `npm test -- build shipped`.
 */

const BUILDS = ['chrome-mv3', 'firefox-mv3'];
const fileOf = (build: string, file: string) => join(ROOT, '.output', build, file);

/**
 * What is injected into a page of these platforms in all, in bytes of gzip level 6: the guard and the file of each
 * platform, each compressed by itself, as each is read by itself.
 */
function injectedSize(build: string, platforms: readonly string[]): number {
  return ['content-scripts/guard.js', ...platforms.map((id) => `platforms/${id}.js`)]
    .map((file) => gzipSync(readFileSync(fileOf(build, file)), { level: 6 }).length)
    .reduce((sum, size) => sum + size);
}

describe.each(BUILDS)('what %s puts into a page', (build) => {
  it.each(INJECTED)('is at most $most bytes: the guard and [$platforms]', ({ platforms, most }) => {
    expect(injectedSize(build, platforms)).toBeLessThanOrEqual(most);
  });

  it('is at most 41 KiB of code in the guard', () => {
    expect(readFileSync(fileOf(build, 'content-scripts/guard.js')).length).toBeLessThanOrEqual(41_984);
  });

  it('is at most 4.5 KiB of code for the card after a visit', () => {
    expect(readFileSync(fileOf(build, 'check-in-card.js')).length).toBeLessThanOrEqual(4_608);
  });

  it('is at most 4 kB, compressed, for the first script of the pause, which needs nothing but its page', () => {
    const script = readFileSync(fileOf(build, 'pause-first.js'));
    expect(gzipSync(script, { level: 6 }).length).toBeLessThanOrEqual(4_096);
    const html = readFileSync(fileOf(build, 'pause.html'), 'utf8');
    expect(html.match(/rel="stylesheet"/g)).toHaveLength(1);
    expect(html).toMatch(/<div id="first" data-next="[^"]+" hidden>\s*<main class="pause">/);
    expect(html.match(/modulepreload|type="module"/g)).toBeNull();
  });

  it('is at most 4 kB, compressed, for the first script of the popup, before anything that has React, rows or charts', () => {
    const script = readFileSync(fileOf(build, 'popup-first.js'));
    expect(gzipSync(script, { level: 6 }).length).toBeLessThanOrEqual(4_096);
    const html = readFileSync(fileOf(build, 'popup.html'), 'utf8');
    expect(html.match(/rel="stylesheet"/g)).toHaveLength(1);
    expect(html).toMatch(
      /<div id="root" data-next="[^"]+" hidden><div class="quick-exit">.*<main class="popup">/,
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/modulepreload/g)).toBeNull();
  });
});

describe.each(BUILDS)('network in %s', (build) => {
  const code = filesBelow(join('.output', build)).filter((path) => /\.(js|html|css)$/.test(path));

  it('is in no page and no script', () => {
    expect(code.filter((path) => NETWORK.test(read(path)))).toEqual([]);
  });

  it('is not needed: nothing is loaded from afar', () => {
    const afar = /(?:src|href)="https?:|url\(["']?https?:|@import/;
    expect(code.filter((path) => afar.test(read(path)))).toEqual([]);
  });
});

describe.each(BUILDS)('licence texts in %s', (build) => {
  const parts = readFileSync(fileOf(build, LICENCES), 'utf8').trim().split(BETWEEN);
  const names = parts.map((part) => part.split(' ')[0] ?? '');
  // One package may lie in the folder of another, in a version of its own.
  const folders = Object.keys(JSON.parse(read('package-lock.json')).packages).filter((path) =>
    existsSync(join(ROOT, path, 'package.json')),
  );
  const headOf = (folder: string) => {
    const { name, version, license } = JSON.parse(read(join(folder, 'package.json')));
    return `${name} ${version} (${license})`;
  };
  const isShipped = (name: string) => !['#i18n', 'virtual:'].some((own) => name.startsWith(own));

  it('are there for every package that is imported, and for what it brings along', () => {
    const imported = SOURCES.flatMap((path) => [
      ...read(path).matchAll(/^(?:import|export) (?!type).*from '([^.'][^']*)'/gm),
    ])
      .map(([, name = '']) => name)
      .filter((name) => !name.startsWith('@/') && isShipped(name))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    expect(new Set(imported).size).toBeGreaterThan(8);
    const brought = ['scheduler', '@noble/ciphers', '@wxt-dev/i18n'];
    expect([...new Set([...imported, ...brought])].filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(parts.map((part) => [part.split('\n')[0] ?? '', part]))(
    'of %s are its own, with its source',
    (head, part) => {
      const folder = folders.find((path) => part.startsWith(`${headOf(path)}\n`)) ?? '';
      expect(folder, head).not.toBe('');
      expect(part).toMatch(/^.+\n\S+\n/);
      expect(part).toMatch(/copyright/i);
      expect(part.length).toBeGreaterThan(500);
      const files = readdirSync(join(ROOT, folder)).filter((file) => /^licen[cs]e/i.test(file));
      for (const file of files) expect(part).toContain(read(join(folder, file)).trim());
    },
  );

  it('are of nothing else, and say nothing of this machine', () => {
    expect(parts).toEqual([...new Set(parts)]);
    expect(names).not.toContain('vitest');
    expect(parts.join()).not.toContain(ROOT);
  });
});

describe('the manifest', () => {
  const EVERY_SITE = ['https://*/*', 'http://localhost/*'];
  const QUIET = [
    'storage',
    'scripting',
    'alarms',
    'contextMenus',
    'activeTab',
    'unlimitedStorage',
    'declarativeNetRequestWithHostAccess',
  ];

  describe.each(BUILDS)('%s', (build) => {
    const manifest = JSON.parse(read(join('.output', build, 'manifest.json')));

    it('asks for nothing that warns at install', () => {
      expect(manifest.manifest_version).toBe(3);
      expect(manifest.permissions.filter((name: string) => !QUIET.includes(name))).toEqual([]);
      expect(manifest.host_permissions).toBeUndefined();
      expect(manifest.content_scripts).toBeUndefined();
      expect(manifest.optional_permissions).toBeUndefined();
      expect(manifest.optional_host_permissions).toEqual(EVERY_SITE);
    });

    it('lets the browser itself refuse every connection', () => {
      const { extension_pages: csp } = manifest.content_security_policy;
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types lull-worker',
      ]) {
        expect(csp).toContain(part);
      }
      expect(csp).not.toMatch(/unsafe|https?:|\*|'allow-duplicates'|trusted-types[^;]* default/);
    });

    it('shows pages the pause alone, under an address that changes', () => {
      expect(manifest.web_accessible_resources).toEqual([
        { resources: ['pause.html'], matches: EVERY_SITE, use_dynamic_url: true },
      ]);
    });

    it('has the shortcut, the window mode and the icons', () => {
      expect(manifest.commands._execute_action.suggested_key.default).toBe('Alt+Shift+L');
      expect(manifest.commands.steady.suggested_key.default).toBe('Alt+Shift+K');
      expect(manifest.incognito).toBe('spanning');
      expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '96', '128']);
      for (const file of Object.values<string>(manifest.icons))
        expect(existsSync(fileOf(build, file))).toBe(true);
    });

    it('names the oldest browser it runs in', () => {
      const oldest = build.startsWith('chrome')
        ? manifest.minimum_chrome_version
        : manifest.browser_specific_settings.gecko.strict_min_version;
      expect(oldest).toBe(build.startsWith('chrome') ? '148' : '147.0');
    });
  });
});
