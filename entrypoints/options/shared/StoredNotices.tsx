import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useNotices } from '@/components/hooks/live';
import { Button } from '@/components/ui/Button';
import { moment } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import type { StoredNotice } from '@/lib/storage/schema';

/** What Lull says once, until it is read: that its own record was restored, or that practical visits are kept as before. */
export function StoredNotices({ ids }: { ids: readonly StoredNotice['id'][] }) {
  const notices = useNotices()?.filter(({ id }) => ids.includes(id)) ?? [];
  const { run, busy, stuck } = useAction('dismiss a notice');
  return (
    <div role="status" className="stack">
      {notices.map((notice) => (
        <Notice
          key={notice.id}
          tone={notice.id === 'salvaged' ? 'care' : 'calm'}
          action={
            <Button disabled={busy} onClick={() => run(() => ask('dismissNotice', { id: notice.id }))}>
              {i18n.t('people.salvaged.read')}
            </Button>
          }
        >
          <Words of={notice} />
        </Notice>
      ))}
      {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
    </div>
  );
}

function Words({ of: { id, at, whole } }: { of: StoredNotice }) {
  if (id === 'rebuilt') return <p>{i18n.t('people.rebuilt', [moment(at)])}</p>;
  if (id === 'practical') {
    return (
      <p>
        {i18n.t('practical.asBefore')} <a href="#/settings">{i18n.t('practical.change')}</a>
      </p>
    );
  }
  return (
    <>
      <p>
        <strong>{i18n.t('people.salvaged.title', [moment(at)])}</strong>
      </p>
      <p>{i18n.t(whole ? 'people.salvaged.whole' : 'people.salvaged.part')}</p>
    </>
  );
}
