import './take-with-you.css';
import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { twoMinuteIdeas } from '@/components/exercises';
import { useTexts } from '@/components/hooks/live';
import { Button } from '@/components/ui/Button';
import { copyText } from '@/components/ui/copy-text';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { countries, countryOf } from '../help/help-lines';
import { WhatHelped } from '../shared/WhatHelped';
import { printCard } from './print-card';

/** More than this is no longer small. */
const THINGS = 3;
const NAME_MOST = 60;

/** **Take it with you**: the plan, three small things, a name and a number as plain text for a phone. Nothing leaves by itself. */
export function TakeWithYou() {
  const plans = useTexts('plan');
  const list = useTexts('own-list');
  const [name, setName] = useState('');
  const [copied, setCopied] = useState<boolean | null>(null);
  const id = useId();
  if (!plans || !list) return null;
  const own = list.map(({ text }) => text);
  const text = written(
    plans.map((plan) => plan.text),
    own.length > 0 ? own : twoMinuteIdeas(),
    name.trim(),
  );
  return (
    <section className="card setting take-with-you" aria-labelledby={id}>
      <h2 className="setting-name" id={id}>
        {i18n.t('takeAlong.title')}
      </h2>
      <p className="soft">{i18n.t('takeAlong.lead')}</p>
      <Field label={i18n.t('takeAlong.safe')} hint={i18n.t('takeAlong.safeHint')}>
        {(control) => (
          <input
            {...control}
            className="input"
            dir="auto"
            autoComplete="off"
            maxLength={NAME_MOST}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
              setCopied(null);
            }}
          />
        )}
      </Field>
      <pre className="take-text" dir="auto">
        {text}
      </pre>
      <div className="take-ways">
        <Button
          onClick={() =>
            copyText(text).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {i18n.t('takeAlong.copy')}
        </Button>
        <Button variant="quiet" onClick={() => printCard('take-with-you')}>
          {i18n.t('takeAlong.print')}
        </Button>
      </div>
      <div role="status">
        {copied !== null && (
          <Notice tone={copied ? undefined : 'care'}>
            {i18n.t(copied ? 'exercise.reach.copied' : 'exercise.reach.notCopied')}
          </Notice>
        )}
      </div>
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
