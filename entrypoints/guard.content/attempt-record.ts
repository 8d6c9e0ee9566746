import { closeAttempt, type GuardAttempt, isDecided } from '@/lib/attempts/attempt';
import { isSameAttempt, type JournalEntry, resumable } from '@/lib/attempts/journal';
import { offsetAt } from '@/lib/browser/clock';
import { report } from '@/lib/browser/report';
import type { Hit } from '@/lib/matching/match';
import { guardAsk, guardTell } from '@/lib/messages/client';
import { writeJournal } from '@/lib/storage/guard-store';
import { cameBy, entryBefore, entryNow, isRestored } from './came-by';

/**
 * The attempt a pause belongs to: the `last` one of this person in this document when it is back within ten seconds, the one a reload
 * interrupted, or else a new one.
 */
export function attemptAt(hit: Hit, last: GuardAttempt | undefined, journal: JournalEntry[]): GuardAttempt {
  const now = Date.now();
  const { personId } = hit;
  const same = last
    ? isSameAttempt(last, now) && last
    : resumable(journal, { personId, entries: [entryNow(), entryBefore()], restored: isRestored(), now });
  return same || newAttempt(hit, now);
}

/** Begins an attempt at a held page. `now` is epoch ms. */
function newAttempt(hit: Hit, now: number): GuardAttempt {
  return {
    id: crypto.randomUUID(),
    at: now,
    offset: offsetAt(now),
    personId: hit.personId,
    platform: hit.platform,
    kind: hit.kind,
    outcome: 'open',
    decidedAt: null,
  };
}

/**
 * Keeps one attempt written down: in the journal, and the background hears of it. In a private window it does
 * neither. What cannot be written down here is sent to the background, which may have another way.
 */
export class AttemptRecord {
  /** Settles once what was said last is written down, or sent where it can't be. */
  written: Promise<unknown> | undefined;
  /** How many entries Leave has to step over, where it came round to this pause; else `null`. */
  round: number | null = null;
  /** Leave did not lead away and the pause stands again: what is decided next is what counts. */
  again = false;
  /** The disk took nothing: what follows is sent at once, since a page that goes has no time to find out. */
  #refused = false;

  constructor(
    public attempt: GuardAttempt,
    private readonly privateWindow: boolean,
  ) {}

  /** The journal has it at once. The background hears of it when the pause `stands`, since its work would delay that. */
  shown(stands: Promise<void>): void {
    this.attempt = { ...this.attempt, outcome: 'open', decidedAt: null };
    this.#write(() => stands.then(() => guardAsk('shown', { attempt: this.attempt.id })));
    // Without an answer Leave goes the usual way.
    const found = (round: number | null) => {
      this.round = round;
    };
    const by = cameBy();
    stands.then(() => guardAsk('cameRound', by)).then(found, () => undefined);
  }

  /** The page moved on below the pause: a reload finds the attempt by its place in the history. */
  moved(): void {
    if (this.attempt.outcome === 'open') this.#write();
  }

  /** A second decision changes nothing, unless the first one was a Leave that did not lead away. */
  decide(
    outcome: 'left' | 'continued' | 'practical',
    details: { urge?: number | null; minutes?: number; keep?: false },
  ): void {
    if (isDecided(this.attempt.outcome) && !this.again) return;
    this.again = false;
    this.attempt = { ...this.attempt, ...details, outcome, decidedAt: Date.now() };
    this.#write();
    if (outcome === 'left') guardTell('left', { entry: entryNow(), round: this.round });
  }

  /** Nobody decided: the tab goes or the page moved away. */
  close(): void {
    if (this.attempt.outcome !== 'open') return;
    this.attempt = closeAttempt(this.attempt, Date.now());
    this.#write();
  }

  #write(tell: () => Promise<unknown> = () => guardAsk('journal', {})): void {
    if (this.privateWindow) return;
    const entry = { attempt: this.attempt, entry: entryNow() };
    const hand = () => guardAsk('journal', { entry });
    const sent = writeJournal(entry).catch((error) => {
      report(error, 'journal');
      this.#refused = true;
      return hand();
    });
    // The background folds the journal at its next start anyway, so its silence costs nothing.
    const handed = this.#refused ? [hand()] : [];
    [this.written] = [sent, tell(), ...handed].map((said) => said.catch(() => undefined));
  }
}
