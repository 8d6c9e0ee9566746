import { type FormEvent, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useUndo } from '@/components/hooks/undo';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import { NAMES_MOST, nameProblem } from '@/lib/policy/person-name';
import type { PersonWithProfiles } from '@/lib/storage/read/people';

/** The names whose searches are paused, typed by the user. What is refused stays in the box. */
export function SearchNames({ person: { id, names } }: { person: PersonWithProfiles }) {
  const heading = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { run, busy, stuck } = useAction('names to look for');
  const field = useRef<HTMLInputElement>(null);
  const offer = useUndo();

  const refuse = (sentence: string) => {
    setProblem(sentence);
    field.current?.focus();
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const wrong = nameProblem(text, names);
    if (wrong) return refuse(i18n.t(`watching.${wrong}`));
    if (names.length >= NAMES_MOST) return refuse(i18n.t('watching.nameMany'));
    run(async () => {
      const { saved } = await ask('setWatching', { personId: id, names: [...names, text.trim()] });
      if (!saved) return refuse(i18n.t('ui.stuck'));
      setText('');
      field.current?.focus();
    });
  };
  const remove = (name: string) =>
    run(async () => {
      await ask('setWatching', { personId: id, names: names.filter((other) => other !== name) });
      const part = { personId: id, at: names.indexOf(name), name };
      offer({ said: i18n.t('ownWords.removed'), undo: () => ask('putBackPart', part) });
    });

  return (
    <div>
      <h3 id={heading}>{i18n.t('watching.names')}</h3>
      <p className="soft">{i18n.t('watching.namesHelp')}</p>
      {names.length === 0 && <p className="soft">{i18n.t('watching.namesNone')}</p>}
      {names.length > 0 && (
        <ul className="paused-list lined-list" aria-labelledby={heading}>
          {names.map((name) => (
            <li key={name}>
              <span dir="auto">{name}</span>
              <Button
                variant="quiet"
                disabled={busy}
                aria-label={i18n.t('ownWords.removeOne', [name])}
                onClick={() => remove(name)}
              >
                {i18n.t('ownWords.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form className="field-row" onSubmit={add} noValidate>
        <Field label={i18n.t('watching.name')} problem={problem}>
          {(control) => (
            <input
              {...control}
              ref={field}
              className="input"
              type="text"
              autoComplete="off"
              spellCheck={false}
              dir="auto"
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setProblem(null);
              }}
            />
          )}
        </Field>
        <Button type="submit">{i18n.t('watching.add')}</Button>
      </form>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </div>
  );
}
