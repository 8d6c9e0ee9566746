import { useEffect, useState } from 'react';
import { useReport } from '@/components/hooks/report';
import { browser } from '@/lib/browser/api';
import { isFresh, type PopupStart } from '@/lib/messages/popup-session';
import type { SessionValues } from '@/lib/storage/channels';
import { readSession, removeSession } from '@/lib/storage/session';

type Changed = { [K in keyof SessionValues]?: { newValue?: unknown } };

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
