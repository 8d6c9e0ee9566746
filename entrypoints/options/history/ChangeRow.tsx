import { i18n } from '#i18n';
import { platformName } from '@/components/people/platform-words';
import { timeOfDay } from '@/components/ui/format';
import type { HistoryEvent } from '@/lib/storage/schema';

/** What was changed, in neutral words; of a profile only its platform is named. */
function words({ what, platform, amount }: HistoryEvent): string {
  const name = platform === null ? '' : platformName(platform);
  if (what === 'held') return i18n.t('history.changed.added', [name]);
  if (what === 'stopped') return i18n.t('history.changed.removed', [name]);
  if (what === 'planned') return i18n.t('history.changed.planned');
  if (what === 'wait') return i18n.t('history.changed.wait', amount ?? 0);
  return i18n.t(what === 'rest' ? 'history.changed.break' : 'history.changed.back');
}

/** A change between the pauses: no outcome, in no count. */
export function ChangeRow({ event, label }: { event: HistoryEvent; label: string | undefined }) {
  const { at, offset, personId } = event;
  const who = personId === null ? null : (label ?? i18n.t('history.someone'));
  return (
    <li className="visit">
      <time dateTime={new Date(at).toISOString()}>{timeOfDay(at, offset)}</time>
      <span className="visit-who">
        {who !== null && <span className="visit-label">{who}</span>}{' '}
        <span className="soft">{words(event)}</span>
      </span>
    </li>
  );
}
