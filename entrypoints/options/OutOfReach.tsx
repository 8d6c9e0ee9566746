import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useHealth } from '@/components/hooks/health';
import { DatabaseNotice } from '@/components/notices/DatabaseNotice';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { capabilities } from '@/lib/browser/capabilities';
import { native } from '@/lib/browser/native';
import { isClosed } from '@/lib/policy/protection-check';
import { HandedLinkContext, useHandedLink } from './people/handed-link';
import { PeopleAlone } from './people/PeopleAlone';
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
  const trouble = useHealth();
  const open = () => run(async () => windows?.create({ url: location.href, incognito: false }));
  // Where every window is private, the background's own database does not open either.
  if (isClosed(trouble)) return <Never />;
  return (
    <main className="main">
      <DatabaseNotice trouble={trouble} />
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
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </main>
  );
}

/** People where every window is private. The link that was handed over is taken only here: the ordinary window would take it itself. */
function Never() {
  return (
    <main className="main">
      <p className="soft">{i18n.t('privateWindows.never')}</p>
      <HandedLinkContext value={useHandedLink()}>
        <PeopleAlone />
      </HandedLinkContext>
    </main>
  );
}
