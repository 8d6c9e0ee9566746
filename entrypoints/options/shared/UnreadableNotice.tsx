import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useUnreadable } from '@/components/hooks/unreadable';
import { Button } from '@/components/ui/Button';
import { counted } from '@/components/ui/counted';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';

/** Says that rows cannot be read and are left out, and offers to remove them. */
export function UnreadableNotice() {
  const { count, forget } = useUnreadable();
  const { run, busy, stuck } = useAction('remove unreadable rows');
  const remove = () =>
    run(async () => {
      await ask('removeUnreadable', {});
      forget();
    });
  return (
    <div role="status">
      {count > 0 && (
        <Notice
          tone="care"
          action={
            <Button disabled={busy} onClick={remove}>
              {i18n.t('ui.unreadable.remove')}
            </Button>
          }
        >
          {counted('ui.unreadable.what', count)}
        </Notice>
      )}
      {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
    </div>
  );
}
