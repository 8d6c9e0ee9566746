import { memo, type Ref, useId } from 'react';
import { i18n } from '#i18n';
import { vars } from '@/components/exercises/parts/vars';
import { counted } from '@/components/ui/counted';
import { longDay, number, timeOfDay, yearName } from '@/components/ui/format';
import type { Entry } from '@/lib/storage/read/history';
import { type EntryDraft, EntryEditor } from './EntryEditor';
import { OutcomeMark } from './OutcomeMark';
import type { Chosen } from './use-chosen';
import { detailsOf, howOf, type Words, whatOf, whoOf } from './words';

interface EntryRowProps {
  entry: Entry;
  index: number;
  entries: readonly Entry[];
  /** Nothing older is to come. */
  done: boolean;
  /** How many lines there are, -1 where that is not known yet. */
  setSize: number;
  /** px below the top of the list */
  offset: number;
  /** The number of the day that is today, and of the day of a line. */
  today: number;
  dayOf: (entry: Entry) => number;
  words: Words;
  choice: Chosen;
  open: boolean;
  drafts: Map<string, EntryDraft>;
  onToggle: () => void;
  onClose: () => void;
  ref: Ref<HTMLLIElement>;
}

/** One line of History; the first of a day has its heading. It opens in place. */
export function EntryRow(props: EntryRowProps) {
  const { entry, index, entries, setSize, offset, today, dayOf, words, choice, open, ref } = props;
  const id = useId();
  const day = dayOf(entry);
  const first = index === 0 || dayOf(entries[index - 1] ?? entry) !== day;
  const next = entries[index + 1];
  const last = next === undefined || dayOf(next) !== day;
  const line = <Line entry={entry} words={words} />;
  return (
    <li
      ref={ref}
      className="entry"
      data-index={index}
      data-id={entry.id}
      data-first={first}
      data-last={last}
      data-open={open}
      aria-setsize={setSize}
      aria-posinset={index + 1}
      style={vars({ down: `${offset}px` })}
    >
      {first && (
        <div className="entry-day">
          <h2>{dayName(day, today)}</h2>
          <span className="soft">{dayCount(props)}</span>
        </div>
      )}
      <div className="entry-card">
        {choice.active ? (
          <label className="entry-line entry-choose">
            <input type="checkbox" checked={choice.has(entry)} onChange={() => choice.toggle(entry)} />
            {line}
          </label>
        ) : (
          <button
            type="button"
            className="entry-line"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={props.onToggle}
          >
            {line}
          </button>
        )}
        {open && (
          <div id={id}>
            <EntryEditor entry={entry} drafts={props.drafts} onClose={props.onClose} />
          </div>
        )}
      </div>
    </li>
  );
}

interface LineProps {
  entry: Entry;
  words: Words;
}

/** What a line says. It stays as it is while the list moves it. */
const Line = memo(function Line({ entry, words }: LineProps) {
  const { at, offset } = entry;
  const { said, note } = detailsOf(entry);
  const who = whoOf(entry, words);
  const how = howOf(entry, words);
  const pull = entry.of === 'attempts' ? entry.row.urge : null;
  // With one person a name says nothing; with several it tells them apart.
  const Name = words.labels.size > 1 ? 'b' : 'span';
  return (
    <>
      <time dateTime={new Date(at).toISOString()}>{timeOfDay(at, offset)}</time>
      <span className="entry-what">
        {who !== null && <Name dir="auto">{who}</Name>}
        {who !== null && ' '}
        <span className={who === null ? undefined : 'soft'}>{whatOf(entry, words)}</span>
      </span>
      {entry.of !== 'events' && (
        <span className="entry-how">
          <OutcomeMark outcome={entry.of === 'moments' ? 'exercise' : entry.row.outcome} />
          <span>{how}</span>
        </span>
      )}
      {pull !== null && <span className="entry-pull soft">{i18n.t('history.pull', [number(pull)])}</span>}
      {(said.length > 0 || note) && (
        <span className="entry-more soft">
          {said.length > 0 && <span dir="auto">{said.join(' · ')}</span>}
          {note && (
            <span className="entry-note" dir="auto">
              {note}
            </span>
          )}
        </span>
      )}
    </>
  );
});

function dayName(day: number, today: number): string {
  if (day === today) return i18n.t('history.today');
  if (day === today - 1) return i18n.t('history.yesterday');
  return longDay(day, yearName(day) !== yearName(today));
}

/** What a day has, from its first line on; nothing while more of it is still to be read. */
function dayCount({ entries, index: first, done, dayOf }: EntryRowProps): string {
  const counts = { pauses: 0, pulls: 0, looks: 0, steadied: 0 };
  const begin = entries[first];
  if (!begin) return '';
  let index = first;
  for (let entry: Entry | undefined = begin; entry && dayOf(entry) === dayOf(begin); entry = entries[index]) {
    if (entry.of === 'moments') counts.steadied += 1;
    else if (entry.of === 'attempts') {
      const { kind, outcome } = entry.row;
      if (kind === 'urge') counts.pulls += 1;
      else if (outcome === 'logged') counts.looks += 1;
      else if (outcome !== 'practical') counts.pauses += 1;
    }
    index += 1;
  }
  if (index >= entries.length && !done) return '';
  return (['pauses', 'pulls', 'looks', 'steadied'] as const)
    .filter((what) => counts[what] > 0)
    .map((what) => counted(`history.${what}`, counts[what]))
    .join(', ');
}
