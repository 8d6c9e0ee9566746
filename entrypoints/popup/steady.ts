import { useEffect, useState } from 'react';
import { useReport } from '@/components/hooks/report';
import { browser } from '@/lib/browser/api';

/** Session key in which the background notes that the shortcut of Steady me was pressed (epoch ms). */
const KEY = 'steady';
/** An older note (ms) was meant for a popup that did not open. */
const FRESH_MS = 5_000;

/** How the popup begins: with everything, in Steady me, or as a small window of its own that is Steady me alone. */
export interface PopupStart {
  steady: boolean;
  window: boolean;
  /** The key was pressed in a private window. Only a window of its own cannot see that for itself. */
  private: boolean;
}

export const EVERYTHING: PopupStart = { steady: false, window: false, private: false };

/** How to begin, by the address and by what the background left; it is taken away. */
export async function readStart(hash: string): Promise<PopupStart> {
  if (hash.startsWith('#steady')) return { steady: true, window: true, private: hash === '#steady-private' };
  const { [KEY]: at } = await browser.storage.session.get(KEY);
  if (at === undefined) return EVERYTHING;
  await browser.storage.session.remove(KEY);
  return { ...EVERYTHING, steady: isFresh(at) };
}

const isFresh = (at: unknown): boolean => typeof at === 'number' && Math.abs(Date.now() - at) < FRESH_MS;

/** Whether Steady me is shown alone; the key brings an open popup there too. */
export function useSteady(start: PopupStart): [boolean, (steady: boolean) => void] {
  const report = useReport();
  const [steady, setSteady] = useState(start.steady);
  useEffect(() => {
    const take = (at: unknown) => {
      if (!isFresh(at)) return;
      setSteady(true);
      browser.storage.session.remove(KEY).catch((error) => report(error, 'steady me'));
    };
    const onChanged = ({ [KEY]: change }: Record<string, { newValue?: unknown }>, area: string) => {
      if (area === 'session') take(change?.newValue);
    };
    browser.storage.onChanged.addListener(onChanged);
    // A race: the note may have come between the start and this listener.
    browser.storage.session.get(KEY).then(
      ({ [KEY]: at }) => take(at),
      (error) => report(error, 'steady me'),
    );
    return () => browser.storage.onChanged.removeListener(onChanged);
  }, [report]);
  return [steady, setSteady];
}
