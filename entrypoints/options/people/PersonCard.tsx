import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { ask } from '@/lib/messages/client';
import { LABEL_MAX } from '@/lib/policy/label';
import type { PersonWithProfiles } from '@/lib/storage/read/people';
import { AddPauseForm } from '../shared/AddPauseForm';
import { MessagesAndSearches } from './MessagesAndSearches';
import { OtherAddresses } from './OtherAddresses';
import { PracticalTimes } from './PracticalTimes';
import { ProfileItem } from './ProfileItem';

interface PersonCardProps {
  person: PersonWithProfiles;
}

/** One person: a name that can be changed in place, and their profiles. */
export function PersonCard({ person }: PersonCardProps) {
  const id = useId();
  const [renaming, setRenaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useLayoutEffect(() => {
    if (wasRenaming.current && !renaming) rename.current?.focus();
    wasRenaming.current = renaming;
  }, [renaming]);

  return (
    <section className="card person" aria-labelledby={id}>
      <div className="person-head">
        <h2 id={id} hidden={renaming}>
          {person.label}
        </h2>
        {renaming ? (
          <Rename person={person} onDone={() => setRenaming(false)} />
        ) : (
          <Button variant="quiet" ref={rename} aria-describedby={id} onClick={() => setRenaming(true)}>
            {i18n.t('people.rename')}
          </Button>
        )}
      </div>
      {person.profiles.length === 0 && <p className="soft">{i18n.t('people.noProfiles')}</p>}
      {person.profiles.length > 0 && (
        <ul className="profiles" aria-label={i18n.t('people.profiles', [person.label])}>
          {person.profiles.map((profile) => (
            <ProfileItem key={`${profile.platform} ${profile.account}`} profile={profile} person={person} />
          ))}
        </ul>
      )}
      <div className="person-more">
        <OtherAddresses person={person} />
        <Disclosure label={i18n.t('watching.label')}>
          <MessagesAndSearches person={person} />
        </Disclosure>
        <Disclosure label={i18n.t('wholeSite.label')}>
          <p className="soft">{i18n.t('wholeSite.about')}</p>
          <p className="soft">{i18n.t('wholeSite.all')}</p>
          <AddPauseForm whole forPersonId={person.id} people={[]} />
        </Disclosure>
        <Disclosure label={i18n.t('planned.label')}>
          <PracticalTimes person={person} />
        </Disclosure>
      </div>
    </section>
  );
}

/** Enter saves, Escape keeps the old name. */
function Rename({ person, onDone }: { person: PersonWithProfiles; onDone: () => void }) {
  const [label, setLabel] = useState(person.ownLabel);
  const [problem, setProblem] = useState<string | null>(null);
  const { run, busy, stuck } = useAction('rename a person');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  // A label that is locked meanwhile stays in no field; what was typed does.
  const before = useRef(person.ownLabel);
  useLayoutEffect(() => {
    const { current } = before;
    before.current = person.ownLabel;
    setLabel((now) => (now === current ? person.ownLabel : now));
  }, [person.ownLabel]);

  const refuse = (sentence: string) => {
    setProblem(sentence);
    field.current?.focus();
  };
  const save = () => {
    const name = label.trim();
    if (name === '') return refuse(i18n.t('people.nameEmpty'));
    if (name.length > LABEL_MAX) return refuse(i18n.t('problem.labelTooLong'));
    if (name === person.ownLabel) return onDone();
    run(async () => {
      const { saved } = await ask('renamePerson', { personId: person.id, label: name });
      if (saved) onDone();
      else refuse(i18n.t('people.nameEmpty'));
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onDone();
  };

  return (
    <form
      className="rename"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label={i18n.t('people.name')} problem={problem}>
        {(control) => (
          <input
            {...control}
            ref={field}
            className="input"
            autoComplete="off"
            value={label}
            onChange={(event) => {
              setLabel(event.target.value);
              setProblem(null);
            }}
          />
        )}
      </Field>
      <div className="row">
        <Button type="submit" disabled={busy}>
          {i18n.t('ui.save')}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {i18n.t('ui.cancel')}
        </Button>
      </div>
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </form>
  );
}
