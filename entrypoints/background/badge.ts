import { i18n } from '#i18n';
import { browser } from '@/lib/browser/api';

/** The badge says one thing only: something held has no pause now. */
export async function showBadge(unprotected: boolean): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: unprotected ? '!' : '' }),
    browser.action.setBadgeBackgroundColor({ color: '#8a6d3b' }),
    browser.action.setTitle({ title: unprotected ? i18n.t('badge.pauseOff') : i18n.t('name') }),
  ]);
}
