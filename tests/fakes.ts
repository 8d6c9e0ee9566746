import type { Scripting } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { coversPattern } from '@/entrypoints/background/match-patterns';

type Script = Scripting.RegisteredContentScript;

/**
 * A stand-in for `navigator.locks`, which Node has from 24 on: exclusive locks, first come, first served; a request rejects
 * with what its work rejects with. Giving new ones is what happens when a background is stopped.
 */
export function giveLocks(): void {
  const held = new Map<string, Promise<unknown>>();
  const request = (name: string, ...args: unknown[]) => {
    const work = args.at(-1) as (lock: { name: string } | null) => unknown;
    const options = args.length > 1 ? (args[0] as { ifAvailable?: boolean }) : {};
    if (options.ifAvailable && held.has(name)) return Promise.resolve(work(null));
    const before = held.get(name) ?? Promise.resolve();
    const result = before.then(() => work({ name }));
    const over: Promise<unknown> = result
      .catch(() => undefined)
      .then(() => {
        if (held.get(name) === over) held.delete(name);
      });
    held.set(name, over);
    return result;
  };
  globalThis.navigator ??= {} as Navigator;
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
}

/** The sites the user allows, the scripts registered by now, and what was started in open tabs. */
export interface Sites {
  allowed: string[];
  scripts: Script[];
  injected: { tabId: number; files: string[] }[];
}

/** An event of the browser, for which the fake has none. */
function fakeEvent() {
  const listeners = new Set<() => void>();
  return {
    addListener: (listener: () => void) => void listeners.add(listener),
    removeListener: (listener: () => void) => void listeners.delete(listener),
    trigger: () => {
      for (const listener of [...listeners]) listener();
    },
  };
}

/**
 * A browser that keeps permissions and registered scripts as real ones do, with files by their whole addresses. Whoever asks
 * for sites is allowed them.
 */
export function fakeSites(...allowed: string[]): Sites {
  const sites: Sites = { allowed, scripts: [], injected: [] };
  const put = async (added: Script[]) => {
    const ids = added.map(({ id }) => id);
    const whole = added.map((script) => ({
      ...script,
      js: script.js?.map((file) => `chrome-extension://id${file}`),
    }));
    sites.scripts = [...sites.scripts.filter(({ id }) => !ids.includes(id)), ...whole];
  };
  const onAdded = fakeEvent();
  Object.assign(fakeBrowser.permissions, {
    onAdded,
    onRemoved: fakeEvent(),
    request: async ({ origins = [] }: { origins?: string[] }) => {
      sites.allowed.push(...origins);
      onAdded.trigger();
      return true;
    },
    getAll: async () => ({ origins: [...sites.allowed] }),
    contains: async ({ origins = [] }: { origins?: string[] }) =>
      origins.every((site) => sites.allowed.some((wide) => coversPattern(wide, site))),
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async (filter?: { ids?: string[] }) =>
      sites.scripts.filter(({ id }) => filter?.ids?.includes(id) ?? true),
    registerContentScripts: put,
    updateContentScripts: put,
    unregisterContentScripts: async (filter?: { ids?: string[] }) => {
      sites.scripts = sites.scripts.filter(({ id }) => !(filter?.ids?.includes(id) ?? true));
    },
    executeScript: async ({ target, files }: { target: { tabId: number }; files?: string[] }) => {
      if (files) sites.injected.push({ tabId: target.tabId, files });
      return [];
    },
  });
  const { local } = fakeBrowser.storage;
  Object.assign(local, { getKeys: async () => Object.keys(await local.get(null)) });
  return sites;
}
