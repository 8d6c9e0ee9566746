import { i18n } from '#i18n';
import type { HelpHost } from '@/lib/matching/read-link';

/** When the numbers below were last checked. Change it only together with a new check of every one of them. */
export const CHECKED_AT = Date.UTC(2026, 10, 24);

/** One way to reach a person: what it is, and a link that dials, writes or opens. */
export interface HelpLine {
  name: string;
  /** The site of whoever answers: no pause can be added before it. */
  host: HelpHost;
  /** What is read on the link. */
  text: string;
  href: string;
  hint?: string;
}

/** A country with its emergency numbers and lines. Where a country has two lines for the same, both are here. */
export interface Country {
  id: string;
  name: string;
  emergency: string[];
  lines: HelpLine[];
}

const call = (host: HelpHost, name: string, number: string, hint?: string): HelpLine => ({
  host,
  name,
  text: number,
  href: `tel:${number.replace(/\D/g, '')}`,
  hint,
});
const text = (host: HelpHost, name: string, number: string, word = '', hint?: string): HelpLine => ({
  host,
  name,
  text: number,
  href: `sms:${number}${word && `?body=${word}`}`,
  hint,
});

const site = (host: HelpHost, name: string): HelpLine => ({
  host,
  name,
  text: host,
  href: `https://${host}/`,
});

/** The lines that are stable enough to be kept offline, by country. */
export function countries(): Country[] {
  const t = i18n.t;
  return [
    {
      id: 'us',
      name: t('help.us'),
      emergency: ['911'],
      lines: [
        call('988lifeline.org', t('help.line988'), '988'),
        site('988lifeline.org', t('help.line988Chat')),
        text('crisistextline.org', t('help.crisisText'), '741741', 'HOME'),
        call('thehotline.org', t('help.abuseUs'), '1-800-799-7233'),
        text('thehotline.org', t('help.abuseUsText'), '88788', 'START'),
      ],
    },
    {
      id: 'ca',
      name: t('help.ca'),
      emergency: ['911'],
      lines: [
        call('988.ca', t('help.line988Canada'), '988'),
        text('kidshelpphone.ca', t('help.crisisTextCanada'), '686868', 'CONNECT', t('help.youngHint')),
      ],
    },
    {
      id: 'uk',
      name: t('help.uk'),
      emergency: ['999', '112'],
      lines: [
        call('samaritans.org', t('help.samaritans'), '116 123'),
        call('childline.org.uk', t('help.childline'), '0800 1111', t('help.youngUk')),
        text('giveusashout.org', t('help.shout'), '85258', 'SHOUT'),
        call('nationaldahelpline.org.uk', t('help.abuseUk'), '0808 2000 247', t('help.abuseUkHint')),
        call('mensadviceline.org.uk', t('help.menUk'), '0808 801 0327', t('help.hours')),
        call('respectphoneline.org.uk', t('help.respect'), '0808 802 4040', t('help.hours')),
        call('suzylamplugh.org', t('help.stalkingUk'), '0808 802 0300', t('help.limited')),
      ],
    },
    {
      id: 'ie',
      name: t('help.ie'),
      emergency: ['112'],
      lines: [
        call('samaritans.org', t('help.samaritansIreland'), '116 123'),
        call('childline.ie', t('help.childline'), '1800 66 66 66', t('help.youngIreland')),
      ],
    },
    { id: 'eu', name: t('help.eu'), emergency: ['112'], lines: [] },
  ];
}

/** The regions of languages, as in `en-GB`, and the country each stands for. */
const REGIONS: Record<string, string> = { GB: 'uk', US: 'us', CA: 'ca', IE: 'ie' };

/** The country shown first to a browser of this language: a guess, one choice away from any other. */
export const countryOf = (language: string): string => REGIONS[language.split('-').at(-1) ?? ''] ?? 'eu';

/** Lists checked help lines of many countries. Opened only on a press. */
export const FINDER = 'https://findahelpline.com/';
