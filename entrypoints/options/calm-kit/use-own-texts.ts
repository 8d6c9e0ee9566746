import { useState } from 'react';
import { useAction } from '@/components/hooks/action';
import { ask } from '@/lib/messages/client';
import type { TextProblem } from '@/lib/policy/own-text';
import type { OwnText } from '@/lib/storage/schema';

/** Saves and removes texts of one kind. `problem` says why the last one was not saved; what was typed stays typed. */
export function useOwnTexts(kind: OwnText['kind']) {
  const { run, busy, stuck } = useAction('keep own words');
  const [problem, setProblem] = useState<TextProblem | null>(null);
  const [removed, setRemoved] = useState<OwnText | null>(null);
  const put = (text: string, then: () => void, id?: string) =>
    run(async () => {
      const answer = await ask('saveText', { id, kind, text, about: null });
      setProblem(answer.saved ? null : answer.problem);
      if (answer.saved) then();
    });
  return {
    busy,
    stuck,
    problem,
    forgive: () => setProblem(null),
    removed,
    save: (text: string, then: () => void) => put(text, then),
    remove: (text: OwnText) =>
      run(async () => {
        await ask('removeText', { id: text.id });
        setRemoved(text);
      }),
    /** Puts back what was just removed. */
    undo: () => {
      if (removed) put(removed.text, () => setRemoved(null), removed.id);
    },
  };
}
