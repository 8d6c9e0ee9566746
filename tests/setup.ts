import 'fake-indexeddb/auto';
import 'temporal-polyfill/global';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parse } from 'yaml';
import { fakeSites, giveLocks } from './fakes';

/** English, flat, under the names the browser knows (`popup_title`). A plural is one message, its forms split by ` | `. */
const messages = new Map<string, string>();

function flatten(value: unknown, path: string[]): void {
  if (typeof value !== 'object' || value === null) {
    messages.set(path.join('_'), String(value));
    return;
  }
  const keys = Object.keys(value);
  const plural = keys.length > 0 && keys.every((key) => /^(\d+|n)$/.test(key));
  if (plural) messages.set(path.join('_'), Object.values(value).join(' | '));
  else for (const key of keys) flatten((value as Record<string, unknown>)[key], [...path, key]);
}

flatten(parse(readFileSync('lib/locales/en.yml', 'utf8')), []);

/** What the browser does: `$1` and so on are replaced, an unknown name gives the empty string. */
function getMessage(name: string, substitutions: string | string[] = []): string {
  const values = [substitutions].flat();
  return (messages.get(name) ?? '').replace(/\$(\d)/g, (_, index) => values[Number(index) - 1] ?? '');
}

beforeEach(() => {
  // WXT's fake keeps its state between tests, and its `i18n` throws.
  fakeBrowser.reset();
  Object.assign(fakeBrowser.extension, { isAllowedIncognitoAccess: async () => true });
  giveLocks();
  fakeSites();
  // What a background does beside its work: rules, menu and badge of a browser with nothing to hold.
  Object.assign(fakeBrowser.declarativeNetRequest, {
    getSessionRules: async () => [],
    updateSessionRules: async () => undefined,
    isRegexSupported: async () => ({ isSupported: true }),
  });
  Object.assign(fakeBrowser.contextMenus, { removeAll: async () => undefined, create: () => 'hold' });
  Object.assign(fakeBrowser.tabs, { sendMessage: async () => undefined });
  Object.assign(fakeBrowser.action, {
    setBadgeText: async () => undefined,
    setBadgeBackgroundColor: async () => undefined,
    setTitle: async () => undefined,
    setIcon: async () => undefined,
  });
  (fakeBrowser.i18n as { getMessage: unknown }).getMessage = getMessage;
});

if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react');
  afterEach(cleanup);
}
