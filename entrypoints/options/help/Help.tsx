import './help.css';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { fullDate } from '@/components/ui/format';
import { PageHead } from '../shared/PageHead';
import { CHECKED_AT, type Country, countries, FINDER, type HelpLine } from './help-lines';

/** Where to find a person, what Lull is not, and what it can't do. Works offline. */
export function Help() {
  const t = i18n.t;
  return (
    <div className="page help">
      <PageHead title={t('help.title')}>
        {t('help.checked', [fullDate(CHECKED_AT)])}. {t('help.offline')}
      </PageHead>
      <Danger />
      <Part title={t('help.linesTitle')}>
        <p>{t('help.linesLead')}</p>
        <div className="countries">
          {countries().map((country) => (
            <CountryLines key={country.name} country={country} />
          ))}
          <Elsewhere />
        </div>
      </Part>
      <Part title={t('help.whatTitle')}>
        <p>{t('help.what')}</p>
        <p>{t('help.whatNot')}</p>
      </Part>
      <Part title={t('help.sharedTitle')}>
        <p>{t('help.shared')}</p>
        <p>{t('help.sharedHistory')}</p>
        <p>{t('help.sharedWatched')}</p>
      </Part>
      <Part title={t('help.privateTitle')}>
        <p>{t('help.private')}</p>
        <ul className="lines">
          <li>{t('help.privateChrome')}</li>
          <li>{t('help.privateEdge')}</li>
          <li>{t('help.privateFirefox')}</li>
        </ul>
      </Part>
      <Part title={t('help.blindTitle')}>
        <ul className="lines">
          <li>{t('help.blindDevices')}</li>
          <li>{t('help.blindFeeds')}</li>
          <li>{t('help.blindOthers')}</li>
          <li>{t('help.blindApps')}</li>
        </ul>
      </Part>
      <Part title={t('help.eraseTitle')}>
        <p>{t('help.erase')}</p>
        <p>{t('help.eraseHow')}</p>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="help-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** First of all, and short. */
function Danger() {
  return (
    <section className="card danger">
      <h2>{i18n.t('help.dangerTitle')}</h2>
      <p>{i18n.t('help.danger')}</p>
      <p className="danger-call">{i18n.t('help.dangerCall')}</p>
      <ul className="numbers">
        {countries().map(({ name, emergency }) => (
          <li key={name}>
            <span className="numbers-of">
              {emergency.map((number) => (
                <a key={number} href={`tel:${number}`}>
                  {number}
                </a>
              ))}
            </span>
            <span className="soft">{name}</span>
          </li>
        ))}
      </ul>
      <p>{i18n.t('help.dangerNear')}</p>
    </section>
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
      <span>{name}</span>
      <a href={href} {...(web && { target: '_blank', rel: 'noreferrer' })}>
        {text}
      </a>
      {hint && <span className="soft">{hint}</span>}
    </li>
  );
}

function Elsewhere() {
  return (
    <section className="card country">
      <h3>{i18n.t('help.elsewhere')}</h3>
      <ul>
        <li>
          <span>{i18n.t('help.finderHint')}</span>
          <a href={FINDER} target="_blank" rel="noreferrer">
            {i18n.t('help.finder')}
          </a>
        </li>
      </ul>
    </section>
  );
}
