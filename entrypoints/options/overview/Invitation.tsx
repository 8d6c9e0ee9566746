import { millisecondsInHour } from 'date-fns/constants';
import './invitation.css';
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { type Action, useAction } from '@/components/hooks/action';
import { useInvitation, usePeople, useSettings } from '@/components/hooks/live';
import { useNow } from '@/components/hooks/now';
import { Button } from '@/components/ui/Button';
import { counted } from '@/components/ui/counted';
import { Disclosure } from '@/components/ui/Disclosure';
import { moment } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { isClaimedSite } from '@/lib/matching/platform-info';
import { ask } from '@/lib/messages/client';
import { ASKS, type Ask } from '@/lib/policy/asks';
import type { Invitation as Invited, UsageFacts } from '@/lib/policy/invitations';
import { shorterWait } from '@/lib/policy/wait';
import { hasHeldSearchesOrThreads } from '@/lib/storage/read/people';
import { useRemovePauses } from '../shared/use-remove-pauses';
import { WhatHelped } from '../shared/WhatHelped';

/** What is said once the card is answered, `help` with the way to people; `null` where it is said elsewhere. */
type Said = string | { text: string; help: true } | null;

/** What a card can do. */
interface Ways {
  busy: boolean;
  take: (work: () => Promise<Said>) => void;
}

/**
 * The one invitation that stands, as a quiet card: one press answers it, and it goes. What was done is said in its place,
 * with the focus on it. `attempts` are those of the last eleven weeks at least.
 */
export function Invitation({ attempts }: { attempts: UsageFacts['attempts'] }) {
  const now = useNow(millisecondsInHour);
  const invitation = useInvitation(now, Temporal.Now.timeZoneId(), attempts);
  const action = useAction('answer an invitation');
  const [said, setSaid] = useState<Said>(null);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (said) box.current?.focus();
  }, [said]);
  if (!invitation && !said) return null;
  const answer = (id: string) => ask('answerInvitation', { id });

  return (
    <>
      {invitation && !said && (
        <Card invitation={invitation} action={action} answer={answer} onSaid={setSaid} />
      )}
      <div role="status" className="invitation-said" ref={box} tabIndex={-1}>
        {said && <SaidNotice said={said} />}
        {action.stuck && <Notice tone="care">{i18n.t('ui.stuck')}</Notice>}
      </div>
    </>
  );
}

function SaidNotice({ said }: { said: NonNullable<Said> }) {
  if (typeof said === 'string') return <Notice>{said}</Notice>;
  return (
    <Notice>
      <p>{said.text}</p>
      <p>
        <a href="#/help">{i18n.t('understand.therapist.help')}</a>
      </p>
    </Notice>
  );
}

interface CardProps {
  invitation: Invited;
  action: Action;
  answer: (id: string) => Promise<unknown>;
  onSaid: (said: Said) => void;
}

function Card({ invitation, action, answer, onSaid }: CardProps) {
  /** Does something, remembers the answer, and says what came of it. */
  const take = (work: () => Promise<Said>) =>
    action.run(async () => {
      const said = await work();
      await answer(invitation.id);
      onSaid(said);
    });
  const ways = { busy: action.busy, take };
  if (invitation.kind === 'taper') return <Taper {...invitation} {...ways} />;
  if (invitation.kind === 'let-go') return <QuietCard personId={invitation.personId} {...ways} />;
  const goTo = (hash: string) =>
    action.run(async () => {
      await answer(invitation.id);
      location.hash = hash;
    });
  return <Retune id={invitation.id} onGo={goTo} {...ways} />;
}

const nothing = async (): Promise<Said> => i18n.t('invitation.kept');

/**
 * Asking may weigh more than it helps: one thing is left to be asked, and nothing after a look. Where no more than that was asked
 * before, nothing is.
 */
async function askLess(off: readonly Ask[]): Promise<Said> {
  const asked = ASKS.filter((one) => !off.includes(one));
  const left = asked.length > 1 ? (asked.find((one) => one === 'question') ?? asked[0]) : undefined;
  const answer = await ask('saveSettings', {
    asksOff: ASKS.filter((one) => one !== left),
    askAfter: false,
  });
  if (!answer.saved) throw new Error('asking less was refused');
  return { text: i18n.t(left ? 'invitation.askedLess' : 'invitation.askedNothing'), help: true };
}

interface RetuneProps extends Ways {
  id: (Invited & { kind: 'retune' })['id'];
  onGo: (hash: string) => void;
}

function Retune({ id, onGo, busy, take }: RetuneProps) {
  const asksOff = useSettings()?.asksOff ?? [];
  return (
    <Frame title={i18n.t('invitation.retune')} lead={retuneLead(id)}>
      <Button disabled={busy} onClick={() => onGo('#/settings')}>
        {i18n.t('invitation.changeWait')}
      </Button>
      <Button disabled={busy} onClick={() => onGo('#/calm-kit')}>
        {i18n.t('invitation.changeKit')}
      </Button>
      {id !== 'back' && (
        <Button disabled={busy} onClick={() => take(() => askLess(asksOff))}>
          {i18n.t('invitation.harder')}
        </Button>
      )}
      <Button variant="quiet" disabled={busy} onClick={() => take(nothing)}>
        {i18n.t('invitation.asItIs')}
      </Button>
    </Frame>
  );
}

function Taper({ from, to, busy, take }: Ways & { from: number; to: number }) {
  const seconds = (count: number) => counted('settings.seconds', count);
  return (
    <Frame
      title={i18n.t('invitation.taper')}
      lead={i18n.t('invitation.taperLead', [seconds(to), seconds(from)])}
    >
      <Button disabled={busy} onClick={() => take(() => shortenTo(to))}>
        {counted('invitation.taperYes', to)}
      </Button>
      <Button variant="quiet" disabled={busy} onClick={() => take(nothing)}>
        {counted('invitation.taperNo', from)}
      </Button>
    </Frame>
  );
}

/** Quiet for long: a shorter wait, chats alone, no pause, or all as it is; and what helped, to take along. */
function QuietCard({ personId, busy, take }: Ways & { personId: string }) {
  const person = usePeople()?.find((each) => each.id === personId);
  const wait = useSettings()?.wait;
  const shorter = wait === undefined ? null : shorterWait(wait);
  const removePauses = useRemovePauses();
  if (!person) return null;
  // A whole site of a platform is held for its chats, so it goes last.
  const pages = person.profiles.filter((profile) => !isClaimedSite(profile));
  const removed = pages.length > 0 ? pages : person.profiles;
  const sitesStay = removed.length < person.profiles.length;
  const chats = sitesStay || person.threads.length > 0;
  /** The usual way with its cooling-off; what goes at once is said with Undo. */
  const remove = async (): Promise<Said> => {
    const due = await removePauses(person, removed);
    return due === null ? null : i18n.t('invitation.quietDue', [moment(due)]);
  };
  return (
    <Frame title={i18n.t('invitation.quiet')} lead={i18n.t('invitation.quietLead')}>
      <Disclosure label={i18n.t('invitation.quietWho')}>
        <p dir="auto">{person.label}</p>
      </Disclosure>
      {shorter !== null && (
        <Button disabled={busy} onClick={() => take(() => shortenTo(shorter))}>
          {counted('invitation.taperYes', shorter)}
        </Button>
      )}
      <Button disabled={busy} onClick={() => take(remove)}>
        {i18n.t(chats ? 'invitation.chatsOnly' : 'people.removePause')}
      </Button>
      <Button variant="quiet" disabled={busy} onClick={() => take(nothing)}>
        {i18n.t('invitation.keepAll')}
      </Button>
      {(sitesStay || hasHeldSearchesOrThreads(person)) && (
        <p className="soft">{i18n.t('invitation.quietBeside')}</p>
      )}
      <WhatHelped />
    </Frame>
  );
}

function retuneLead(id: RetuneProps['id']): string {
  if (id === 'back') return i18n.t('invitation.back');
  return i18n.t(id === 'week-3' ? 'invitation.week3' : 'invitation.week6');
}

function Frame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="card invitation" aria-labelledby={id}>
      <h2 id={id} dir="auto">
        {title}
      </h2>
      <p className="soft">{lead}</p>
      <div className="invitation-ways">{children}</div>
    </section>
  );
}

/** Takes the shorter wait, at once or after the cooling-off the user chose; resolves to what to say about it. */
async function shortenTo(wait: number): Promise<Said> {
  const answer = await ask('saveSettings', { wait });
  if (!answer.saved) throw new Error(`a wait of ${wait} s was refused`);
  return answer.due === null
    ? counted('invitation.tapered', wait)
    : i18n.t('cooling.shortens', [counted('settings.seconds', wait), moment(answer.due)]);
}
