import { millisecondsInDay } from 'date-fns/constants';
import { i18n } from '#i18n';
import { isClaimedSite, isPlatform, platformInfo } from '@/lib/matching/platform-info';
import { monthName } from '../ui/format';

/** The locale keys of a platform; those of any web page for `web` and for an id no file has. */
const keyOf = (id: string) => `platform.${(isPlatform(id) ? id : 'web') as 'web'}` as const;

/** What people call a platform. */
export const platformName = (id: string): string => i18n.t(`${keyOf(id)}.name`);

/** What is paused, as it stands in a list: a platform, or all of a site. Who is meant stands in neither. */
export const pauseName = (held: { platform: string; account: string }): string =>
  isClaimedSite(held) ? i18n.t('wholeSite.name', [held.account]) : platformName(held.platform);

/** What cannot be seen there, and where the platform's own mute, restrict or unfollow is: a line each. */
export const platformLines = (id: string): { blind: string; mute: string } => ({
  blind: i18n.t(`${keyOf(id)}.blind`),
  mute: i18n.t(`${keyOf(id)}.mute`),
});

/** When those lines were checked last. */
export function checkedLine(id: string): string {
  const first = Date.parse(`${platformInfo(id).checked}-01`) / millisecondsInDay;
  return i18n.t('watching.checked', [monthName(first, true)]);
}

/** What is said of a link that led to a profile elsewhere. A language without articles has the same sentence twice. */
export function leadsSentence(id: string): string {
  if (!isPlatform(id)) return i18n.t('addPause.leadsPage');
  const name = platformName(id);
  return i18n.t(/^(?:[aeiou]|X$)/i.test(name) ? 'addPause.leadsAn' : 'addPause.leadsA', [name]);
}

/** Ids of platforms in the order of their names. */
export const byName = (ids: readonly string[]): string[] =>
  [...ids].sort((a, b) => platformName(a).localeCompare(platformName(b)));
