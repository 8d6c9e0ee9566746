import { breaksOf } from '../../attempts/span';
import { type HeldPerson, type Invitation, invitationAt, type UsageFacts } from '../../policy/invitations';
import { database } from '../database';
import type { Change } from '../schema';
import { readChanges } from './changes';
import { hasHeldSearchesOrThreads, type PersonWithProfiles, readPeople } from './people';
import { readSettings } from './settings';
import { readable } from './unreadable';

/**
 * What Lull invites to at `now` (epoch ms), or `null`. `zone` is the time zone whose days are counted (IANA id), `attempts` are
 * those of the last eleven weeks at least.
 */
export async function readInvitation(
  now: number,
  zone: string,
  attempts: UsageFacts['attempts'],
): Promise<Invitation | null> {
  const [people, events, changes, settings] = await Promise.all([
    readPeople(),
    database.events.toArray().then((rows) => readable('events', rows)),
    readChanges(),
    readSettings(),
  ]);
  const held = people.filter(isHeld);
  const firsts = [
    ...events.filter(({ what }) => what === 'held').map(({ at }) => at),
    ...held.map(({ createdAt }) => createdAt),
  ];
  return invitationAt(
    {
      since: firsts.length > 0 ? Math.min(...firsts) : null,
      people: held.map((person) => heldPerson(person, changes)),
      attempts,
      breaks: breaksOf(events),
      keptBreak: settings.rest,
      wait: settings.wait,
      shortens: changes.some(({ what }) => what === 'wait'),
      answered: settings.invited,
    },
    now,
    zone,
  );
}

/** A person stays in the list after the last hold; then there is nothing to invite to. */
const isHeld = (person: PersonWithProfiles): boolean =>
  person.profiles.length > 0 || hasHeldSearchesOrThreads(person);

function heldPerson(
  { id, profiles, plans = [] }: PersonWithProfiles,
  changes: readonly Change[],
): HeldPerson {
  const stops = changes.filter(({ what }) => what === 'stop');
  return {
    id,
    heldAt: profiles.length > 0 ? Math.max(...profiles.map(({ heldAt }) => heldAt)) : null,
    planned: plans.length > 0,
    guarded: profiles.every(({ protected: guarded }) => guarded),
    leaving: profiles.some(({ platform, account }) =>
      stops.some((stop) => stop.platform === platform && stop.account === account),
    ),
  };
}
