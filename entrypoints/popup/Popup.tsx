import { useState } from 'react';
import { i18n } from '#i18n';
import { useHealth } from '@/components/hooks/health';
import { useKit, useTools } from '@/components/hooks/kit';
import { useToday } from '@/components/hooks/today';
import { DatabaseNotice } from '@/components/ui/DatabaseNotice';
import { Mark } from '@/components/ui/Mark';
import { Notice } from '@/components/ui/Notice';
import { PrivateWindows } from '@/components/ui/PrivateWindows';
import { Resting } from '@/components/ui/Resting';
import { type Opening, useAfterwards } from './afterwards';
import { CheckIn } from './parts/CheckIn';
import { ExerciseView } from './parts/ExerciseView';
import { HoldThis } from './parts/HoldThis';
import { LogUrge } from './parts/LogUrge';
import { PageLink } from './parts/PageLink';
import { Passes } from './parts/Passes';
import { Steady } from './parts/Steady';
import { TodayCard } from './parts/TodayCard';
import { useActiveTab } from './tab';

/** The toolbar popup: today, something steadying, hold this profile, what is open. */
export function Popup() {
  const [opened, setOpened] = useState<Opening | null>(null);
  /** Where the focus goes on the way back. */
  const [from, setFrom] = useState<string | null>(null);
  const tab = useActiveTab();
  const { today, quiet, refresh } = useToday(tab?.private ?? false);
  const opens = useHealth();
  const { kit, refresh: readKit } = useKit();
  const tools = useTools(kit, tab?.private === false);
  const afterwards = useAfterwards(kit, tab?.private ?? true);

  if (opened) {
    const leave = () => {
      setOpened(null);
      readKit();
    };
    return (
      <ExerciseView exercise={opened.exercise} tools={{ ...tools, doing: opened.doing }} onLeave={leave} />
    );
  }
  const open = (opening: Opening, place: string) => {
    setFrom(place);
    setOpened(opening);
  };
  return (
    <main className="popup">
      <header className="popup-head">
        <Mark />
        <h1>{i18n.t('name')}</h1>
      </header>
      <DatabaseNotice opens={opens} />
      <div role="status">{quiet && <Notice tone="care">{i18n.t('popup.quiet')}</Notice>}</div>
      {today?.rest && <Resting until={today.rest} />}
      {today && today.unprotected > 0 && <Unprotected count={today.unprotected} />}
      <Passes passes={today?.passes ?? []} onChange={refresh} />
      <CheckIn privateWindow={tab?.private ?? true} />
      <TodayCard today={today} />
      <Steady kit={kit} afterwards={afterwards} onOpen={open} focusOn={from} />
      <HoldThis tab={tab} onHeld={refresh} />
      <LogUrge privateWindow={tab?.private ?? true} />
      {today && today.held > 0 && !today.privateAllowed && <PrivateWindows />}
      <nav className="popup-foot" aria-label={i18n.t('options.nav')}>
        <PageLink>{i18n.t('popup.dashboard')}</PageLink>
        <PageLink hash="#/help">{i18n.t('options.help')}</PageLink>
      </nav>
    </main>
  );
}

function Unprotected({ count }: { count: number }) {
  return (
    <Notice tone="care">
      <p>{i18n.t('popup.unprotected', count)}</p>
      <PageLink hash="#/people">{i18n.t('popup.unprotectedLink')}</PageLink>
    </Notice>
  );
}
