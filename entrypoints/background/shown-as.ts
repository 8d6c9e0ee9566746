import { i18n } from '#i18n';
import { browser } from '@/lib/browser/api';
import { capabilities } from '@/lib/browser/capabilities';
import { iconPixels } from '@/lib/policy/icon';
import { appearanceOf, type ShownAs } from '@/lib/policy/shown-as';
import { DEFAULT_SETTINGS, readSettings } from '@/lib/storage/read/settings';
import { readSession, writeSession } from '@/lib/storage/session';

const SIZES = [16, 32];

/** How Lull looks by its settings. Rejects when the database does not open. */
export async function readShownAs(): Promise<ShownAs> {
  const settings = await readSettings();
  const { discreet, plainName } = settings;
  const name = discreet ? (plainName ?? i18n.t('discreet.word')) : i18n.t('name');
  return { name, discreet, appearance: appearanceOf(settings) };
}

/** The same; where the database does not open, as it was last, so that discreet stays discreet and the badge still speaks. */
export async function lastShownAs(): Promise<ShownAs> {
  return readShownAs().catch(
    async () =>
      (await readSession('look')) ?? {
        name: i18n.t('name'),
        discreet: false,
        appearance: appearanceOf(DEFAULT_SETTINGS),
      },
  );
}

/**
 * Gives the toolbar button its name, in discreet mode its picture too, and pages theirs. The badge says one thing only: something
 * held has no pause now.
 */
export async function showAs(shownAs: ShownAs, unprotected: boolean): Promise<void> {
  const { name, discreet } = shownAs;
  const before = await readSession('look');
  await writeSession('look', shownAs);
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
