import { useId, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { PauseStatus } from '@/components/people/PauseStatus';
import { checkedLine, pauseName, platformLines } from '@/components/people/platform-words';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { Notice } from '@/components/ui/Notice';
import { requestSites } from '@/lib/browser/permissions';
import { isWholeSite } from '@/lib/matching/page-keys';
import { isClaimedSite } from '@/lib/matching/platform-info';
import { profileUrl } from '@/lib/matching/profile-url';
import type { PersonWithProfiles } from '@/lib/storage/read/people';
import type { Profile } from '@/lib/storage/schema';
import { useRemovePauses } from '../shared/use-remove-pauses';
import { CopiesOffer } from './CopiesOffer';
import { LoadNothingSwitch, RequestLimitNotice } from './LoadNothingSwitch';
import { PostSwitch } from './PostSwitch';

interface ProfileItemProps {
  profile: Profile;
  person: PersonWithProfiles;
}

/**
 * One profile as one row: whether its pause is on, and how to remove it. The account is only behind *Show address*; a whole site
 * is nobody's, and says its own.
 */
export function ProfileItem({ profile, person }: ProfileItemProps) {
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState(false);
  const { run, busy, stuck } = useAction('allow or remove the pause');
  const removePauses = useRemovePauses();
  const whole = isWholeSite(profile);
  const address = profileUrl(profile.platform, profile.account) || profile.account;

  const allow = () => {
    // Before any await: a permission prompt needs the transient activation of the click.
    const allowed = requestSites(profile.ask);
    run(async () => setRefused(!(await allowed)));
  };
  const remove = () =>
    run(async () => {
      const due = await removePauses(person, [profile]);
      if (due !== null) setAsking(false);
    });

  return (
    <li className="profile" data-off={!profile.protected || undefined}>
      <div className="profile-head">
        <p className="profile-name address" id={id}>
          {pauseName(profile)}
        </p>
        <PauseStatus on={profile.protected} />
        <div className="profile-ways">
          {!profile.protected && !asking && (
            <Button variant="solid" disabled={busy} aria-describedby={id} onClick={allow}>
              {i18n.t('people.allow')}
            </Button>
          )}
          <RemoveButton
            describedBy={id}
            question={i18n.t(whole ? 'wholeSite.removeAsk' : 'people.removeAsk')}
            asking={asking}
            busy={busy}
            onAsk={() => setAsking(true)}
            onKeep={() => setAsking(false)}
            onRemove={remove}
          />
        </div>
      </div>
      {!profile.protected && <p className="soft">{i18n.t('people.allowHelp')}</p>}
      <div role="status">
        {refused && !profile.protected && <Notice tone="care">{i18n.t('people.refused')}</Notice>}
        {stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
      </div>
      <RequestLimitNotice profile={profile} />
      {whole && <p className="soft">{i18n.t('wholeSite.all')}</p>}
      {!isClaimedSite(profile) && (
        <div className="profile-more">
          <Disclosure label={i18n.t('people.how')}>
            <HowItWorks profile={profile} />
          </Disclosure>
          {!whole && (
            <Disclosure label={i18n.t('people.address')}>
              <p className="address" dir="ltr">
                {address}
              </p>
            </Disclosure>
          )}
        </div>
      )}
    </li>
  );
}

/** What this pause covers, each a row of its own, and what it can't see. */
function HowItWorks({ profile }: { profile: Profile }) {
  const { blind, mute } = platformLines(profile.platform);
  return (
    <div className="profile-how">
      <LoadNothingSwitch profile={profile} />
      <PostSwitch profile={profile} />
      <CopiesOffer profile={profile} />
      {!isWholeSite(profile) && (
        <div className="profile-blind">
          <p className="field-label">{i18n.t('people.blind')}</p>
          <p>{blind}</p>
          <p>{mute}</p>
          <p className="soft">{i18n.t('watching.top')}</p>
          <p className="soft">{checkedLine(profile.platform)}</p>
        </div>
      )}
    </div>
  );
}

interface RemoveButtonProps {
  describedBy: string;
  question: string;
  asking: boolean;
  busy: boolean;
  onAsk: () => void;
  onKeep: () => void;
  onRemove: () => void;
}

/** **Remove the pause**, asked once more in place. Focus stays where the question is. */
function RemoveButton(props: RemoveButtonProps) {
  const { describedBy, question, asking, busy, onAsk, onKeep, onRemove } = props;
  const id = useId();
  const first = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useLayoutEffect(() => {
    if (asking) keep.current?.focus();
    else if (asked.current) first.current?.focus();
    asked.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <Button variant="quiet" ref={first} aria-describedby={describedBy} onClick={onAsk}>
        {i18n.t('people.removePause')}
      </Button>
    );
  }
  return (
    <fieldset
      className="row remove-ask"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onKeep();
      }}
    >
      <span id={id}>{question}</span>
      <Button ref={keep} onClick={onKeep}>
        {i18n.t('people.removeNo')}
      </Button>
      <Button variant="quiet" disabled={busy} onClick={onRemove}>
        {i18n.t('people.removeYes')}
      </Button>
      <a href="#/help/removing">{i18n.t('help.removing.title')}</a>
    </fieldset>
  );
}
