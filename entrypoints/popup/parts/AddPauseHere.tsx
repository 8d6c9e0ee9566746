import { useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useWhenLocked } from '@/components/hooks/lock';
import { useReport } from '@/components/hooks/report';
import { leadsSentence } from '@/components/people/platform-words';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { readLink } from '@/lib/matching/read-link';
import type { HoldResult } from '@/lib/policy/hold-result';
import { addPauseFromPopup, chatOf, hasNoChats } from '../add-pause';
import type { ActiveTab } from '../tab';
import { AddChatPause } from './AddChatPause';
import { PageLink } from './PageLink';

interface AddPauseHereProps {
  tab: ActiveTab | null;
  /** No other pause was added before: then it is asked once if they have to be reached. */
  first: boolean;
  /** Somebody has a pause, so that People has a place to pause a whole site. */
  anyone?: boolean;
  onAdded: () => void;
}

/** **Add a pause here**, or one kind line when the tab shows none. */
export function AddPauseHere({ tab, first, anyone = false, onAdded }: AddPauseHereProps) {
  const [result, setResult] = useState<HoldResult | null>(null);
  const { run, busy, stuck } = useAction('add a pause from the popup');
  const report = useReport();
  useWhenLocked(() => setResult(null));
  const add = () => {
    if (!tab) return;
    const adding = addPauseFromPopup(tab);
    if (!adding.asked) return run(() => adding.opened);
    run(async () => {
      setResult(await adding.result);
      onAdded();
    });
    adding.allowed.then(onAdded, (error) => report(error, 'ask for the site'));
  };
  const read = readLink(tab?.url ?? '');
  const leads = read.ok && read.leads === true;
  const chat = tab?.shows === 'other' || tab?.shows === 'site' ? chatOf(tab.url) : null;
  const canAdd = tab === null || tab.shows === 'profile';

  return (
    <section className="stack">
      {!result && canAdd && (
        <Button className="popup-wide" disabled={busy || tab === null} onClick={add}>
          {i18n.t('popup.addPause')}
        </Button>
      )}
      {tab && chat === 'thread' && <AddChatPause tab={tab} onAdded={onAdded} />}
      {chat === 'name' && <p className="soft">{i18n.t('watching.chatByName')}</p>}
      {tab?.shows === 'other' && chat === null && <NotHere site={anyone && hasNoChats(tab.url)} />}
      {tab?.shows === 'site' && (
        <p className="soft">
          {i18n.t('popup.siteBefore')} <PageLink hash="#/people">{i18n.t('popup.pauseOffLink')}</PageLink>
        </p>
      )}
      {tab?.shows === 'held' && !result && <p className="soft">{i18n.t('popup.addedBefore')}</p>}
      <div role="status">
        {result && <Result result={result} leads={leads} first={first} />}
        {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
      </div>
    </section>
  );
}

/** `site`: all of it can have a pause in People. */
function NotHere({ site }: { site: boolean }) {
  return (
    <p className="soft">
      {i18n.t('popup.notHere')} {site && <PageLink hash="#/people">{i18n.t('wholeSite.label')}</PageLink>}
    </p>
  );
}

function Result({ result, leads, first }: { result: HoldResult; leads: boolean; first: boolean }) {
  const before = !result.held && result.problem === 'already-held';
  if (!result.held && !before) return <Notice tone="care">{i18n.t('popup.notHere')}</Notice>;
  return (
    <Notice>
      <p>
        <strong>{i18n.t(before ? 'popup.addedBefore' : 'popup.added')}</strong>
      </p>
      {result.held && leads && <p>{leadsSentence(result.platform)}</p>}
      {result.label && <p>{i18n.t('popup.addedUnder', [result.label])}</p>}
      {result.held && first ? (
        <p>
          {i18n.t('reach.title')} <PageLink hash="#/people">{i18n.t('popup.pauseOffLink')}</PageLink>
        </p>
      ) : (
        <PageLink hash="#/people">{i18n.t('popup.changeName')}</PageLink>
      )}
    </Notice>
  );
}
