import type { Attempt } from '../attempts/attempt';
import { heldKey } from '../matching/page-keys';
import { isAnswerOver } from '../policy/own-text';
import { isIdOfPerson } from './merge';
import type { Change, Deleted, Hint, OwnText, Person, Profile, SettingsRow } from './schema';
import { dropSealed, isSealedIn } from './sealed/fields';

/** A kind of data as Data names it. */
export const ERASE_KINDS = ['pauses', 'pulls', 'taps', 'written', 'people'] as const;
export type EraseKind = (typeof ERASE_KINDS)[number];

/** What is to be erased. A stretch of time is from `from` up to, and without, `until` (epoch ms). */
export type EraseWhat =
  | { what: 'person'; personId: string }
  | { what: 'time'; from: number; until: number }
  | { what: 'kind'; kind: EraseKind }
  | { what: 'all' };

/** Tables with rows of the user's own: what hangs on an attempt or a profile comes after it, and goes with it. */
export const ERASED_TABLES = [
  'attempts',
  'checkins',
  'moments',
  'texts',
  'events',
  'people',
  'profiles',
  'hints',
  'changes',
  'deleted',
  'notices',
  'settings',
] as const;
export type ErasedTable = (typeof ERASED_TABLES)[number];

/** Texts that were written in passing, and are no part of the calm kit. */
export const FLEETING: readonly OwnText['kind'][] = ['draft', 'guided', 'unsent', 'later', 'waiting'];

/** What becomes of a row: `goes`, `stays`, or the row it is without what goes. */
export type Fate = 'goes' | 'stays' | object;

/** Which rows go, table by table. To be asked in the order of `ERASED_TABLES`. */
export class Fates {
  readonly #gone = new Set<string>();
  /** Profiles that go, as the index names them. */
  readonly #profiles = new Set<string>();

  /** `now` is epoch ms: what is changed counts as edited then, so that no older file brings it back unasked. */
  constructor(
    readonly what: EraseWhat,
    readonly now: number,
  ) {}

  /** Ids of the attempts that go. */
  get gone(): ReadonlySet<string> {
    return this.#gone;
  }

  /** An attempt that goes and has no row. */
  loses(id: string): void {
    this.#gone.add(id);
  }

  of(table: ErasedTable, row: object): Fate {
    const fate = this.#fate(table, row);
    if (table === 'attempts' && fate === 'goes') this.#gone.add((row as Attempt).id);
    if (table === 'profiles' && fate === 'goes') this.#profiles.add(keyOf(row as Profile));
    return fate;
  }

  #fate(table: ErasedTable, row: object): Fate {
    const { what } = this;
    if (what.what === 'all') return 'goes';
    if (table === 'checkins' && this.#gone.has((row as { attempt: string }).attempt)) return 'goes';
    if (what.what === 'person') return this.#ofPerson(what.personId, table, row);
    if (what.what === 'time') return goes(inTime(what, table, row));
    return this.#ofKind(what.kind, table, row);
  }

  #ofPerson(personId: string, table: ErasedTable, row: object): Fate {
    if (table === 'people') return goes((row as Person).id === personId);
    if (table === 'settings') return withoutInvited(row as SettingsRow, personId);
    if (table === 'deleted') return goes(isIdOfPerson((row as Deleted).id, personId));
    if (table === 'changes') return goes(this.#profiles.has(keyOf(row as Change)));
    const { personId: owner } = row as Pick<Profile | Hint | Attempt, 'personId'>;
    return goes(owner === personId);
  }

  #ofKind(kind: EraseKind, table: ErasedTable, row: object): Fate {
    const attempt = row as Attempt;
    if (table === 'deleted') return goes(kind !== 'taps');
    if (kind === 'pauses') return goes(table === 'checkins' || (table === 'attempts' && !isPull(attempt)));
    if (kind === 'pulls') return goes(table === 'moments' || (table === 'attempts' && isPull(attempt)));
    if (kind === 'people') return goes(['people', 'profiles', 'hints', 'changes', 'events'].includes(table));
    if (kind === 'taps') {
      if (table !== 'attempts') return goes(table === 'checkins');
      return hasTaps(attempt)
        ? { ...dropSealed(attempt, 'feelings'), ...NO_TAPS, editedAt: this.now }
        : 'stays';
    }
    if (table !== 'attempts') return goes(table === 'texts');
    const { notedAt: _, ...others } = dropSealed(attempt, 'note');
    return hasNote(attempt) ? { ...others, note: null, editedAt: this.now } : 'stays';
  }
}

const goes = (is: boolean): Fate => (is ? 'goes' : 'stays');
const keyOf = ({ platform, account }: Pick<Change, 'platform' | 'account'>): string =>
  heldKey(platform ?? '', account ?? '');
export const isPull = ({ kind }: Attempt): boolean => kind === 'urge';

const NO_TAPS = { feelings: null, urge: null, urgeAfter: null, expected: null };
/** Whether something was picked in its pause. How strong a pull was belongs to the pull. */
export const hasTaps = (attempt: Attempt): boolean =>
  !isPull(attempt) &&
  (attempt.feelings !== null ||
    attempt.urge !== null ||
    attempt.urgeAfter !== null ||
    (attempt.expected ?? null) !== null);
/** Whether words were written in its pause. The type of a pull is no writing. */
export const hasNote = (attempt: Attempt): boolean =>
  !isPull(attempt) && (attempt.note !== null || isSealedIn(attempt, 'note'));

/** `isAnswerOver`, of an answer that is locked too. */
export const hasAnswerOver = (attempt: Attempt, end: number): boolean =>
  isAnswerOver({ ...attempt, note: hasNote(attempt) ? (attempt.note ?? '') : null }, end);

function inTime({ from, until }: { from: number; until: number }, table: ErasedTable, row: object): boolean {
  if (!['attempts', 'checkins', 'moments', 'texts', 'events', 'deleted'].includes(table)) return false;
  const { at } = row as { at: number };
  return at >= from && at < until && (table !== 'texts' || FLEETING.includes((row as OwnText).kind));
}

/** An invitation that was answered about someone names them by their id. */
function withoutInvited(row: SettingsRow, personId: string): Fate {
  const all = Object.entries(row.invited ?? {});
  const kept = all.filter(([about]) => !about.includes(personId));
  return kept.length < all.length ? { ...row, invited: Object.fromEntries(kept) } : 'stays';
}
