import './help.css';
import { type ComponentType, type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { useHashRoute } from '@/components/hooks/hash-route';
import { fullDate } from '@/components/ui/format';
import { SelectField } from '@/components/ui/SelectField';
import { PageHead } from '../shared/PageHead';
import { useHeadOnMove } from '../shared/use-head-on-move';
import { CHECKED_AT, type Country, countries, countryOf, FINDER, type HelpLine } from './help-lines';
import { Manual } from './Manual';
import { Messages } from './Messages';
import { Part } from './Part';
import { Removing } from './Removing';

/** Pages behind Help; whoever needs a person now does not have to read past them. */
const MORE: Record<string, ComponentType> = { manual: Manual, removing: Removing, messages: Messages };

/** Where to find a person, and the way to what is told about Lull itself. Works offline. */
export function Help() {
  const wanted = useHashRoute().path.split('/')[1] ?? '';
  const page = useHeadOnMove(wanted);
  const More = MORE[wanted] ?? People;
  return (
    <div ref={page}>
      <More />
    </div>
  );
}

/** Short, and people to call first. */
function People() {
  const t = i18n.t;
  const all = countries();
  const [chosen, setChosen] = useState(() => countryOf(navigator.language));
  const country = all.find(({ id }) => id === chosen) ?? all[0];
  if (!country) return null;
  const others = all.filter(({ id }) => id !== country.id);
  return (
    <div className="page help">
      <PageHead title={t('help.title')}>
        {t('help.checked', [fullDate(CHECKED_AT)])}. {t('help.offline')}
      </PageHead>
      <Danger country={country} others={others} />
      <Part title={t('help.linesTitle')}>
        <SelectField
          label={t('help.linesFor')}
          value={country.id}
          onChange={setChosen}
          options={all.map(({ id, name }) => ({ value: id, name }))}
        />
        <CountryLines country={country} />
        <Elsewhere />
        <p>{t('help.young')}</p>
        <p className="soft">{t('help.linesLead')}</p>
      </Part>
      <Part title={t('help.afraidTitle')}>
        <p>{t('help.afraid')}</p>
        <p>{t('help.order')}</p>
      </Part>
      <Part title={t('help.othersTitle')}>
        {others.map((other) => (
          <CountryLines key={other.id} country={other} />
        ))}
      </Part>
      <Part title={t('help.whatTitle')}>
        <p>{t('help.what')}</p>
        <p>{t('help.whatNot')}</p>
      </Part>
      <Part title={t('help.moreTitle')}>
        <MoreLink to="removing" title={t('help.removing.title')} line={t('help.removing.line')} />
        <MoreLink to="messages" title={t('help.messages.title')} line={t('help.messages.line')} />
        <MoreLink to="manual" title={t('help.manual.title')} line={t('help.manual.line')} />
      </Part>
    </div>
  );
}

function MoreLink({ to, title, line }: { to: string; title: string; line: string }) {
  return (
    <p>
      <a href={`#/help/${to}`}>{title}</a> <span className="soft">{line}</span>
    </p>
  );
}

/** First of all, and short: one number large, those of other places in one line. */
function Danger({ country, others }: { country: Country; others: Country[] }) {
  return (
    <section className="card danger">
      <h2>{i18n.t('help.dangerTitle')}</h2>
      <p>{i18n.t('help.danger')}</p>
      <p className="danger-call">{i18n.t('help.dangerCall')}</p>
      <p className="numbers">
        <Numbers of={country} /> <span className="soft">{country.name}</span>
      </p>
      <ul className="numbers-elsewhere soft">
        {others.map((other) => (
          <li key={other.id}>
            {other.name} <Numbers of={other} />
          </li>
        ))}
      </ul>
      <p>{i18n.t('help.dangerNear')}</p>
    </section>
  );
}

function Numbers({ of: { emergency } }: { of: Country }): ReactNode {
  return (
    <span className="numbers-of">
      {emergency.map((number) => (
        <a key={number} href={`tel:${number}`}>
          {number}
        </a>
      ))}
    </span>
  );
}

function CountryLines({ country: { name, lines } }: { country: Country }) {
  if (lines.length === 0) return null;
  return (
    <section className="card country">
      <h3>{name}</h3>
      <ul>
        {lines.map((line) => (
          <LineItem key={line.name} line={line} />
        ))}
      </ul>
    </section>
  );
}

function LineItem({ line: { name, text, href, hint } }: { line: HelpLine }) {
  const web = href.startsWith('https:');
  return (
    <li>
      <span className="country-line">
        {name}
        {hint && <span className="soft">{hint}</span>}
      </span>
      <a href={href} {...(web && { target: '_blank', rel: 'noreferrer' })}>
        {text}
      </a>
    </li>
  );
}

function Elsewhere() {
  return (
    <section className="card country">
      <h3>{i18n.t('help.elsewhere')}</h3>
      <ul>
        <li>
          <span className="country-line">{i18n.t('help.finderHint')}</span>
          <a href={FINDER} target="_blank" rel="noreferrer">
            {i18n.t('help.finder')}
          </a>
        </li>
      </ul>
    </section>
  );
}
