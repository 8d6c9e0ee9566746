import './history.css';
import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Exercise } from '@/components/exercises';
import { HardNight } from '@/components/hard-night/HardNight';
import { useEntryCount, usePeople, useSettings, useTexts } from '@/components/hooks/live';
import { useReport } from '@/components/hooks/report';
import { Button } from '@/components/ui/Button';
import { counted } from '@/components/ui/counted';
import { noteOdd } from '@/lib/storage/read/history';
import { TryCard } from '../calm-kit/TryCard';
import { Empty } from '../shared/Empty';
import { PageHead } from '../shared/PageHead';
import { AddLook } from './AddLook';
import { ChooseBar } from './ChooseBar';
import { Entries } from './Entries';
import { Filters } from './Filters';
import { EVERYTHING, type Filter, isFiltered, matcher, periodOf } from './filter';
import { useChosen } from './use-chosen';
import { useEntries } from './use-entries';
import { exerciseNames, type Words } from './words';

/** Every pause, pull, look and exercise, newest first by day; between them what the user changed. All of it can be mended. */
export function History() {
  const words = useWords();
  const people = usePeople() ?? [];
  const settings = useSettings();
  if (!words || !settings) return <PageHead title={i18n.t('history.title')} />;
  return <Lines words={words} people={people} dayStart={settings.dayStart} />;
}

/** **It was a hard night**, and the exercise it leads to in its place. */
function HardNightHere() {
  const settings = useSettings();
  const [exercise, setExercise] = useState<Exercise | null>(null);
  const [tried, setTried] = useState(false);
  if (!settings || !exercise)
    return <HardNight aside={settings?.aside ?? []} onOpen={setExercise} focused={tried} />;
  return (
    <TryCard
      key={exercise.id}
      exercise={exercise}
      settings={settings}
      onTry={setExercise}
      onLeave={() => {
        setTried(true);
        setExercise(null);
      }}
    />
  );
}

interface LinesProps {
  words: Words;
  people: readonly { id: string; label: string }[];
  /** Hour at which a day begins. */
  dayStart: number;
}

function Lines({ words, people, dayStart }: LinesProps) {
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  // While somebody types, the box goes first.
  const asked = useDeferredValue(filter);
  const query = useMemo(
    () => ({ ...periodOf(asked, Date.now(), dayStart), matches: matcher(asked, words) }),
    [asked, words, dayStart],
  );
  const read = useEntries(query);
  useOddNoted();
  const total = useEntryCount();
  const filtered = isFiltered(filter);
  const some = filtered || (total ?? 0) > 0;
  const choice = useChosen(read, query);
  const empty = read.begun && read.done && read.entries.length === 0;
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState('');
  const add = useRef<HTMLButtonElement>(null);
  useFocusBack(add, adding);

  return (
    <div className="page history">
      <div className="history-head">
        <PageHead title={i18n.t('history.title')}>{i18n.t('history.lead')}</PageHead>
        <Button
          ref={add}
          aria-expanded={adding}
          onClick={() => {
            setAdded('');
            setAdding(!adding);
          }}
        >
          <svg
            viewBox="0 0 20 20"
            width="20"
            height="20"
            fill="none"
            stroke="currentColor"
            aria-hidden="true"
          >
            <path d="M10 3.5v13M3.5 10h13" strokeWidth="1.7" strokeLinecap="round" />
          </svg>
          {i18n.t('history.add.title')}
        </Button>
      </div>
      <HardNightHere />
      {adding && (
        <AddLook
          people={people}
          onCancel={() => setAdding(false)}
          onAdded={(said) => {
            setAdding(false);
            setAdded(said);
          }}
        />
      )}
      <div role="status" className="soft history-said">
        {added}
      </div>
      {some && (
        <Filters filter={filter} people={people} onChange={setFilter}>
          {choice.active ? null : <Button onClick={choice.begin}>{i18n.t('history.choose.start')}</Button>}
        </Filters>
      )}
      {choice.active && <ChooseBar choice={choice} />}
      {some && (
        <p role="status" className="soft history-count">
          {read.begun && countWords(read, filtered, total)}
        </p>
      )}
      {empty && !filtered && <Empty title={i18n.t('history.empty')}>{i18n.t('history.emptyHelp')}</Empty>}
      {empty && filtered && (
        <Empty
          title={i18n.t('history.find.none')}
          action={<Button onClick={() => setFilter(EVERYTHING)}>{i18n.t('history.find.clear')}</Button>}
        >
          {i18n.t('history.find.noneHelp')}
        </Empty>
      )}
      <Entries
        read={read}
        words={words}
        choice={choice}
        total={filtered ? null : (total ?? null)}
        dayStart={dayStart}
      />
    </div>
  );
}

/** How many lines there are, as far as it is known. */
function countWords(
  { entries, done }: { entries: readonly unknown[]; done: boolean },
  filtered: boolean,
  total: number | undefined,
): string {
  if (!filtered && total !== undefined) return counted('history.lines', total);
  return counted(done ? 'history.lines' : 'history.linesSoFar', entries.length);
}

/** The words lines are said with; the same object as long as they are the same. */
function useWords(): Words | null {
  const people = usePeople();
  const own = useTexts('own-exercise');
  const said = people && own ? JSON.stringify([people.map(({ id, label }) => [id, label]), own]) : null;
  return useMemo(() => {
    if (said === null) return null;
    const [labels, exercises] = JSON.parse(said) as [[string, string][], { id: string; text: string }[]];
    return { labels: new Map(labels), exercises: exerciseNames(exercises) };
  }, [said]);
}

/** Rows whose time no calendar has are in no page: they are looked for once, so that it is said that they are left out. */
function useOddNoted(): void {
  const report = useReport();
  useEffect(() => {
    noteOdd().catch((error) => report(error, 'rows that cannot be read'));
  }, [report]);
}

/** Where something opened and closed again, its button has the focus. */
function useFocusBack(button: { current: HTMLElement | null }, open: boolean): void {
  const was = useRef(open);
  useLayoutEffect(() => {
    if (was.current && !open) button.current?.focus();
    was.current = open;
  }, [button, open]);
}
