import { browser } from './api';

/** What each command is called by now, in the browser's own words; the empty string where it has no key. */
export type Keys = Record<string, string>;

/** The keys of Lull's commands as the user has them. */
export async function readKeys(): Promise<Keys> {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}

/** Newer than the types. */
interface KeySettings {
  openShortcutSettings?: () => Promise<void>;
}

/** Opens the place where the browser lets keys be changed: Firefox has a call for it, the others an address. */
export async function openKeySettings(): Promise<void> {
  const { openShortcutSettings } = browser.commands as KeySettings;
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
