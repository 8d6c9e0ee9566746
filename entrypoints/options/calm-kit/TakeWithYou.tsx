import './take-with-you.css';
import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { twoMinuteIdeas } from '@/components/exercises';
import { useTexts } from '@/components/hooks/live';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { LABEL_MAX } from '@/lib/policy/label';
import type { OwnText } from '@/lib/storage/schema';
import { countries, countryOf } from '../help/help-lines';
import { useCopy } from '../shared/use-copy';
import { WhatHelped } from '../shared/WhatHelped';
import { printCard } from './print-card';

/** More than this is no longer small. */
const THINGS = 3;

/** **Take it with you**: the plan, three small things, a name and a number as plain text for a phone. Nothing leaves by itself. */
export function TakeWithYou() {
  const plans = useTexts('plan');
  const list = useTexts('own-list');
  if (!plans || !list) return null;
  return <Card plans={plans} list={list} />;
}

function Card({ plans, list }: { plans: readonly OwnText[]; list: readonly OwnText[] }) {
  const [name, setName] = useState('');
  const id = useId();
  const tooLong = name.trim().length > LABEL_MAX;
  const own = list.map(({ text }) => text);
  const text = written(
    plans.map((plan) => plan.text),
    own.length > 0 ? own : twoMinuteIdeas(),
    tooLong ? '' : name.trim(),
  );
  const copy = useCopy(text);
  return (
    <section className="card setting take-with-you" aria-labelledby={id}>
      <h2 className="setting-name" id={id}>
        {i18n.t('takeAlong.title')}
      </h2>
      <p className="soft">{i18n.t('takeAlong.lead')}</p>
      <Field
        label={i18n.t('takeAlong.safe')}
        hint={i18n.t('takeAlong.safeHint')}
        problem={tooLong && i18n.t('problem.labelTooLong')}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            dir="auto"
            autoComplete="off"
            value={name}
            onChange={(event) => {
              setName(event.target.value);
              copy.forget();
            }}
          />
        )}
      </Field>
      <pre className="copied-text" dir="auto">
        {text}
      </pre>
      <div className="take-ways">
        {copy.button}
        <Button variant="quiet" onClick={() => printCard('take-with-you')}>
          {i18n.t('takeAlong.print')}
        </Button>
      </div>
      {copy.status}
      <WhatHelped />
    </section>
  );
}

/** What stands on the phone: one thing below the other, each under its name. */
function written(plans: readonly string[], things: readonly string[], name: string): string {
  const country = countries().find(({ id }) => id === countryOf(navigator.language));
  const line = country?.lines[0];
  const parts = [
    plans.length > 0 && [i18n.t('takeAlong.plan'), ...plans],
    [i18n.t('takeAlong.things'), ...things.slice(0, THINGS).map((thing) => `- ${thing}`)],
    name !== '' && [i18n.t('takeAlong.person'), name],
    line && [i18n.t('takeAlong.call'), `${line.name}: ${line.text}`],
  ];
  return parts.flatMap((part) => (part ? [part.join('\n')] : [])).join('\n\n');
}
