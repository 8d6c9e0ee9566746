import 'fake-indexeddb/auto';
import 'temporal-polyfill/global';
import { afterEach, beforeEach, inject } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fakeSites, giveLocks } from './fakes';
import { saying } from './messages';

const inEnglish = saying(new Map(inject('english')));

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
  (fakeBrowser.i18n as { getMessage: unknown }).getMessage = inEnglish;
});

if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react');
  afterEach(cleanup);
}
