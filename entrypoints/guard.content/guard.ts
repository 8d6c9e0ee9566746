import { onAbort } from '@/lib/browser/abort';
import { hear } from '@/lib/browser/hear';
import { extensionAlive, native } from '@/lib/browser/native';
import { isPrerendering } from '@/lib/browser/navigation';
import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import { type Hit, match, mayBeHeld } from '@/lib/matching/match';
import { type Page, pageAt } from '@/lib/matching/page';
import { WEB } from '@/lib/matching/page-keys';
import { quietPage } from '@/lib/matching/quiet-page';
import type { Table } from '@/lib/matching/table';
import { guardAsk } from '@/lib/messages/client';
import { isOnBreak } from '@/lib/policy/cooling';
import { openPass, type Pass, PRACTICAL_MINUTES, passLeft } from '@/lib/policy/pass';
import { AttemptRecord, attemptAt } from './attempt-record';
import { Cover } from './cover';
import { showEdgeLine } from './edge-line';
import { listen } from './events';
import { LiveState, type UsableState } from './guard-state';
import { takeHeldNotice } from './held-notice';
import { leave } from './leave';
import { quietMedia } from './media';
import { OwnPasses, timePass } from './passes';
import { PauseDialog } from './pause-dialog';
import { openWanted } from './quiet-page';
import { whenSettled } from './when-settled';

/** A pause that is being left but does not get away is shown anew after this time (ms): the page may have refused. */
const LEAVING_MS = 10_000;
/** A held page that gives itself another address this soon (ms) is still the same page. */
const RENAME_MS = 3_000;
/** A Leave is written down before the page goes, unless that takes longer (ms). */
const WRITE_MS = 250;
/** A pass that only the background can keep is waited for no longer than this (ms). */
const SPREAD_MS = 1_500;
/** How often a guard with something on the page looks whether the extension is still there (ms). */
const HEARTBEAT_MS = 1_000;

const opened = (practical: boolean) => (practical ? 'practical' : 'continued');

type Phase = 'clear' | 'covered' | 'paused' | 'leaving' | 'settling' | 'open';

/**
 * The guard of one document.
 *
 *     decide ── nothing known yet ───────────► clear, under a blank cover where the address may be held
 *        ├───── not held ────────────────────► clear; from covered or paused by way of settling
 *        ├───── just held from this tab ─────► open, with a line that says so
 *        ├───── held, a pass runs ───────────► open ── pass ends, Leave at its edge line ──► decide, leaving
 *        │                                      (on a quiet page the profile is loaded instead)
 *        └───── held ─► covered ── in sight ──► paused ── Open now, practical ──► decide, now with a pass
 *                                                │  └─── renamed itself early: stays paused
 *                                                ▼ Leave
 *                             clear ◄─ settling ◄─ leaving (or the document goes; after ten seconds: decide)
 *
 * It decides at its start, at each change of what is known, each move of the address, each time it is seen, and at the end
 * of a pass. A document that is frozen for the bfcache is `clear` under a cover and forgets what it knew; thawed, it reads
 * anew. All that a phase puts on the page hangs on the phase's signal; aborting it undoes it. Decisions are taken from
 * memory, in the same task as the event that asks for them.
 */
export class Guard {
  readonly #table: Table;
  readonly #quiet: string | null;
  readonly #life = new AbortController();
  readonly #cover = new Cover();
  readonly #privateWindow = !!native.extension.inIncognitoContext;
  readonly #passes = new OwnPasses(this.#privateWindow);
  readonly #state = new LiveState(this.#privateWindow, () => this.#decide());
  #phaseLife = new AbortController();
  #phase: Phase = 'clear';
  #hit: Hit | null = null;
  #record: AttemptRecord | null = null;
  #dialog: PauseDialog | null = null;
  #justHeld: string | null = null;
  /** Another path the held page gave itself: most likely still the same person, so the pause stays. People asks. */
  #renamed = '';
  /** What is decided by. A page that renames itself before anything is known is judged by the name it came with. */
  #page: Page;
  /** When the pass ends by which the page is open (epoch ms); on a quiet page, by which the profile is opened. */
  #until = 0;
  /** When the phase began, in ms of the document. */
  #since = 0;

  /** `table` has the platforms of the sites that are allowed; `quiet` is the address a quiet page came with. */
  constructor(table: Table, quiet: string | null) {
    this.#table = table;
    this.#quiet = quiet;
    this.#page = pageAt(table, this.#address);
  }

  /** What the page is judged by: a quiet page by what it stands for. */
  get #address(): string {
    return this.#quiet ?? location.href;
  }

  /** Covers at once if the address may be held, then reads what is known and decides. */
  async start(): Promise<void> {
    const { signal } = this.#life;
    const listeners = {
      covered: () => this.#cover.shown,
      usable: () => this.#dialog?.usesKeys ?? false,
      escape: () => this.#leave(null),
      moved: (replaced: boolean) => this.#move(replaced),
      hidden: (frozen: boolean) => this.#hide(frozen),
      // What is known may have changed while nobody listened here.
      thawed: () => void this.#state.learn().catch((error) => report(error, 'guard')),
      seen: () => this.#decide(),
    };
    listen(listeners, signal);
    onAbort(signal, () => this.#state.forget());
    this.#cover.clean();
    if (mayBeHeld(this.#page)) this.#cover.show('blank');
    await this.#state.learn();
  }

  /** Takes everything away for good; the document is as if Lull had never been there. */
  stop(): void {
    this.#clear();
    this.#life.abort();
  }

  get alive(): boolean {
    return !this.#life.signal.aborted && extensionAlive();
  }

  get #usable() {
    return this.#state.now;
  }

  #decide(): void {
    if (!this.alive) {
      this.stop();
      return;
    }
    if (!this.#usable) {
      if (mayBeHeld(this.#page) && !this.#cover.shown) this.#cover.show('blank');
      return;
    }
    const { index } = this.#usable;
    const hit = isOnBreak(index.rest, Date.now()) ? null : match(index, this.#page);
    if (this.#phase === 'leaving') {
      if (!hit) this.#settle();
    } else if (this.#handleHeldNotice() || this.#isExempt(hit)) this.#cover.hide();
    else if (!hit && this.#hit && this.#renamed === location.pathname) return;
    else if (!hit) this.#onNotHeld();
    else this.#onHeld(hit, this.#usable);
  }

  #onHeld(hit: Hit, state: UsableState): void {
    const pass = this.#passes.of(hit.personId) ?? state.passes[hit.personId];
    if (pass && passLeft(pass, Date.now()) > 0) this.#openWithPass(hit, pass);
    else this.#hold(hit, state);
  }

  /** A new phase: all that the one before put on the page goes, and who was met is forgotten. */
  #enterPhase(phase: Phase): AbortSignal {
    this.#phaseLife.abort();
    this.#phaseLife = new AbortController();
    this.#phase = phase;
    this.#since = performance.now();
    this.#dialog = null;
    this.#hit = null;
    this.#until = 0;
    const { signal } = this.#phaseLife;
    if (phase !== 'clear') {
      const beat = setInterval(() => this.alive || this.stop(), HEARTBEAT_MS);
      onAbort(signal, () => clearInterval(beat));
    }
    return signal;
  }

  #clear(): void {
    this.#enterPhase('clear');
    this.#cover.hide();
  }

  /** The address is not held. After a held one the cover stays until the page has drawn the new place. */
  #onNotHeld(): void {
    if (this.#phase === 'settling') return;
    if (this.#phase === 'paused' || this.#phase === 'covered') {
      this.#record?.close();
      this.#settle();
    } else this.#clear();
  }

  #settle(): void {
    const signal = this.#enterPhase('settling');
    whenSettled(() => this.#clear(), signal);
  }

  #hold(hit: Hit, state: UsableState): void {
    const same =
      this.#hit?.personId === hit.personId && (this.#phase === 'paused' || this.#phase === 'covered');
    if (!same) {
      if (this.#phase === 'paused') this.#record?.close();
      this.#cover.show('paper');
      quietMedia(this.#enterPhase('covered'));
      this.#hit = hit;
    }
    if (this.#phase === 'covered' && document.visibilityState === 'visible' && !isPrerendering())
      this.#pause(hit, state);
  }

  #pause(hit: Hit, { index, journal }: UsableState): void {
    this.#phase = 'paused';
    this.#record = new AttemptRecord(attemptAt(hit, this.#record?.attempt, journal), this.#privateWindow);
    this.#dialog = new PauseDialog(
      this.#cover,
      {
        wait: index.wait,
        seed: this.#record.attempt.at,
        privateWindow: this.#privateWindow,
        attempt: this.#record.attempt.id,
      },
      {
        left: ({ urge }) => this.#leave(urge),
        opened: ({ urge }, minutes) => this.#openPass(minutes, false, urge),
        practical: () => this.#openPass(PRACTICAL_MINUTES, true),
        fought: () => this.#escapeToQuietPage(hit),
      },
      this.#phaseLife.signal,
    );
    this.#record.shown();
  }

  #leave(urge: number | null): void {
    if (this.#phase !== 'paused') return;
    this.#navigateAway(this.#record?.decide('left', { urge }));
  }

  /**
   * Goes, once `written` is, which a document that goes may lose; the phase's signal lives on, so that page and sound stay
   * away until the new place is there.
   */
  #navigateAway(written?: Promise<unknown>): void {
    if (!this.#usable) return;
    this.#phase = 'leaving';
    this.#cover.show('paper');
    const { signal } = this.#phaseLife;
    const { index } = this.#usable;
    Promise.race([written, sleep(WRITE_MS)])
      .then(
        () =>
          signal.aborted || leave(index, (url) => match(index, pageAt(this.#table, url)) !== null, signal),
      )
      .catch((error) => report(error, 'leave'));
    const again = setTimeout(() => {
      if (this.#phase !== 'leaving') return;
      this.#enterPhase('clear');
      this.#decide();
    }, LEAVING_MS);
    onAbort(signal, () => clearTimeout(again));
  }

  #openPass(minutes: number, practical: boolean, urge?: number | null): void {
    if (this.#phase !== 'paused' || !this.#hit || !this.#record) return;
    this.#record.decide(opened(practical), { urge, minutes });
    this.#renamed = '';
    const pass = openPass(Date.now(), minutes, this.#record.attempt.id, practical);
    const quiet = this.#hit.open !== null;
    const spread = this.#passes.open(this.#hit.personId, pass, this.#quiet);
    // From a quiet page the profile is loaded anew, and a private window has nowhere to write it: first it has to be known.
    if (!quiet && !this.#privateWindow) this.#decide();
    else
      Promise.race([spread, sleep(SPREAD_MS)])
        .then(() => this.#decide())
        .catch((error) => report(error, 'pass'));
  }

  /** A page that does not stop fighting is left for the site's quiet page, where the same pause is shown in peace. */
  #escapeToQuietPage({ quiet, open }: Hit): void {
    if (open === null && quiet) location.replace(quietPage(quiet, location.href));
    else this.#leave(null);
  }

  #openWithPass(hit: Hit, pass: Pass): void {
    // Let in through another tab while this one was still asking: the profile is open here too.
    if (this.#phase === 'paused') this.#record?.decide(opened(pass.practical));
    if (hit.open !== null) {
      // Storage and the background both tell of a pass; the profile is asked for once.
      const asked = this.#until > 0;
      this.#until = pass.until;
      if (!asked) openWanted(hit.open);
      return;
    }
    // Nothing is new: what stands on the page stays.
    if (this.#hit?.personId === hit.personId && this.#until === pass.until) return;
    const signal = this.#enterPhase('open');
    this.#hit = hit;
    this.#until = pass.until;
    this.#cover.hide();
    // The visit may be over whichever way the page goes; the background looks where the tab is then.
    const over = () => void guardAsk('visitOver', {}).catch(() => undefined);
    // A browser may paint its last frame of a page from the bfcache before the page can cover itself. One with an `unload`
    // listener is not kept there (https://web.dev/articles/bfcache), but loaded anew.
    hear(window, 'unload', over, signal);
    onAbort(signal, over);
    timePass(
      pass,
      () => this.#sayEnding(hit.personId, signal),
      () => this.#decide(),
      signal,
    );
  }

  #sayEnding(personId: string, signal: AbortSignal): void {
    const more = () => this.#passes.extend(personId, this.#usable?.passes[personId], () => this.#decide());
    showEdgeLine('ending', { more, leave: () => this.#leaveOpenPage() }, signal);
  }

  #leaveOpenPage(): void {
    quietMedia(this.#enterPhase('leaving'));
    this.#navigateAway();
  }

  /** Takes the notice that a profile was held from this tab, says so, and returns whether there was one. */
  #handleHeldNotice(): boolean {
    const notice = takeHeldNotice();
    if (!notice) return false;
    this.#justHeld = notice.here ? notice.person : null;
    const leave = () => this.#leaveOpenPage();
    const presses = { ...(notice.here && { leave }), close: () => this.#clear() };
    showEdgeLine('added', presses, this.#enterPhase('open'));
    return true;
  }

  /** Whether the page is the one a profile was held from: it stays open until its address moves on. */
  #isExempt(hit: Hit | null): boolean {
    return this.#justHeld !== null && (!hit || hit.personId === this.#justHeld);
  }

  #move(replaced: boolean): void {
    if (this.#usable || !replaced) this.#page = pageAt(this.#table, this.#address);
    const hit = this.#usable && match(this.#usable.index, this.#page);
    const early = performance.now() - this.#since < RENAME_MS;
    if (replaced && early && !hit && this.#hit && this.#hit.platform !== WEB && mayBeHeld(this.#page)) {
      this.#renamed = location.pathname;
      guardAsk('renamed', { attempt: this.#record?.attempt.id ?? '' }).catch((error) =>
        report(error, 'renamed'),
      );
    }
    if (hit?.personId !== this.#justHeld) this.#justHeld = null;
    this.#decide();
    if (this.#phase === 'paused') this.#record?.moved();
  }

  /** A page that may be held covers itself before it is frozen, so that it comes back covered. */
  #hide(frozen: boolean): void {
    if (this.#phase === 'paused') this.#record?.close();
    if (!frozen || !mayBeHeld(this.#page)) return;
    this.#cover.show(this.#hit ? 'paper' : 'blank');
    this.#enterPhase('clear');
    this.#state.forget();
    this.#passes.forget();
    this.#justHeld = null;
  }
}
