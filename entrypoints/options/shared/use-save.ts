import { useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { ask } from '@/lib/messages/client';
import type { Data } from '@/lib/messages/protocol';
import type { Refusable } from '@/lib/storage/schema';

/** What became of the last change. */
export type Saved = 'saved' | 'refused' | 'waits' | null;

/** Saves a setting at once; `said` tells what to say about it, `refusal` in words why it was not saved. `onSaved` is called after it was. */
export function useSave(onSaved?: () => void) {
  const { run, stuck } = useAction('save a setting');
  const [said, setSaid] = useState<Saved>(null);
  const [refused, setRefused] = useState<Refusable>();
  const save = (change: Data<'saveSettings'>) => {
    setSaid(null);
    run(async () => {
      const answer = await ask('saveSettings', change);
      if (!answer.saved) setRefused(answer.problem);
      setSaid(!answer.saved ? 'refused' : answer.due === null ? 'saved' : 'waits');
      if (answer.saved) onSaved?.();
    });
  };
  const refusal = said === 'refused' && refused ? i18n.t(`refused.${refused}`) : null;
  return { save, said, setSaid, stuck, refusal };
}
