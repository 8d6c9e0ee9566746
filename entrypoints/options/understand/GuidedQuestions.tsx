import { type SyntheticEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { type Action, useAction } from '@/components/hooks/action';
import { useUndo } from '@/components/hooks/undo';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import type { TextProblem } from '@/lib/policy/own-text';
import type { OwnText } from '@/lib/storage/schema';
import { putBackText } from '../shared/put-back';
import { isUnsaved, keptFor, useDrafts } from './drafts';
import type { TopicQuestion } from './topics';

interface GuidedQuestionsProps {
  /** Name of the form. */
  name: string;
  questions: readonly TopicQuestion[];
  /** The answers that are kept now. */
  kept: OwnText[];
}

type Problem = TextProblem | 'picture';
/** What is in the way of an answer, by its question. */
type Problems = Readonly<Record<string, Problem | null>>;

/** Questions with room for an answer each. One Save keeps what is new in any of them; each answer can be erased by itself. */
export function GuidedQuestions({ name, questions, kept }: GuidedQuestionsProps) {
  const { run, busy, stuck } = useAction('keep an answer');
  const drafts = useDrafts(kept);
  const [saved, setSaved] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const form = useRef<HTMLFormElement>(null);
  const unsaved = questions.filter(({ about }) => isUnsaved(drafts.of(about), keptFor(kept, about)));

  const say = (about: string, problem: Problem | null) => {
    setSaved(false);
    setProblems((now) => ({ ...now, [about]: problem }));
  };
  const write = (about: string, words: string | undefined) => {
    say(about, null);
    drafts.write(about, words);
  };
  const save = () =>
    run(async () => {
      const found = await saveAll(toSave(questions, unsaved, kept), drafts.of);
      setProblems(found);
      setSaved(Object.keys(found).length === 0);
      const first = questions.findIndex(({ about }) => about in found);
      form.current?.querySelectorAll('textarea')[first]?.focus();
    });

  return (
    <form
      ref={form}
      className="guided"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) save();
      }}
    >
      {questions.map((question) => {
        const { about } = question;
        const keptNow = keptFor(kept, about);
        return (
          <Answer
            key={about}
            question={question}
            kept={keptNow}
            written={drafts.of(about) ?? keptNow?.text ?? ''}
            problem={problems[about]}
            write={(words) => write(about, words)}
            onPicture={() => say(about, 'picture')}
            run={run}
          />
        );
      })}
      <div className="row">
        <Button type="submit">{i18n.t('understand.save')}</Button>
        <span role="status" className="soft">
          {saved && unsaved.length === 0 && i18n.t('understand.saved')}
        </span>
        {unsaved.length > 0 && <span className="soft">{i18n.t('understand.unsaved')}</span>}
      </div>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </form>
  );
}

/** What is new. An answer that stays as it is keeps its own day; with nothing written at all, the first box says so. */
function toSave(questions: readonly TopicQuestion[], unsaved: TopicQuestion[], kept: OwnText[]) {
  const some = unsaved.length > 0 || questions.some(({ about }) => keptFor(kept, about));
  return some ? unsaved : questions.slice(0, 1);
}

/** A question has one answer: its key is the id, so that saving twice, or in two tabs, never makes two of it. */
async function saveAll(questions: readonly TopicQuestion[], wordsOf: (about: string) => string | undefined) {
  const found: Record<string, Problem> = {};
  for (const { about } of questions) {
    const answer = await ask('saveText', { id: about, kind: 'guided', text: wordsOf(about) ?? '', about });
    if (!answer.saved) found[about] = answer.problem;
  }
  return found;
}

interface AnswerProps {
  question: TopicQuestion;
  /** The answer that is kept now, if there is one. */
  kept: OwnText | undefined;
  written: string;
  problem: Problem | null | undefined;
  write: (words: string | undefined) => void;
  onPicture: () => void;
  run: Action['run'];
}

function Answer({ question: { about, text }, kept, written, problem, write, onPicture, run }: AnswerProps) {
  const [erased, setErased] = useState(false);
  const offer = useUndo();
  const refuse = (event: SyntheticEvent, data: DataTransfer) => {
    if (data.files.length === 0) return;
    event.preventDefault();
    onPicture();
  };
  const undoErase = async (answer: OwnText) => {
    await putBackText(answer);
    write(undefined);
    setErased(false);
  };
  const erase = (answer: OwnText) =>
    run(async () => {
      await ask('removeText', { id: about });
      write(undefined);
      setErased(true);
      offer({ said: i18n.t('ownWords.removed'), undo: () => undoErase(answer) });
    });

  return (
    <div className="guided-one">
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
            onChange={(event) => {
              setErased(false);
              write(event.target.value);
            }}
          />
        )}
      </Field>
      <div className="row">
        {kept && (
          <Button
            variant="quiet"
            aria-label={i18n.t('understand.eraseOne', [text])}
            onClick={() => erase(kept)}
          >
            {i18n.t('understand.erase')}
          </Button>
        )}
        <span role="status" className="soft">
          {erased && i18n.t('understand.erased')}
        </span>
      </div>
    </div>
  );
}

function problemText(problem: Problem): string {
  if (problem === 'picture') return i18n.t('understand.picture');
  return i18n.t(problem === 'textEmpty' ? 'understand.empty' : 'understand.tooLong');
}
