import { type SyntheticEvent, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useUndo } from '@/components/hooks/undo';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import type { TextProblem } from '@/lib/policy/own-text';
import type { OwnText } from '@/lib/storage/schema';
import { putBackText } from '../shared/put-back';
import { type Drafts, isUnsaved } from './drafts';
import type { TopicQuestion } from './topics';

interface GuidedQuestionProps {
  question: TopicQuestion;
  /** The answer that is kept now, if there is one. */
  kept: OwnText | undefined;
  drafts: Drafts;
}

type Problem = TextProblem | 'picture';

/** One question with room for an answer, which is kept only on Save and can be erased. */
export function GuidedQuestion({ question: { about, text }, kept, drafts }: GuidedQuestionProps) {
  const { run, busy, stuck } = useAction('keep an answer');
  const [said, setSaid] = useState<'saved' | 'erased' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const offer = useUndo();
  const draft = drafts.of(about);
  const written = draft ?? kept?.text ?? '';

  const write = (words: string) => {
    setSaid(null);
    setProblem(null);
    drafts.write(about, words);
  };
  const refuse = (event: SyntheticEvent, data: DataTransfer) => {
    if (data.files.length === 0) return;
    event.preventDefault();
    setProblem('picture');
  };
  // A question has one answer: its key is the id, so that saving twice, or in two tabs, never makes two of it.
  const save = () =>
    run(async () => {
      const answer = await ask('saveText', { id: about, kind: 'guided', text: written, about });
      setProblem(answer.saved ? null : answer.problem);
      setSaid(answer.saved ? 'saved' : null);
    });
  const undoErase = async (answer: OwnText) => {
    await putBackText(answer);
    drafts.write(about, answer.text);
    setSaid(null);
  };
  const erase = () =>
    run(async () => {
      await ask('removeText', { id: about });
      write('');
      setSaid('erased');
      if (kept) offer({ said: i18n.t('ownWords.removed'), undo: () => undoErase(kept) });
    });

  return (
    <form
      className="guided"
      aria-label={text}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) save();
      }}
    >
      <Field label={text} problem={problem && problemText(problem)}>
        {(control) => (
          <textarea
            {...control}
            className="input guided-answer"
            rows={3}
            dir="auto"
            value={written}
            onPaste={(event) => refuse(event, event.clipboardData)}
            onDrop={(event) => refuse(event, event.dataTransfer)}
            onChange={(event) => write(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Button type="submit">{i18n.t('understand.save')}</Button>
        {kept && (
          <Button variant="quiet" onClick={erase}>
            {i18n.t('understand.erase')}
          </Button>
        )}
        <span role="status" className="soft">
          {said && i18n.t(said === 'saved' ? 'understand.saved' : 'understand.erased')}
        </span>
        {!said && isUnsaved(draft, kept) && <span className="soft">{i18n.t('understand.unsaved')}</span>}
      </div>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </form>
  );
}

function problemText(problem: Problem): string {
  if (problem === 'picture') return i18n.t('understand.picture');
  return i18n.t(problem === 'textEmpty' ? 'understand.empty' : 'understand.tooLong');
}
