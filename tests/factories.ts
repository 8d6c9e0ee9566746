import type { Attempt } from '@/lib/attempts/attempt';
import { WAIT_DEFAULT } from '@/lib/policy/wait';
import { type GuardIndex, INDEX_VERSION } from '@/lib/storage/guard-store';
import type { Person, Profile } from '@/lib/storage/schema';

/** An open attempt; give what matters to the test. */
export const attempt = (part: Partial<Attempt> = {}): Attempt => ({
  id: '5f8b8c1e-1111-4222-8333-444455556666',
  at: 1_000,
  offset: 0,
  personId: 'p1',
  platform: 'instagram',
  kind: 'profile',
  outcome: 'open',
  decidedAt: null,
  minutes: null,
  urge: null,
  urgeAfter: null,
  feelings: null,
  exercise: null,
  note: null,
  ...part,
});

/** Someone with nothing held yet. */
export const person = (part: Partial<Person> = {}): Person => ({
  id: 'p1',
  label: 'Sam',
  createdAt: 1,
  names: [],
  search: [],
  messages: false,
  threads: [],
  ...part,
});

/** A profile whose pause is on. */
export const profile = (part: Partial<Profile> = {}): Profile => ({
  platform: 'instagram',
  account: 'marla.quint',
  personId: 'p1',
  heldAt: 1,
  post: true,
  quiet: 'q',
  open: null,
  request: 'none',
  ask: ['https://*.instagram.com/*'],
  protected: true,
  ...part,
});

/** An index of nothing held. */
export const emptyIndex = (): GuardIndex => ({
  version: INDEX_VERSION,
  wait: WAIT_DEFAULT,
  leaveTo: null,
  rest: null,
  held: {},
  searches: [],
});
