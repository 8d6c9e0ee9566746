import { type Ref, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { following } from '@/components/exercises';
import { HardNight } from '@/components/hard-night/HardNight';
import { useHealth } from '@/components/hooks/health';
import { useKit, useNoteMoment, useTools } from '@/components/hooks/kit';
import { useLock } from '@/components/hooks/lock';
import { useToday } from '@/components/hooks/today';
import { LockNotice } from '@/components/lock/LockNotice';
import { DatabaseNotice } from '@/components/notices/DatabaseNotice';
import { OnBreak } from '@/components/notices/OnBreak';
import type { FirstPopup } from '@/components/popup/first-popup';
import { Button } from '@/components/ui/Button';
import { counted } from '@/components/ui/counted';
import { Notice } from '@/components/ui/Notice';
import { ShownMark, ShownName } from '@/components/ui/ShownAs';
import { EVERYTHING, type PopupStart } from '@/lib/messages/popup-session';
import { type ExerciseStart, useAfterwards } from './afterwards';
import { AddPauseHere } from './parts/AddPauseHere';
import { BusyPlan } from './parts/BusyPlan';
import { CheckIn } from './parts/CheckIn';
import { DueTexts } from './parts/DueTexts';
import { ExerciseView } from './parts/ExerciseView';
import { NotePull } from './parts/NotePull';
import { PageLink } from './parts/PageLink';
import { Passes } from './parts/Passes';
import { PathLine } from './parts/PathLine';
import { Steady } from './parts/Steady';
import { TodayLine } from './parts/TodayLine';
import { usePathStep } from './path-step';
import { useSteady } from './steady';
import { useActiveTab } from './tab';

/** Where an exercise was opened, for the way back: beside the ids of those in the list. */
const DUE = 'due';
const PULL = 'pull';
const NIGHT = 'night';

interface PopupProps {
  start?: PopupStart;
  /** What stood before it, in whose place it is drawn. */
  first?: FirstPopup | null;
}

/** The toolbar popup: what is open, then something steadying before all else, today, add a pause here; on its own key Steady me alone. */
export function Popup({ start = EVERYTHING, first = null }: PopupProps) {
  const [opened, setOpened] = useState<ExerciseStart | null>(null);
  /** Where the focus goes on the way back. */
  const [from, setFrom] = useState<string | null>(null);
  const [steady, setSteady] = useSteady(start);
  // Where the focus goes when the button that was pressed goes away.
  const title = useRef<HTMLHeadingElement>(null);
  const toTitle = () => title.current?.focus();
  const wasSteady = useRef(steady);
  useLayoutEffect(() => {
    if (wasSteady.current && !steady) title.current?.focus();
    wasSteady.current = steady;
  }, [steady]);
  const tab = useActiveTab();
  const inPrivate = tab?.private ?? false;
  const { today, silent, refresh } = useToday(inPrivate);
  const trouble = useHealth();
  const { kit, refresh: readKit } = useKit(first?.kit);
  const privateWindow = start.private || (tab?.private ?? true);
  // What is written while words are locked could not be kept.
  const locked = useLock()?.state === 'locked';
  const tools = useTools(kit, !privateWindow && !locked);
  const noteMoment = useNoteMoment(!privateWindow);
  const afterwards = useAfterwards(kit, privateWindow);
  const path = usePathStep(privateWindow);
  useEffect(() => first?.handOver(), [first]);
  // What was finished in words is noted once it is known that this is no private window.
  useEffect(() => {
    if (privateWindow) return;
    for (const exercise of first?.finished.splice(0) ?? []) noteMoment(exercise);
  }, [first, privateWindow, noteMoment]);

  if (opened) {
    const leave = () => {
      setOpened(null);
      readKit();
    };
    const { exercise, doing } = opened;
    const finished = () => noteMoment(exercise.id);
    const next = following(exercise);
    const goOn = next && { name: next.name(), open: () => setOpened({ exercise: next }) };
    return (
      <ExerciseView
        key={exercise.id}
        exercise={exercise}
        tools={{ ...tools, doing, finished, goOn }}
        onLeave={leave}
      />
    );
  }
  const open = (opening: ExerciseStart, opener: string) => {
    setFrom(opener);
    setOpened(opening);
  };
  const list = <Steady kit={kit} afterwards={afterwards} onOpen={open} focusOn={from} alone={steady} />;
  if (steady) {
    return (
      <main className="popup">
        <Head ref={title} />
        {list}
        {!start.window && (
          <Button variant="quiet" onClick={() => setSteady(false)}>
            {i18n.t('popup.everything')}
          </Button>
        )}
        <Foot />
      </main>
    );
  }
  return (
    <main className="popup">
      <Head ref={title} />
      <Passes passes={today?.passes ?? []} privateWindow={inPrivate} onChange={refresh} onGone={toTitle} />
      {list}
      <CheckIn privateWindow={privateWindow} onGone={toTitle} />
      <DueTexts
        privateWindow={privateWindow}
        aside={kit.aside}
        onOpen={(exercise) => open({ exercise }, DUE)}
        onGone={toTitle}
      />
      <LockNotice />
      <DatabaseNotice trouble={trouble} />
      <div role="status">{silent && <Notice tone="care">{i18n.t('popup.quiet')}</Notice>}</div>
      {today?.breakUntil && <OnBreak until={today.breakUntil} />}
      {today && today.unprotected > 0 && <Unprotected count={today.unprotected} />}
      <BusyPlan plan={today?.plan ?? null} />
      <TodayLine today={today} />
      <AddPauseHere
        tab={tab}
        first={(today?.held ?? 2) < 2}
        anyone={(today?.held ?? 0) > 0}
        onAdded={refresh}
      />
      {!privateWindow && (
        <div className="popup-notes">
          <NotePull
            aside={kit.aside}
            onOpen={(exercise) => open({ exercise }, PULL)}
            focused={from === PULL}
          />
          <HardNight
            aside={kit.aside}
            onOpen={(exercise) => open({ exercise }, NIGHT)}
            focused={from === NIGHT}
          />
        </div>
      )}
      <PathLine step={path} onGone={toTitle} />
      {today && today.held > 0 && !today.privateAllowed && <NotInPrivate />}
      <Foot />
    </main>
  );
}

function Head({ ref }: { ref: Ref<HTMLHeadingElement> }) {
  return (
    <header className="popup-head">
      <ShownMark />
      <h1 ref={ref} tabIndex={-1}>
        <ShownName />
      </h1>
    </header>
  );
}

function Foot() {
  return (
    <nav className="popup-foot" aria-label={i18n.t('options.nav')}>
      <PageLink>{i18n.t('popup.dashboard')}</PageLink>
      <PageLink hash="#/help">{i18n.t('options.help')}</PageLink>
    </nav>
  );
}

function Unprotected({ count }: { count: number }) {
  return (
    <Notice tone="care">
      <p>{counted('popup.pauseOff', count)}</p>
      <PageLink hash="#/people">{i18n.t('popup.pauseOffLink')}</PageLink>
    </Notice>
  );
}

/** A state, not an alarm: People says how to change it. */
function NotInPrivate() {
  return (
    <p className="soft">
      {i18n.t('privateWindows.popup')} <PageLink hash="#/people">{i18n.t('privateWindows.how')}</PageLink>
    </p>
  );
}
