import { useEffect, useState } from 'react';
import { ask } from '@/lib/messages/client';
import { useReport } from './report';

/** Whether the database opens; `true` until the background says otherwise. */
export function useHealth(): boolean {
  const report = useReport();
  const [opens, setOpens] = useState(true);
  useEffect(() => {
    let here = true;
    ask('health', {}).then(
      ({ database }) => {
        if (here) setOpens(database);
      },
      (error) => report(error, 'health'),
    );
    return () => {
      here = false;
    };
  }, [report]);
  return opens;
}
