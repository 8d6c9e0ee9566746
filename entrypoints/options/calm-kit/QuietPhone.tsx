import { millisecondsInDay } from 'date-fns/constants';
import { type ReactNode, useId } from 'react';
import { i18n } from '#i18n';
import { usePeople } from '@/components/hooks/live';
import { byName, platformLines, platformName } from '@/components/people/platform-words';
import { Button } from '@/components/ui/Button';
import { monthName } from '@/components/ui/format';
import { isPlatform } from '@/lib/matching/platform-info';
import { printCard } from './print-card';
import './take-with-you.css';

const daysAt = (year: number, month: number, day: number) => Date.UTC(year, month, day) / millisecondsInDay;
/** When the steps below were read, and by when the other lines on muting had been written down (days since 1 January 1970). */
const READ_ON = daysAt(2026, 10, 27);
const MUTE_BY = daysAt(2026, 10, 1);

/** Platforms whose line on muting was read in several articles that agree, with the steps below. */
const MUTE_READ: readonly string[] = ['facebook', 'whatsapp', 'x'];

/** Steps that were read, beside muting, on a platform: on its own help page, or in several articles that agree. */
const MORE = { whatsapp: 'help', facebook: 'articles' } as const;
const hasMore = (platform: string): platform is keyof typeof MORE => platform in MORE;

/** **Quiet your phone**: steps for the apps of the people in the list, each with when it was read. A card to print. */
export function QuietPhone() {
  const people = usePeople() ?? [];
  const id = useId();
  const held = people.flatMap(({ profiles, threads }) =>
    [...profiles, ...threads].map(({ platform }) => platform),
  );
  const platforms = byName([...new Set(held)].filter(isPlatform));
  return (
    <section className="card setting quiet-phone" aria-labelledby={id}>
      <h2 className="setting-name" id={id}>
        {i18n.t('quietPhone.title')}
      </h2>
      <p>{i18n.t('quietPhone.lead')}</p>
      <ul className="phone-steps">
        <li>{i18n.t('quietPhone.shortcut')}</li>
        <li>{i18n.t('quietPhone.archive')}</li>
        <Step seen="articles" name={i18n.t('quietPhone.google')}>
          {i18n.t('quietPhone.googleHow')}
        </Step>
        <Step seen="articles" name={i18n.t('quietPhone.apple')}>
          {i18n.t('quietPhone.appleHow')}
        </Step>
        {platforms.map((platform) => (
          <Step
            key={platform}
            seen={MUTE_READ.includes(platform) ? 'articles' : 'mute'}
            name={platformName(platform)}
          >
            {platformLines(platform).mute}
          </Step>
        ))}
        {platforms.filter(hasMore).map((platform) => (
          <Step key={platform} seen={MORE[platform]} name={platformName(platform)}>
            {i18n.t(`quietPhone.more.${platform}`)}
          </Step>
        ))}
      </ul>
      {platforms.length === 0 && <p className="soft">{i18n.t('quietPhone.nobody')}</p>}
      <p className="soft">{i18n.t('quietPhone.moved')}</p>
      <div className="take-ways">
        <Button onClick={() => printCard('quiet-phone')}>{i18n.t('quietPhone.print')}</Button>
      </div>
    </section>
  );
}

interface StepProps {
  name: string;
  seen: 'help' | 'articles' | 'mute';
  children: ReactNode;
}

/** One step, and how much is known of it. */
function Step({ name, seen, children }: StepProps) {
  const month = monthName(seen === 'mute' ? MUTE_BY : READ_ON, true);
  return (
    <li>
      <strong>{name}.</strong> {children}{' '}
      <span className="soft">{i18n.t(`quietPhone.seen.${seen}`, [month])}</span>
    </li>
  );
}
