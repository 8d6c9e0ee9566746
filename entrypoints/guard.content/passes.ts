import { later } from '@/lib/browser/abort';
import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import type { Hit } from '@/lib/matching/match';
import { again, guardAsk } from '@/lib/messages/client';
import {
  extendPass,
  MORE_MINUTES,
  ownPass,
  PASS_WARNING_MS,
  type Pass,
  passLeft,
  passMinutes,
} from '@/lib/policy/pass';
import { writeGuardPass } from '@/lib/storage/guard-store';

/** A pass that only the background can keep is waited for no longer than this (ms). */
const SPREAD_MS = 1_500;

/**
 * Passes opened in this document. The person is let in at once; the background then spreads the pass to every tab. Until
 * it has, or if it never can, the document goes by its own.
 */
export class OwnPasses {
  readonly #own = new Map<string, Pass>();
  /** By whose id a pass was asked for that counts nowhere before others know it. */
  readonly #asked = new Set<string>();

  constructor(private readonly privateWindow: boolean) {}

  /** The one that still runs. */
  of(personId: string): Pass | undefined {
    const pass = this.#own.get(personId);
    return !this.#asked.has(personId) && passLeft(pass, Date.now()) > 0 ? pass : undefined;
  }

  /**
   * A pass for whom a page shows (`asked`: the address a quiet page came with), written under the id of its attempt; without one where the
   * visit leaves no row, whose minutes nothing could be said of. `then` is called when the page can be opened: from a quiet page the
   * profile is loaded anew, and a private window has nowhere to write the pass, so there the background has to have it first.
   */
  letIn(
    { personId, wanted, kind }: Hit,
    how: { minutes: number; practical: boolean; attempt: string },
    asked: string | null,
    then: () => void,
  ): void {
    const pass = ownPass(Date.now(), how.minutes, how.attempt, how.practical, kind);
    const spread = this.open(personId, pass, asked);
    if (wanted === null && !this.privateWindow) {
      then();
      return;
    }
    this.#asked.add(personId);
    Promise.race([spread, sleep(SPREAD_MS)])
      .then(() => {
        this.#asked.delete(personId);
        then();
      })
      .catch((error) => report(error, 'pass'));
  }

  /**
   * Resolves once the pass counts outside this document too, or cannot. It is written down before the background is asked,
   * since a page that moves on takes its question with it; but not on a quiet page (`asked` is the address it came with), which would load
   * the profile before the request rules let it through, and in no private window, where the question is asked twice instead: opening is
   * idempotent by the attempt.
   */
  open(personId: string, pass: Pass, asked: string | null): Promise<void> {
    const { attempt, practical } = pass;
    const ask = () =>
      guardAsk('openPass', { attempt, minutes: passMinutes(pass), practical, ...(asked && { asked }) });
    const write = () =>
      writeGuardPass(personId, pass)
        .catch((error) => report(error, 'pass'))
        .then(ask);
    return this.#keep(personId, pass, this.privateWindow ? () => again(ask) : asked ? ask : write);
  }

  /** Adds five minutes to its own pass, or to that of all tabs (`shared`); `then` is called once they count here. */
  extend(personId: string, shared: Pass | undefined, then: () => void): void {
    const pass = this.of(personId) ?? shared;
    if (!pass) return;
    void this.#keep(personId, extendPass(pass, Date.now(), MORE_MINUTES), () => guardAsk('extendPass', {}));
    then();
  }

  /** A document that is frozen hears of no end: when it comes back, it asks anew. */
  forget(): void {
    this.#own.clear();
    this.#asked.clear();
  }

  async #keep(personId: string, pass: Pass, spread: () => Promise<unknown>): Promise<void> {
    this.#own.set(personId, pass);
    try {
      await spread().catch((error) => {
        report(error, 'pass');
        const stillOurs = !this.privateWindow && this.#own.get(personId) === pass;
        return stillOurs ? writeGuardPass(personId, pass) : Promise.reject(error);
      });
      // Once it is everywhere, its end comes from storage like that of any other.
      if (this.#own.get(personId) === pass) this.#own.delete(personId);
    } catch (error) {
      report(error, 'pass');
    }
  }
}

/** Calls `warn` half a minute before a pass ends and `end` when it does. */
export function timePass(pass: Pass, warn: () => void, end: () => void, signal: AbortSignal): void {
  const left = passLeft(pass, Date.now());
  later(Math.max(0, left - PASS_WARNING_MS), warn, signal);
  later(left + 1, end, signal);
}
