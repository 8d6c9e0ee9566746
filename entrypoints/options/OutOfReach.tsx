import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { capabilities } from '@/lib/browser/capabilities';
import { native } from '@/lib/browser/native';
import { Empty } from './shared/Empty';

/**
 * Whether this page has another database than Lull's: Firefox gives pages in private windows an empty one that goes with
 * the window. No bug report was found that calls it a fault.
 */
export const isOutOfReach = (): boolean => import.meta.env.FIREFOX && !!native.extension.inIncognitoContext;

/** Stands in place of Lull's pages where they could neither show nor keep anything, and leads to where they can. */
export function OutOfReach() {
  const { run, busy, stuck } = useAction('ordinary window');
  const { windows } = capabilities;
  const open = () => run(async () => windows?.create({ url: location.href, incognito: false }));
  return (
    <main className="main">
      <Empty
        title={i18n.t('privateWindows.reach')}
        action={
          windows && (
            <Button variant="solid" disabled={busy} onClick={open}>
              {i18n.t('privateWindows.openThere')}
            </Button>
          )
        }
      >
        {i18n.t('privateWindows.reachHelp')}
      </Empty>
      <p className="soft">{i18n.t('privateWindows.never')}</p>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </main>
  );
}
