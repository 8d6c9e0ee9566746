import { useState } from 'react';
import { useAction } from '@/components/hooks/action';
import { ask } from '@/lib/messages/client';
import type { Data } from '@/lib/messages/protocol';

/** What became of the last change. */
export type Saved = 'saved' | 'refused' | 'waits' | null;

/** Saves a setting at once; `said` tells what to say about it. */
export function useSave() {
  const { run, stuck } = useAction('save a setting');
  const [said, setSaid] = useState<Saved>(null);
  const save = (change: Data<'saveSettings'>) => {
    setSaid(null);
    run(async () => {
      const answer = await ask('saveSettings', change);
      setSaid(!answer.saved ? 'refused' : answer.due === null ? 'saved' : 'waits');
    });
  };
  return { save, said, setSaid, stuck };
}
