import { useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useReport } from '@/components/hooks/report';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { HoldResult } from '@/lib/messages/answers';
import { chatOf, holdFromPopup } from '../add-pause';
import type { ActiveTab } from '../tab';
import { HoldChat } from './AddChatPause';
import { PageLink } from './PageLink';

interface HoldThisProps {
  tab: ActiveTab | null;
  onHeld: () => void;
}

/** **Add a pause here**, or one kind line when the tab shows none. */
export function HoldThis({ tab, onHeld }: HoldThisProps) {
  const [result, setResult] = useState<HoldResult | null>(null);
  const { run, busy, stuck } = useAction('hold from the popup');
  const report = useReport();
  const hold = () => {
    if (!tab) return;
    const holding = holdFromPopup(tab);
    if (!holding.asked) return run(() => holding.opened);
    run(async () => {
      setResult(await holding.result);
      onHeld();
    });
    holding.allowed.then(onHeld, (error) => report(error, 'ask for the site'));
  };
  const chat = tab?.shows === 'other' ? chatOf(tab.url) : null;
  const canHold = tab === null || tab.shows === 'profile';

  return (
    <section className="stack">
      {!result && canHold && (
        <Button className="popup-wide" disabled={busy || tab === null} onClick={hold}>
          {i18n.t('popup.addPause')}
        </Button>
      )}
      {tab && chat === 'thread' && <HoldChat tab={tab} onHeld={onHeld} />}
      {chat === 'name' && <p className="soft">{i18n.t('watching.chatByName')}</p>}
      {tab?.shows === 'other' && chat === null && <p className="soft">{i18n.t('popup.notHere')}</p>}
      {tab?.shows === 'held' && !result && <p className="soft">{i18n.t('popup.addedBefore')}</p>}
      <div role="status">
        {result && <Result result={result} />}
        {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
      </div>
    </section>
  );
}

function Result({ result }: { result: HoldResult }) {
  const before = !result.held && result.problem === 'already-held';
  if (!result.held && !before) return <Notice tone="care">{i18n.t('popup.notHere')}</Notice>;
  return (
    <Notice>
      <p>
        <strong>{i18n.t(before ? 'popup.addedBefore' : 'popup.added')}</strong>
      </p>
      {result.label && <p>{i18n.t('popup.addedUnder', [result.label])}</p>}
      <PageLink hash="#/people">{i18n.t('popup.changeName')}</PageLink>
    </Notice>
  );
}
