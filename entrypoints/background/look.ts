import { i18n } from '#i18n';
import { browser } from '@/lib/browser/api';
import { capabilities } from '@/lib/browser/capabilities';
import { iconPixels } from '@/lib/policy/icon';
import type { Look } from '@/lib/policy/look';
import { readSettings } from '@/lib/storage/read/settings';
import { readSession, writeSession } from '@/lib/storage/session';

const SIZES = [16, 32];

/** How Lull looks by its settings. Rejects when the database does not open. */
export async function readLook(): Promise<Look> {
  const { discreet, plainName } = await readSettings();
  return { discreet, name: discreet ? (plainName ?? i18n.t('discreet.word')) : i18n.t('name') };
}

/** The same for a page; where the database does not open, as it was last. */
export async function lastLook(): Promise<Look> {
  return readLook().catch(
    async () => (await readSession('look')) ?? { discreet: false, name: i18n.t('name') },
  );
}

/**
 * Gives the toolbar button its name, in discreet mode its picture too, and pages theirs. The badge says one thing only: something
 * held has no pause now.
 */
export async function showLook(look: Look, unprotected: boolean): Promise<void> {
  const { name, discreet } = look;
  const before = await readSession('look');
  await writeSession('look', look);
  await Promise.all([
    browser.action.setBadgeText({ text: unprotected ? '!' : '' }),
    browser.action.setBadgeBackgroundColor({ color: '#8a6d3b' }),
    browser.action.setTitle({ title: unprotected && !discreet ? i18n.t('badge.pauseOff') : name }),
  ]);
  // Its own picture comes with the start of the browser.
  if (discreet || before?.discreet) await capabilities.setIcon?.(icons(discreet));
}

const icons = (plain: boolean) =>
  Object.fromEntries(SIZES.map((size) => [size, new ImageData(iconPixels(size, plain), size)]));
