// Puts the whole table in the place of the guard's brief one, for the background and for people who pause messages or
// searches.

import { recognise, urlKeys } from '../profiles';
import { type Held, type Hit, threadKey, world } from './held';
import { includesName } from './names';

/** The held thread at this address, or the search for a held name. */
function also({ held, searches = [] }: Held, url: string): Hit | null {
  const { platform, thread, query } = recognise(url);
  if (platform === null) return null;
  const hit = (personId: string, kind: Hit['kind']): Hit => ({
    personId,
    platform,
    kind,
    quiet: '',
    open: null,
  });
  const key = thread ? threadKey(platform, thread) : '';
  const conversation = Object.hasOwn(held, key) ? held[key] : undefined;
  if (conversation) return hit(conversation.person, 'message');
  const search =
    query && searches.find(({ on, names }) => on.includes(platform) && includesName(query, names));
  return search ? hit(search.person, 'search') : null;
}

function mayBe(url: string): boolean {
  const { thread, query } = recognise(url);
  return !!(thread || query);
}

world.lullWhole = { recognise, urlKeys, also, mayBe };
