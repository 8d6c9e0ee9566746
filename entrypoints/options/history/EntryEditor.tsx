import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useTexts } from '@/components/hooks/live';
import { WhileOpen } from '@/components/lock/WhileOpen';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { number } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import type { Attempt } from '@/lib/attempts/attempt';
import {
  type AttemptChange,
  EDITABLE_OUTCOMES,
  type EditableOutcome,
  type EditProblem,
  hasMinutes,
} from '@/lib/attempts/edit';
import { FEELINGS } from '@/lib/attempts/feelings';
import { ask } from '@/lib/messages/client';
import type { Entry } from '@/lib/storage/read/history';
import { isLocked } from '@/lib/storage/sealed/fields';
import { OutcomeMark } from './OutcomeMark';
import { useRemoveEntries } from './remove-entries';
import { feelingWord, outcomeWord } from './words';

/** More minutes than a day are open only where a row has them already. */
const MINUTES_MOST = 1_440;

/** A row as it is being changed, field by field as typed. */
export interface EntryDraft {
  outcome: Attempt['outcome'];
  feelings: readonly string[];
  minutes: string;
  note: string;
}

interface EntryEditorProps {
  entry: Entry;
  /** What was typed and not saved, by id. */
  drafts: Map<string, EntryDraft>;
  onClose: () => void;
}

/** What can be done with one line: change what it says, and remove it. Escape closes it and keeps what was typed. */
export function EntryEditor({ entry, drafts, onClose }: EntryEditorProps) {
  const remove = useRemoveEntries();
  const { run, busy, stuck } = useAction('change a line');
  const removeThis = () =>
    run(async () => {
      await remove([entry]);
      drafts.delete(entry.id);
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a second way to Cancel, wherever the focus is
    <div className="edit" onKeyDown={onKeyDown}>
      {entry.of === 'attempts' ? (
        <WhileOpen>
          <EditForm key={String(isLocked(entry.row))} row={entry.row} drafts={drafts} onClose={onClose} />
        </WhileOpen>
      ) : (
        <p className="soft">{i18n.t('history.edit.only')}</p>
      )}
      <Button variant="quiet" className="edit-remove" disabled={busy} onClick={removeThis}>
        {i18n.t('history.edit.remove')}
      </Button>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </div>
  );
}

const draftOf = ({ outcome, feelings, minutes, note }: Attempt): EntryDraft => ({
  outcome,
  feelings: feelings ?? [],
  minutes: minutes === null ? '' : String(minutes),
  note: note ?? '',
});

interface EditFormProps {
  row: Attempt;
  drafts: Map<string, EntryDraft>;
  onClose: () => void;
}

function EditForm({ row, drafts, onClose }: EditFormProps) {
  /** The row as this form found it: what is as it was then is not written, since it may have been locked. */
  const [found] = useState(() => draftOf(row));
  const [draft, setDraft] = useState(() => drafts.get(row.id) ?? found);
  const [problem, setProblem] = useState<EditProblem | null>(null);
  const { run, busy, stuck } = useAction('change a line');
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const find = (what: string) => form.current?.querySelector<HTMLElement>(what);
    (find('[type="radio"]:checked') ?? find('input, textarea'))?.focus();
  }, []);
  const set = (part: Partial<EntryDraft>) => {
    const next = { ...draft, ...part };
    drafts.set(row.id, next);
    setDraft(next);
    setProblem(null);
  };
  const refuse = (wrong: EditProblem) => {
    setProblem(wrong);
    form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
  };
  const most = Math.max(MINUTES_MOST, row.minutes ?? 0);
  const timed = hasMinutes(row.kind, draft.outcome);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const minutes = minutesOf(draft.minutes, most);
    if (timed && minutes === undefined) return refuse('minutes');
    run(async () => {
      const answer = await ask('editAttempt', {
        id: row.id,
        ...changeOf(draft, found, timed ? minutes : null),
      });
      if (!answer.saved) return refuse(answer.problem);
      drafts.delete(row.id);
      onClose();
    });
  };
  const cancel = () => {
    drafts.delete(row.id);
    onClose();
  };

  return (
    <form className="edit-form" ref={form} onSubmit={save} noValidate>
      {row.outcome !== 'logged' && (
        <fieldset>
          <legend>{i18n.t('history.edit.outcome')}</legend>
          <div className="edit-chips">
            {EDITABLE_OUTCOMES.map((outcome) => (
              <label key={outcome} className="pill">
                <input
                  type="radio"
                  name={`${row.id}-outcome`}
                  checked={draft.outcome === outcome}
                  onChange={() => set({ outcome })}
                />
                <OutcomeMark outcome={outcome} />
                {outcomeWord(outcome)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <FeelingChips
        chosen={draft.feelings}
        problem={problem === 'feelings' ? i18n.t('history.edit.feelingsWrong') : null}
        onChange={(feelings) => set({ feelings })}
      />
      {row.kind !== 'urge' && (
        <div className="edit-fields">
          {timed && (
            <Field
              label={i18n.t('history.edit.minutes')}
              problem={
                problem === 'minutes' && i18n.t('history.edit.minutesWrong', [number(Math.ceil(most))])
              }
            >
              {(control) => (
                <input
                  {...control}
                  className="input edit-minutes"
                  name="minutes"
                  inputMode="numeric"
                  autoComplete="off"
                  value={draft.minutes}
                  onChange={(event) => set({ minutes: event.target.value })}
                />
              )}
            </Field>
          )}
          <Field
            label={i18n.t('history.edit.note')}
            hint={i18n.t(
              draft.outcome === 'practical' ? 'history.edit.noteHelpPractical' : 'history.edit.noteHelp',
            )}
            problem={problem === 'note' && i18n.t('problem.textTooLong')}
          >
            {(control) => (
              <textarea
                {...control}
                className="input"
                name="note"
                rows={3}
                dir="auto"
                value={draft.note}
                onChange={(event) => set({ note: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
      <div className="row">
        <Button type="submit" variant="solid" disabled={busy}>
          {i18n.t('ui.save')}
        </Button>
        <Button variant="quiet" onClick={cancel}>
          {i18n.t('ui.cancel')}
        </Button>
      </div>
      <div role="status">
        {problem === 'gone' && <Notice tone="care">{i18n.t('history.edit.gone')}</Notice>}
        {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
      </div>
    </form>
  );
}

/** Minutes as typed: `null` for none, `undefined` for what is no number of minutes. */
function minutesOf(text: string, most: number): number | null | undefined {
  const words = text.trim();
  if (words === '') return null;
  const minutes = Number(words.replace(',', '.'));
  return Number.isFinite(minutes) && minutes >= 0 && minutes <= most ? minutes : undefined;
}

const isEditable = (outcome: Attempt['outcome']): outcome is EditableOutcome =>
  (EDITABLE_OUTCOMES as readonly string[]).includes(outcome);

/** What was changed here alone: all else may be another by now, as where a pass was made longer meanwhile. */
const changeOf = (
  { outcome, feelings, note, minutes: typed }: EntryDraft,
  found: EntryDraft,
  minutes: number | null = null,
): AttemptChange => ({
  ...(isEditable(outcome) && outcome !== found.outcome && { outcome }),
  ...(feelings.join('\n') !== found.feelings.join('\n') && { feelings: [...feelings] }),
  ...(note !== found.note && { note }),
  ...((typed !== found.minutes || outcome !== found.outcome) && { minutes }),
});

interface FeelingChipsProps {
  chosen: readonly string[];
  problem: string | null;
  onChange: (chosen: string[]) => void;
}

/** The twelve words, the user's own, and what the row has beside them. */
function FeelingChips({ chosen, problem, onChange }: FeelingChipsProps) {
  const own = useTexts('feeling') ?? [];
  const [had] = useState(chosen);
  const all = [...new Set([...FEELINGS, ...own.map(({ text }) => text), ...had])];
  const toggle = (feeling: string) =>
    onChange(chosen.includes(feeling) ? chosen.filter((other) => other !== feeling) : [...chosen, feeling]);
  return (
    <fieldset>
      <legend>{i18n.t('history.edit.feeling')}</legend>
      <div className="edit-chips">
        {all.map((feeling) => (
          <label key={feeling} className="pill" dir="auto">
            <input
              type="checkbox"
              name="feelings"
              checked={chosen.includes(feeling)}
              onChange={() => toggle(feeling)}
            />
            {feelingWord(feeling)}
          </label>
        ))}
      </div>
      <div role="alert">{problem && <p className="field-problem">{problem}</p>}</div>
    </fieldset>
  );
}
