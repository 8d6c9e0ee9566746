import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { useTexts } from '@/components/hooks/live';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { Field } from '@/components/ui/Field';
import { OwnList } from './OwnList';
import { useOwnTexts } from './use-own-texts';

const EXAMPLES = ['bed', 'lonely', 'wake', 'text', 'over'] as const;

/** The if-then plan, built from two halves; examples can be taken over and changed. */
export function PlanCard() {
  const texts = useTexts('plan');
  const own = useOwnTexts('plan');
  const [when, setWhen] = useState('');
  const [then, setThen] = useState('');
  const id = useId();
  const half = when.trim() === '' || then.trim() === '';
  const [asked, setAsked] = useState(false);
  const text = i18n.t('plan.sentence', [plain(when), plain(then)]);
  const clear = () => {
    setWhen('');
    setThen('');
    setAsked(false);
  };
  const write = (set: (text: string) => void) => (text: string) => {
    own.forgive();
    set(text);
  };
  const problem = asked && half ? i18n.t('plan.half') : own.problem ? i18n.t(`problem.${own.problem}`) : null;

  return (
    <section className="card setting" aria-labelledby={id}>
      <h2 className="setting-name" id={id}>
        {i18n.t('plan.title')}
      </h2>
      <p className="soft">{i18n.t('plan.lead')}</p>
      {texts && <OwnList texts={texts} own={own} label={i18n.t('plan.title')} />}
      <form
        className="own-add plan-add"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!half && !own.busy) own.save(text, clear);
        }}
      >
        <Half label={i18n.t('plan.when')} text={when} onChange={write(setWhen)} />
        <Half label={i18n.t('plan.then')} text={then} onChange={write(setThen)} problem={problem} />
        {!half && (
          <p className="serif plan-sentence" dir="auto">
            {text}
          </p>
        )}
        <Button type="submit">{i18n.t('plan.add')}</Button>
      </form>
      <Disclosure label={i18n.t('plan.examples')}>
        <ul className="own-words">
          {EXAMPLES.map((example) => {
            const first = i18n.t(`plan.example.${example}.when`);
            const second = i18n.t(`plan.example.${example}.then`);
            const sentence = i18n.t('plan.sentence', [first, second]);
            return (
              <li key={example}>
                <span className="own-word">{sentence}</span>
                <Button
                  variant="quiet"
                  aria-label={i18n.t('plan.useOne', [sentence])}
                  onClick={() => {
                    setWhen(first);
                    setThen(second);
                  }}
                >
                  {i18n.t('plan.use')}
                </Button>
              </li>
            );
          })}
        </ul>
      </Disclosure>
    </section>
  );
}

interface HalfProps {
  label: string;
  text: string;
  onChange: (text: string) => void;
  problem?: string | null;
}

function Half({ label, text, onChange, problem }: HalfProps) {
  return (
    <Field label={label} problem={problem}>
      {(control) => (
        <input
          {...control}
          className="input"
          dir="auto"
          autoComplete="off"
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A half without the words and marks the sentence brings along. */
const plain = (half: string): string =>
  half
    .trim()
    .replace(/^(?:if|then)\s+/i, '')
    .replace(/[.,\s]+$/, '');
