import './take-with-you.css';
import { millisecondsInDay } from 'date-fns/constants';
import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { twoMinuteIdeas } from '@/components/exercises';
import { usePeople, useTexts } from '@/components/hooks/live';
import { byName, platformLines, platformName } from '@/components/people/platform-words';
import { Button } from '@/components/ui/Button';
import { copyText } from '@/components/ui/copy-text';
import { Disclosure } from '@/components/ui/Disclosure';
import { Field } from '@/components/ui/Field';
import { monthName } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { isPlatform } from '@/lib/matching/platform-info';
import { countries, countryOf } from '../help/help-lines';

/** More than this is no longer small. */
const THINGS = 3;
const NAME_MOST = 60;
/** When the steps for a phone were written (days since 1 January 1970): 27 November 2026. */
const WRITTEN_ON = Date.UTC(2026, 10, 27) / millisecondsInDay;

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
        <Button variant="quiet" onClick={printCard}>
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
      <QuietPhone />
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

/** Prints this card alone. */
function printCard(): void {
  const { dataset } = document.documentElement;
  dataset.printing = 'take-with-you';
  try {
    window.print();
  } finally {
    delete dataset.printing;
  }
}

/** How to make a phone quieter, for the sites of the people in the list. */
function QuietPhone() {
  const people = usePeople() ?? [];
  const held = people.flatMap(({ profiles }) => profiles.map(({ platform }) => platform));
  const platforms = byName([...new Set(held)].filter(isPlatform));
  return (
    <Disclosure label={i18n.t('quietPhone.title')}>
      <div className="stack">
        <p>{i18n.t('quietPhone.lead')}</p>
        <ul className="quiet-phone">
          <li>{i18n.t('quietPhone.archive')}</li>
          <li>{i18n.t('quietPhone.memories')}</li>
          <li>{i18n.t('quietPhone.shortcut')}</li>
          {platforms.map((platform) => (
            <li key={platform}>
              <strong>{platformName(platform)}.</strong> {platformLines(platform).mute}
            </li>
          ))}
        </ul>
        <p className="soft">{i18n.t('quietPhone.checked', [monthName(WRITTEN_ON, true)])}</p>
      </div>
    </Disclosure>
  );
}
