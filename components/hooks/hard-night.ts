import { useEffect, useState } from 'react';
import { ask } from '@/lib/messages/client';
import type { Answer } from '@/lib/messages/protocol';
import { useReport } from './report';

/** What the user's own record says after a hard night: pauses in all, and a time they left. */
export type OwnRecord = Answer<'hardNight'>;

/** The own record, read once; `null` until then, or where nobody answers: the words stand without it. */
export function useOwnRecord(): OwnRecord | null {
  const report = useReport();
  const [record, setRecord] = useState<OwnRecord | null>(null);
  useEffect(() => {
    ask('hardNight', {}).then(setRecord, (error) => report(error, 'hard night'));
  }, [report]);
  return record;
}
