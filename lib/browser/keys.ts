import { browser } from './api';
import { capabilities } from './capabilities';

/** What each command is called by now, in the browser's own words; the empty string where it has no key. */
export type Keys = Record<string, string>;

/** The keys of Lull's commands as the user has them; `null` in a browser without commands. */
export async function readKeys(): Promise<Keys | null> {
  const commands = await capabilities.commands?.getAll();
  if (!commands) return null;
  return Object.fromEntries(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}

/** Newer than the types. */
interface KeySettings {
  openShortcutSettings?: () => Promise<void>;
}

/** Opens the place where the browser lets keys be changed: Firefox has a call for it, the others an address. */
export async function openKeySettings(): Promise<void> {
  const commands: KeySettings | undefined = capabilities.commands;
  if (commands?.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
