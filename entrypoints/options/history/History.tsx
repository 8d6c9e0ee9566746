import './history.css';
import { millisecondsInMinute } from 'date-fns/constants';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useNewestAttempts, useNewestEvents, usePeople } from '@/components/hooks/live';
import { useNow } from '@/components/hooks/now';
import { Button } from '@/components/ui/Button';
import { longDay, timeOfDay } from '@/components/ui/format';
import type { Attempt, AttemptKind } from '@/lib/attempts/attempt';
import { localDay } from '@/lib/attempts/statistics';
import { URGE_TYPES } from '@/lib/attempts/urges';
import { offsetAt } from '@/lib/browser/clock';
import type { HistoryEvent } from '@/lib/storage/schema';
import { Empty } from '../shared/Empty';
import { PageHead } from '../shared/PageHead';
import { ChangeRow } from './ChangeRow';

/** Rows shown at first, and added by **Show more**. */
const ROWS = 100;

/** Every attempt, newest first, by day; between them what the user changed. */
export function History() {
  const [count, setCount] = useState(ROWS);
  const now = useNow(millisecondsInMinute);
  const people = usePeople();
  const read = useLast(useNewestAttempts(count + 1));
  const events = useLast(useNewestEvents(count));
  if (!read || !people || !events) return <PageHead title={i18n.t('history.title')} />;
  const labels = new Map(people.map(({ id, label }) => [id, label]));
  const today = localDay(now, offsetAt(now));
  const more = read.asked <= count || read.rows.length > count;
  const rows = newestFirst(read.rows.slice(0, count), events, more);

  return (
    <div className="page">
      <PageHead title={i18n.t('history.title')}>{rows.length > 0 && i18n.t('history.lead')}</PageHead>
      {rows.length === 0 && <Empty title={i18n.t('history.empty')}>{i18n.t('history.emptyHelp')}</Empty>}
      {byDay(rows).map(({ day, rows: those }) => (
        <section key={day} className="day">
          <h2>{dayName(day, today)}</h2>
          <ul className="card visits">
            {those.map((row) =>
              'what' in row ? (
                <ChangeRow key={row.id} event={row} label={labels.get(row.personId ?? '')} />
              ) : (
                <Visit key={row.id} attempt={row} label={labels.get(row.personId)} />
              ),
            )}
          </ul>
        </section>
      ))}
      {more && (
        <Button className="more" onClick={() => setCount(count + ROWS)}>
          {i18n.t('history.more')}
        </Button>
      )}
    </div>
  );
}

/** The last value there was, so that a longer list does not blink while it is read. */
function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}

type Row = Attempt | HistoryEvent;

/** Both lists in one. While older attempts are still to come, no change from before the oldest one shown. */
function newestFirst(attempts: Attempt[], events: HistoryEvent[], more: boolean): Row[] {
  const oldest = more ? (attempts.at(-1)?.at ?? 0) : 0;
  return [...attempts, ...events.filter(({ at }) => at >= oldest)].sort((a, b) => b.at - a.at);
}

/** Groups a list that is newest first by the local day each row began on. */
function byDay(rows: readonly Row[]): { day: number; rows: Row[] }[] {
  const days = new Map<number, Row[]>();
  for (const row of rows) {
    const day = localDay(row.at, row.offset);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days].map(([day, list]) => ({ day, rows: list })).sort((a, b) => b.day - a.day);
}

function dayName(day: number, today: number): string {
  if (day === today) return i18n.t('history.today');
  if (day === today - 1) return i18n.t('history.yesterday');
  return longDay(day);
}

const kinds: Record<AttemptKind, () => string> = {
  profile: () => i18n.t('kind.profile'),
  'profile-tab': () => i18n.t('kind.profileTab'),
  story: () => i18n.t('kind.story'),
  post: () => i18n.t('kind.post'),
  message: () => i18n.t('kind.message'),
  search: () => i18n.t('kind.search'),
  page: () => i18n.t('kind.page'),
  urge: () => i18n.t('kind.pull'),
};

/** What became of it, in neutral words. */
function outcomeWords({ outcome, minutes }: Attempt): string {
  if (outcome !== 'continued') return i18n.t(`history.${outcome}`);
  return minutes ? i18n.t('history.opened', minutes) : i18n.t('history.openedPlain');
}

/** What kind of pull was noted by hand; a type nobody knows any more stays unsaid. */
function urgeWords({ note }: Attempt): string {
  const type = URGE_TYPES.find((known) => known === note);
  return type ? i18n.t(`pulls.${type}`) : '';
}

function Visit({ attempt, label }: { attempt: Attempt; label: string | undefined }) {
  const { at, offset, kind, outcome, urge } = attempt;
  return (
    <li className="visit">
      <time dateTime={new Date(at).toISOString()}>{timeOfDay(at, offset)}</time>
      <span className="visit-who">
        <span className="visit-label">
          {kind === 'urge' ? kinds[kind]() : (label ?? i18n.t('history.someone'))}
        </span>{' '}
        <span className="soft">{kind === 'urge' ? urgeWords(attempt) : kinds[kind]()}</span>
      </span>
      <span className="visit-end">
        <span className="outcome" data-outcome={outcome}>
          {outcomeWords(attempt)}
        </span>{' '}
        {urge !== null && <span className="soft">{i18n.t('history.pull', [String(urge)])}</span>}
      </span>
    </li>
  );
}
