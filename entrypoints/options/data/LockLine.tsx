import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { lockNow, useLock } from '@/components/hooks/lock';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';

/** **Lock now**, while words are open. */
export function LockLine() {
  const lock = useLock();
  const { run, busy, stuck } = useAction('lock now');
  if (lock?.state !== 'open') return null;
  return (
    <section className="card data-card">
      <h2>{i18n.t('lock.title')}</h2>
      <p className="soft">{i18n.t('lock.dataOpen')}</p>
      <div className="data-acts">
        <Button disabled={busy} onClick={() => run(lockNow)}>
          {i18n.t('lock.now')}
        </Button>
      </div>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </section>
  );
}
