import { millisecondsInDay as DAY, millisecondsInWeek as WEEK } from 'date-fns/constants';
import { type HeldPerson, invitationAt, type UsageFacts } from '@/lib/policy/invitations';
import { WAIT_DEFAULT } from '@/lib/policy/wait';
import { attempt } from '../factories';

export const NOW = Date.UTC(2026, 10, 24, 12);

export const sam: HeldPerson = {
  id: 'p1',
  heldAt: NOW - 20 * WEEK,
  guarded: true,
  leaving: false,
  planned: false,
};

/** `count` pauses in the full week so many weeks back. */
export const inWeek = (back: number, count: number, personId = 'p1') =>
  Array.from({ length: count }, (_, index) =>
    attempt({ at: NOW - back * WEEK + (index % 7) * DAY, outcome: 'left', personId }),
  );

/** Eight weeks of twelve, then two of `lately`. */
export const falling = (lately: number) => [
  ...[3, 4, 5, 6, 7, 8, 9, 10].flatMap((back) => inWeek(back, 12)),
  ...[1, 2].flatMap((back) => inWeek(back, lately)),
];

const use = (part: Partial<UsageFacts> = {}): UsageFacts => ({
  since: NOW - 20 * WEEK,
  people: [sam],
  attempts: falling(12),
  breaks: [],
  keptBreak: null,
  wait: WAIT_DEFAULT,
  shortens: false,
  answered: {},
  ...part,
});

export const at = (part: Partial<UsageFacts>, now = NOW) => invitationAt(use(part), now, 'UTC');
