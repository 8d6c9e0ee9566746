import { useEffect, useId, useRef } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { useReport } from '@/components/hooks/report';
import { byName, platformName } from '@/components/people/platform-words';
import { Notice } from '@/components/ui/Notice';
import { requestSites } from '@/lib/browser/permissions';
import { platformInfo, searchPlatforms } from '@/lib/matching/platform-info';
import { ask } from '@/lib/messages/client';
import type { PersonWithProfiles } from '@/lib/storage/read/people';
import { SiteStatus } from './SiteStatus';

/** Where searches for a person are paused: nowhere until ticked, and each platform is allowed by itself. */
export function SearchPlatforms({ person }: { person: PersonWithProfiles }) {
  const heading = useId();
  const { run, stuck } = useAction('places to search');
  const report = useReport();
  // A race: a second tick builds on the first, which may not be saved yet.
  const latest = useRef(person.search);
  useEffect(() => {
    latest.current = person.search;
  }, [person.search]);
  const { engines, inside } = searchPlatforms([
    ...person.profiles.map(({ platform }) => platform),
    ...person.search,
  ]);

  const flip = (id: string) => {
    const on = !latest.current.includes(id);
    // Before any await: a permission prompt needs the transient activation of the click.
    if (on) {
      const { permissions } = platformInfo(id);
      requestSites(permissions).catch((error) => report(error, 'ask for a site'));
    }
    const search = on ? [...latest.current, id] : latest.current.filter((other) => other !== id);
    latest.current = search;
    run(() =>
      ask('setWatching', { personId: person.id, search }).catch((error) => {
        latest.current = person.search;
        throw error;
      }),
    );
  };
  const group = (label: string, platforms: string[]) =>
    platforms.length > 0 && (
      <fieldset className="search-platforms">
        <legend>{label}</legend>
        {byName(platforms).map((platform) => (
          <SearchPlatform
            key={platform}
            platform={platform}
            on={person.search.includes(platform)}
            onFlip={() => flip(platform)}
          />
        ))}
      </fieldset>
    );

  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{i18n.t('watching.places')}</h3>
      <p className="soft">{i18n.t('watching.placesHelp')}</p>
      {group(i18n.t('watching.engines'), engines)}
      {group(i18n.t('watching.inside'), inside)}
      <div role="status">{stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}</div>
    </section>
  );
}

function SearchPlatform({ platform, on, onFlip }: { platform: string; on: boolean; onFlip: () => void }) {
  const id = useId();
  return (
    <div className="search-platform">
      <label className="choice">
        <input type="checkbox" checked={on} onChange={onFlip} />
        <span id={id}>{platformName(platform)}</span>
      </label>
      {on && <SiteStatus sites={platformInfo(platform).permissions} describedBy={id} />}
    </div>
  );
}
