import { report } from '@/lib/browser/report';
import { ask } from '@/lib/messages/client';
import { extendPass, MORE_MINUTES, openPass, PASS_WARNING_MS, type Pass, passLeft } from '@/lib/policy/pass';

/**
 * Passes opened in this document. The person is let in at once; the background then spreads the pass to every tab. Until
 * it has, or if it never can, the document goes by its own.
 */
export class OwnPasses {
  private readonly own = new Map<string, Pass>();

  of(personId: string): Pass | undefined {
    return this.own.get(personId);
  }

  open(personId: string, minutes: number, attempt: string, practical: boolean): void {
    this.keep(personId, openPass(Date.now(), minutes, attempt, practical), () =>
      ask('openPass', { attempt, minutes, practical }),
    );
  }

  /** Adds five minutes; `then` is called once they count here. */
  extend(personId: string, known: Pass | undefined, then: () => void): void {
    const pass = this.own.get(personId) ?? known;
    if (!pass) return;
    this.keep(personId, extendPass(pass, Date.now(), MORE_MINUTES), () => ask('extendPass', {}));
    then();
  }

  private keep(personId: string, pass: Pass, spread: () => Promise<unknown>): void {
    this.own.set(personId, pass);
    // Once it is everywhere, its end is told by storage like that of any other.
    spread().then(
      () => this.own.get(personId) === pass && this.own.delete(personId),
      (error) => report(error, 'pass'),
    );
  }
}

/** Calls `warn` half a minute before a pass ends and `end` when it does. */
export function timePass(pass: Pass, warn: () => void, end: () => void, signal: AbortSignal): void {
  const left = passLeft(pass, Date.now());
  const timers = [setTimeout(warn, Math.max(0, left - PASS_WARNING_MS)), setTimeout(end, left + 1)];
  signal.addEventListener('abort', () => timers.forEach(clearTimeout), { once: true });
}
