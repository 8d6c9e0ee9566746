import { useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useUndo } from '@/components/hooks/undo';
import { ask } from '@/lib/messages/client';
import type { TextProblem } from '@/lib/policy/own-text';
import type { OwnText } from '@/lib/storage/schema';
import { putBackText } from '../shared/put-back';

/** Saves and removes texts of one kind. `problem` says why the last one was not saved; what was typed stays typed. */
export function useOwnTexts(kind: OwnText['kind']) {
  const { run, busy, stuck } = useAction('keep own words');
  const [problem, setProblem] = useState<TextProblem | null>(null);
  const offer = useUndo();
  const save = (text: string, then: () => void) =>
    run(async () => {
      const answer = await ask('saveText', { kind, text, about: null });
      setProblem(answer.saved ? null : answer.problem);
      if (answer.saved) then();
    });
  return {
    busy,
    stuck,
    problem,
    forgive: () => setProblem(null),
    save,
    remove: (text: OwnText) =>
      run(async () => {
        await ask('removeText', { id: text.id });
        offer({ said: i18n.t('ownWords.removed'), undo: () => putBackText(text) });
      }),
  };
}
