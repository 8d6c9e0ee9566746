import { type Ref, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { Field } from '@/components/ui/Field';
import type { useOwnTexts } from './use-own-texts';

const EXAMPLES = ['bed', 'lonely', 'wake', 'text', 'over'] as const;

interface PlanFormProps {
  own: ReturnType<typeof useOwnTexts>;
  /** The plan is saved: its lines, the wish and what gets in the way before it where they were written. */
  onMade: (lines: string[]) => void;
}

/**
 * Two halves of a plan; examples can be taken over and changed. Who wants to begins with a wish and what gets in the way of it
 * (mental contrasting): both are there to think with, and only the plan is kept.
 */
export function PlanForm({ own, onMade }: PlanFormProps) {
  const [wish, setWish] = useState('');
  const [obstacle, setObstacle] = useState('');
  const [when, setWhen] = useState('');
  const [then, setThen] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const half = when.trim() === '' || then.trim() === '';
  const [asked, setAsked] = useState(false);
  const text = i18n.t('plan.sentence', [plain(when), plain(then)]);
  const lines = [wish.trim(), obstacle.trim(), text].filter((line) => line !== '');
  const write = (set: (text: string) => void) => (text: string) => {
    own.forgive();
    set(text);
  };
  const problem = asked && half ? i18n.t('plan.half') : own.problem ? i18n.t(`problem.${own.problem}`) : null;

  return (
    <>
      <Disclosure label={i18n.t('plan.wishFirst')}>
        <div className="own-add">
          <p className="soft">{i18n.t('plan.wishLead')}</p>
          <Half label={i18n.t('plan.wish')} hint={i18n.t('plan.wishHint')} text={wish} onChange={setWish} />
          <Half
            label={i18n.t('plan.obstacle')}
            hint={i18n.t('plan.obstacleHint')}
            text={obstacle}
            onChange={setObstacle}
          />
          {obstacle.trim() !== '' && (
            <Button
              variant="quiet"
              onClick={() => {
                write(setWhen)(obstacle);
                first.current?.focus();
              }}
            >
              {i18n.t('plan.takeObstacle')}
            </Button>
          )}
        </div>
      </Disclosure>
      <form
        className="own-add"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!half && !own.busy) own.save(text, () => onMade(lines));
        }}
      >
        <Half label={i18n.t('plan.when')} text={when} onChange={write(setWhen)} ref={first} />
        <Half label={i18n.t('plan.then')} text={then} onChange={write(setThen)} problem={problem} />
        {!half && (
          <p className="serif plan-sentence" dir="auto">
            {text}
          </p>
        )}
        <Button type="submit">{i18n.t('plan.add')}</Button>
      </form>
      <Examples
        onUse={(example) => {
          setWhen(i18n.t(`plan.example.${example}.when`));
          setThen(i18n.t(`plan.example.${example}.then`));
        }}
      />
    </>
  );
}

function Examples({ onUse }: { onUse: (example: (typeof EXAMPLES)[number]) => void }) {
  return (
    <Disclosure label={i18n.t('plan.examples')}>
      <ul className="own-words">
        {EXAMPLES.map((example) => {
          const halves = [
            i18n.t(`plan.example.${example}.when`),
            i18n.t(`plan.example.${example}.then`),
          ] as const;
          const sentence = i18n.t('plan.sentence', [...halves]);
          return (
            <li key={example}>
              <span className="own-word">{sentence}</span>
              <Button
                variant="quiet"
                aria-label={i18n.t('plan.useOne', [sentence])}
                onClick={() => onUse(example)}
              >
                {i18n.t('plan.use')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}

interface HalfProps {
  label: string;
  text: string;
  onChange: (text: string) => void;
  hint?: string;
  problem?: string | null;
  ref?: Ref<HTMLInputElement>;
}

function Half({ label, text, onChange, hint, problem, ref }: HalfProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => (
        <input
          {...control}
          ref={ref}
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
