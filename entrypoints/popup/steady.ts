import { useEffect, useState } from 'react';
import { useReport } from '@/components/hooks/report';
import { browser } from '@/lib/browser/api';
import type { PopupHash, SessionValues } from '@/lib/messages/channels';
import { readSession, removeSession } from '@/lib/storage/session';

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
  if (hash.startsWith('#steady' satisfies PopupHash))
    return { steady: true, window: true, private: hash === ('#steady-private' satisfies PopupHash) };
  const at = await readSession('steady');
  if (at === undefined) return EVERYTHING;
  await removeSession('steady');
  return { ...EVERYTHING, steady: isFresh(at) };
}

type Changed = { [K in keyof SessionValues]?: { newValue?: unknown } };

const isFresh = (at: unknown): boolean => typeof at === 'number' && Math.abs(Date.now() - at) < FRESH_MS;

/** Whether Steady me is shown alone; the key brings an open popup there too. */
export function useSteady(start: PopupStart): [boolean, (steady: boolean) => void] {
  const report = useReport();
  const [steady, setSteady] = useState(start.steady);
  useEffect(() => {
    const take = (at: unknown) => {
      if (!isFresh(at)) return;
      setSteady(true);
      removeSession('steady').catch((error) => report(error, 'steady me'));
    };
    const onChanged = ({ steady: change }: Changed, area: string) => {
      if (area === 'session') take(change?.newValue);
    };
    browser.storage.onChanged.addListener(onChanged);
    // A race: the note may have come between the start and this listener.
    readSession('steady').then(take, (error) => report(error, 'steady me'));
    return () => browser.storage.onChanged.removeListener(onChanged);
  }, [report]);
  return [steady, setSteady];
}
