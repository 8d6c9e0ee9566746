import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useNotices } from '@/components/hooks/live';
import { Button } from '@/components/ui/Button';
import { moment } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';

/** Says that rows were lost, that the pauses are back, and what is gone, until it is dismissed. */
export function SalvagedNotice() {
  const salvaged = useNotices()?.find(({ id }) => id === 'salvaged');
  const { run, busy, stuck } = useAction('dismiss a notice');
  return (
    <div role="status">
      {salvaged && (
        <Notice
          tone="care"
          action={
            <Button disabled={busy} onClick={() => run(() => ask('dismissNotice', { id: 'salvaged' }))}>
              {i18n.t('people.salvaged.read')}
            </Button>
          }
        >
          <p>
            <strong>{i18n.t('people.salvaged.title', [moment(salvaged.at)])}</strong>
          </p>
          <p>{i18n.t(salvaged.whole ? 'people.salvaged.whole' : 'people.salvaged.part')}</p>
        </Notice>
      )}
      {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
    </div>
  );
}
