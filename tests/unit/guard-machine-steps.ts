import type { Facts, GuardEvent } from '@/lib/guard/states';
import { START, type State } from '@/lib/guard/states';
import type { Hit } from '@/lib/matching/match';
import type { Pass } from '@/lib/policy/pass';

export const NOW = 1_000_000;
/** A held page of a person. */
export const hitOf = (personId: string, more: Partial<Hit> = {}): Hit => ({
  personId,
  platform: 'instagram',
  kind: 'profile',
  quiet: `q-${personId}`,
  wanted: null,
  ...more,
});
export const A = hitOf('a');
export const B = hitOf('b');
export const QUIET = hitOf('a', { wanted: 'https://www.instagram.com/a/' });
export const passOf = (until: number, practical = false): Pass => ({
  from: NOW - 1,
  until,
  attempt: 'x',
  practical,
  label: null,
});
export const RUNS = passOf(NOW + 60_000);

export const nobody: Facts = { now: NOW, known: true, maybe: true, hit: null, pass: null, seen: true };
export const unknown: Facts = { ...nobody, known: false };
export const held: Facts = { ...nobody, hit: A };
export const hidden: Facts = { ...held, seen: false };
export const passed: Facts = { ...held, pass: RUNS };

/** A state of each kind, by name. */
export const S = {
  clear: START,
  undecided: { name: 'undecided' },
  unsure: { name: 'unsure' },
  trusted: { name: 'trusted' },
  frozen: { name: 'frozen' },
  settling: { name: 'settling' },
  stopped: { name: 'stopped' },
  unloaded: { name: 'unloaded' },
  added: { name: 'added', person: 'a' },
  notice: { name: 'added', person: null },
  ahead: { name: 'ahead', from: START },
  aheadOfPass: { name: 'ahead', from: { name: 'open', hit: A, until: RUNS.until } },
  covered: { name: 'covered', hit: A },
  coveredAgain: { name: 'covered', hit: A, again: true },
  paused: { name: 'paused', hit: A },
  quiet: { name: 'paused', hit: QUIET },
  open: { name: 'open', hit: A, until: RUNS.until },
  loading: { name: 'loading', hit: QUIET, until: RUNS.until },
  leaving: { name: 'leaving', hit: A },
  leavingOpen: { name: 'leaving', hit: null },
} satisfies Record<string, State>;

export const JUDGE: GuardEvent = { type: 'judge' };
export const MOVED: GuardEvent = { type: 'moved' };
export const LEFT: GuardEvent = { type: 'left', urge: 3 };
export const OPENED: GuardEvent = { type: 'opened', urge: 4, minutes: 5 };
export const PRACTICAL: GuardEvent = { type: 'practical' };
export const FOUGHT: GuardEvent = { type: 'fought' };
export const FROZEN: GuardEvent = { type: 'hidden', frozen: true };
export const UNLOADED: GuardEvent = { type: 'hidden', frozen: false };
