import './entries.css';
import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { millisecondsInMinute } from 'date-fns/constants';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { vars } from '@/components/exercises/parts/vars';
import { useNow } from '@/components/hooks/now';
import { dayNow, dayOf } from '@/lib/attempts/statistics/place';
import { offsetAt } from '@/lib/browser/clock';
import type { Entry } from '@/lib/storage/read/history';
import type { EntryDraft } from './EntryEditor';
import { EntryRow } from './EntryRow';
import type { EntriesRead } from './entry-list';
import type { Chosen } from './use-chosen';
import type { Words } from './words';

/** A line closed, about so high (px). */
const LINE_PX = 64;
/** Lines drawn beyond each edge of the window. */
const BEYOND = 5;
/** So many lines are read ahead of what is seen. */
const AHEAD = 200;

interface EntriesProps {
  read: EntriesRead & { want: (count: number) => void };
  words: Words;
  choice: Chosen;
  /** How many lines there are in all, where that is known before all are read. */
  total: number | null;
  /** Hour at which a day begins. */
  dayStart: number;
}

/**
 * The lines, drawn only around what is seen; the one that is open and the one with the focus stay in the document. Arrow keys go from
 * line to line. What was typed into a line stays until it is saved or cancelled, wherever the line goes.
 */
export function Entries({ read, words, choice, total, dayStart }: EntriesProps) {
  const { entries, done, want } = read;
  const [open, setOpen] = useState<string | null>(null);
  const drafts = useRef(new Map<string, EntryDraft>());
  const [focused, setFocused] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const top = useTop(list);
  const keep = [open, focused];
  const kept = keep.flatMap((id) => (id === null ? [] : entries.findIndex((entry) => entry.id === id)));

  const virtual = useWindowVirtualizer({
    count: entries.length,
    estimateSize: () => LINE_PX,
    overscan: BEYOND,
    // Scrolling itself does not wait for the lines: they are drawn in a task of their own.
    useFlushSync: false,
    scrollMargin: top,
    getItemKey: useCallback((index: number) => entries[index]?.id ?? index, [entries]),
    // Without a layout, as in a test, a line is as high as it is thought to be.
    measureElement: (element) => element.getBoundingClientRect().height || LINE_PX,
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...kept.filter((index) => index >= 0)])].sort(
        (a, b) => a - b,
      ),
  });
  const items = virtual.getVirtualItems();
  const seen = virtual.range?.endIndex ?? 0;
  useEffect(() => want(seen + AHEAD), [want, seen]);

  const goTo = useGoTo(list, (index) => virtual.scrollToIndex(index));
  const onKeyDown = (event: KeyboardEvent) => {
    const line = (event.target as Element).closest('.entry-line');
    const at = Number(line?.closest<HTMLElement>('.entry')?.dataset.index ?? Number.NaN);
    if (!line || Number.isNaN(at)) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key];
    if (to === undefined || to < 0 || to >= entries.length) return;
    event.preventDefault();
    goTo(to);
  };
  const now = useNow(millisecondsInMinute);
  const here = { at: now, offset: offsetAt(now) };
  const today = dayNow(here, { dayStart }).day;
  const day = (entry: Entry) => dayOf(entry, here, { dayStart }).day;
  const close = (id: string) => {
    setOpen(null);
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] .entry-line`)?.focus();
  };

  return (
    <>
      <ul
        ref={list}
        className="entries"
        aria-label={i18n.t('history.list')}
        hidden={entries.length === 0}
        style={vars({ high: `${virtual.getTotalSize()}px` })}
        onKeyDown={onKeyDown}
        onFocus={(event) =>
          setFocused((event.target as Element).closest<HTMLElement>('.entry')?.dataset.id ?? null)
        }
        onBlur={() => setFocused(null)}
      >
        {items.map(({ index, key, start }) => {
          const entry = entries[index];
          if (!entry) return null;
          return (
            <EntryRow
              key={key}
              ref={virtual.measureElement}
              entry={entry}
              index={index}
              entries={entries}
              done={done}
              setSize={done ? entries.length : Math.max(total ?? -1, total === null ? -1 : entries.length)}
              offset={start - top}
              today={today}
              dayOf={day}
              words={words}
              choice={choice}
              open={open === entry.id && !choice.active}
              drafts={drafts.current}
              onToggle={() => setOpen(open === entry.id ? null : entry.id)}
              onClose={() => close(entry.id)}
            />
          );
        })}
      </ul>
      {!done && <p className="soft entries-more">{i18n.t('history.reading')}</p>}
    </>
  );
}

/** How far below the top of the document the list begins (px), as what stands above it changes. */
function useTop(list: { current: HTMLElement | null }): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const box = list.current?.getBoundingClientRect();
      if (box) setTop(Math.round(box.top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [list]);
  return top;
}

/** Moves the focus to a line, which may have to be drawn first. */
function useGoTo(list: { current: HTMLElement | null }, scrollTo: (index: number) => void) {
  const wanted = useRef<number | null>(null);
  const focus = () => {
    if (wanted.current === null) return;
    const line = list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] .entry-line`);
    if (!line) return;
    wanted.current = null;
    line.focus();
  };
  // After every drawing: the one that brings the line is not known before.
  useEffect(focus);
  return (index: number) => {
    wanted.current = index;
    focus();
    if (wanted.current !== null) scrollTo(index);
  };
}
