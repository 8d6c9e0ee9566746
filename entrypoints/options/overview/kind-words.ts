import { i18n } from '#i18n';
import type { AttemptKind } from '@/lib/attempts/attempt';

/** What was about to be opened, in words. */
export function kindWord(kind: AttemptKind): string {
  if (kind === 'urge') return i18n.t('kind.pull');
  return i18n.t(kind === 'profile-tab' ? 'kind.profileTab' : `kind.${kind}`);
}
