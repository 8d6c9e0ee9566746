import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { firstScreenMarkup } from './scripts/first-screen';
import { collectPackages, LICENCES, licenceTexts } from './scripts/licences';
import { buildPlatformScripts } from './scripts/platform-scripts';

/**
 * Pages of a build may load Lull's own files and nothing else; `connect-src 'none'` is promise 1, kept by the browser. No text ever
 * becomes markup or a script: the one policy there is lets the one worker start.
 */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lull-worker',
].join('; ');

/** Scripts that are made as small as can be. */
const SMALLEST = ['guard', 'pause-first', 'popup-first'];

/** Pages whose first screen stands before anything large is loaded: they load nothing ahead. */
const STAND_FIRST = /pause|popup/;

const preloaded = (
  _file: string,
  files: string[],
  { hostId, hostType }: { hostId: string; hostType: string },
) => (hostType === 'html' && STAND_FIRST.test(hostId) ? [] : files);

const EVERY_SITE = ['https://*/*', 'http://localhost/*'];

/** In place of the module that `@wxt-dev/i18n` writes, see `TypedMessages`. */
const MESSAGES = `import { createI18n } from '@wxt-dev/i18n';
import type { TypedMessages } from '@/lib/browser/message-types';
import type { GeneratedI18nStructure } from './structure';

export const i18n: TypedMessages<GeneratedI18nStructure> = createI18n();

export { type GeneratedI18nStructure }
`;

/** Folders of the packages that are in this build. */
const packages = new Set<string>();

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  i18n: { localesDir: resolve('lib/locales') },
  vite: () => ({
    plugins: [firstScreenMarkup(), collectPackages(packages)],
    worker: { format: 'es', plugins: () => [collectPackages(packages)] },
    build: { assetsInlineLimit: 0, modulePreload: { polyfill: false, resolveDependencies: preloaded } },
  }),
  hooks: {
    'prepare:types': (_, entries) => {
      const messages = entries.find((entry) => 'path' in entry && entry.path.endsWith('i18n/index.ts'));
      if (messages) Object.assign(messages, { text: MESSAGES });
    },
    'build:publicAssets': async (_, files) => {
      const scripts = await buildPlatformScripts();
      files.push(...scripts.map(({ path, code }) => ({ relativeDest: path, contents: code })));
    },
    // All is bundled by then: the texts are those of what is shipped, and of nothing else.
    'build:done': ({ config }) => writeFileSync(join(config.outDir, LICENCES), licenceTexts(packages)),
    'vite:build:extendConfig': (entrypoints, config) => {
      // The guard runs in every page of an allowed site, and the pause waits for its first script: there the smallest code wins
      // over the fastest build.
      if (!entrypoints.some(({ name }) => SMALLEST.includes(name))) return;
      // One word for every declaration: it compresses better.
      Object.assign(config.build?.rollupOptions?.output ?? {}, { topLevelVar: false });
      config.build = {
        ...config.build,
        minify: 'terser',
        terserOptions: {
          ecma: 2020,
          compress: { passes: 4, toplevel: true, unsafe_arrows: true, pure_getters: true },
          mangle: { toplevel: true },
        },
      };
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    short_name: 'Lull',
    description: '__MSG_description__',
    default_locale: 'en',
    incognito: 'spanning',
    permissions: [
      'storage',
      'scripting',
      'alarms',
      'contextMenus',
      'activeTab',
      'unlimitedStorage',
      'declarativeNetRequestWithHostAccess',
    ],
    optional_host_permissions: EVERY_SITE,
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      // K as in kit. The letters of Firefox's menus (F E V S B T H) would open them.
      steady: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_steady__' },
    },
    web_accessible_resources: [{ resources: ['pause.html'], matches: EVERY_SITE, use_dynamic_url: true }],
    ...(command === 'build' && { content_security_policy: { extension_pages: CSP } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'lull@lull.invalid',
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '148' }),
  }),
});
