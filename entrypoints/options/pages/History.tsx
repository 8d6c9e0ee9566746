import { useState } from 'react';
import { i18n } from '#i18n';
import { useNewestAttempts, usePeople } from '@/components/hooks/live';
import { useNow } from '@/components/hooks/now';
import { Button } from '@/components/ui/Button';
import { longDay, offsetAt, timeOfDay } from '@/components/ui/format';
import type { Attempt, AttemptKind } from '@/lib/attempts/attempt';
import { localDay } from '@/lib/attempts/statistics';
import { URGE_TYPES } from '@/lib/attempts/urges';
import { Empty } from '../parts/Empty';
import { PageHead } from '../parts/PageHead';

/** Rows shown at first, and added by **Show more**. */
const ROWS = 100;

/** Every attempt, newest first, by day. */
export function History() {
  const [count, setCount] = useState(ROWS);
  const now = useNow(60_000);
  const people = usePeople();
  const read = useLast(useNewestAttempts(count + 1));
  if (!read || !people) return <PageHead title={i18n.t('history.title')} />;
  const labels = new Map(people.map(({ id, label }) => [id, label]));
  const today = localDay(now, offsetAt(now));

  return (
    <div className="page">
      <PageHead title={i18n.t('history.title')}>{read.length > 0 && i18n.t('history.lead')}</PageHead>
      {read.length === 0 && <Empty title={i18n.t('history.empty')}>{i18n.t('history.emptyHelp')}</Empty>}
      {byDay(read.slice(0, count)).map(({ day, attempts }) => (
        <section key={day} className="day">
          <h2>{dayName(day, today)}</h2>
          <ul className="card visits">
            {attempts.map((attempt) => (
              <Visit key={attempt.id} attempt={attempt} label={labels.get(attempt.personId)} />
            ))}
          </ul>
        </section>
      ))}
      {read.length > count && (
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

/** Groups a list that is newest first by the local day each attempt began on. */
function byDay(attempts: readonly Attempt[]): { day: number; attempts: Attempt[] }[] {
  const days = new Map<number, Attempt[]>();
  for (const attempt of attempts) {
    const day = localDay(attempt.at, attempt.offset);
    const same = days.get(day);
    if (same) same.push(attempt);
    else days.set(day, [attempt]);
  }
  return [...days].map(([day, list]) => ({ day, attempts: list })).sort((a, b) => b.day - a.day);
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
  urge: () => i18n.t('kind.urge'),
};

/** What became of it, in neutral words. */
function outcomeWords({ outcome, minutes }: Attempt): string {
  if (outcome !== 'continued') return i18n.t(`history.${outcome}`);
  return minutes ? i18n.t('history.opened', minutes) : i18n.t('history.openedPlain');
}

/** What kind of pull was noted by hand; a type nobody knows any more stays unsaid. */
function urgeWords({ note }: Attempt): string {
  const type = URGE_TYPES.find((known) => known === note);
  return type ? i18n.t(`urges.${type}`) : '';
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
        {urge !== null && <span className="soft">{i18n.t('history.urge', [String(urge)])}</span>}
      </span>
    </li>
  );
}
