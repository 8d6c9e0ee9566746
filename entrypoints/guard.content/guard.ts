import { later, onAbort } from '@/lib/browser/abort';
import { extensionAlive, native } from '@/lib/browser/native';
import { isPrerendering, type Move } from '@/lib/browser/navigation';
import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import { next } from '@/lib/guard/machine';
import { isOwnMove } from '@/lib/guard/own-moves';
import { type Effect, type Event, type Facts, isCovered, START, type State } from '@/lib/guard/states';
import { type Hit, match, mayBeHeld } from '@/lib/matching/match';
import { type Page, pageAt } from '@/lib/matching/page';
import { quietPage } from '@/lib/matching/quiet-page';
import type { Table } from '@/lib/matching/table';
import { guardTell } from '@/lib/messages/client';
import { isOnBreak } from '@/lib/policy/cooling';
import { ownPass, type Pass, passFor } from '@/lib/policy/pass';
import type { IsolatedWorld } from '@/lib/storage/channels';
import { AttemptRecord, attemptAt } from './attempt-record';
import { tellLedOn } from './came-by';
import { Cover } from './cover';
import { showEdgeLine } from './edge-line';
import { listen } from './events';
import { LiveState } from './guard-state';
import { takeHeldNotice } from './held-notice';
import { leave } from './leave';
import { muteMedia } from './media';
import { Moves } from './moves';
import { stayOpen } from './open-page';
import { OwnPasses } from './passes';
import { PauseDialog, type PauseEvents } from './pause-dialog';
import { openWanted, silencePage } from './quiet-page';
import { hideTitle } from './title';
import { whenSettled } from './when-settled';

/** A Leave is written down before the page goes, unless that takes longer (ms). */
const WRITE_MS = 250;
/** A pass that only the background can keep is waited for no longer than this (ms). */
const SPREAD_MS = 1_500;
/** How often a guard with something on the page looks whether the extension is still there (ms). */
const HEARTBEAT_MS = 1_000;
/** A way out is given up, and the page paused again, after this time (ms). */
const REFUSED_MS = 10_000;

/** What performs each effect. */
type Performers = { [K in Effect['do']]: (effect: Extract<Effect, { do: K }>) => void };

/**
 * The guard of one document: it hears what happens, asks the machine, and performs the effects. What a state puts on the page
 * hangs on a signal; leaving the state aborts it, which undoes all. Events that come while effects are performed wait in a
 * queue. Decisions are taken from memory, before the browser can paint.
 */
export class Guard {
  readonly #table: Table;
  readonly #quiet: string | null;
  readonly #life = new AbortController();
  readonly #cover = new Cover();
  readonly #privateWindow = !!native.extension.inIncognitoContext;
  readonly #passes = new OwnPasses(this.#privateWindow);
  readonly #known = new LiveState(this.#privateWindow, {
    changed: () => this.judge(),
    unsure: () => this.#dispatch({ type: 'unsure' }),
  });
  #state: State = START;
  #stateLife = new AbortController();
  /** When the state began, in ms of the document. */
  #since = 0;
  /** `null` while nothing is performed. */
  #queue: [Event, Page][] | null = null;
  /** What is decided by: the address, but for one that a page gave itself where nobody could act in it. */
  #page: Page;
  readonly #moves = new Moves({
    pageAt: (url) => (url ? pageAt(this.#table, url) : this.#pageNow()),
    covered: () => isCovered(this.#state),
    ahead: (page) => {
      this.#dispatch({ type: 'ahead' }, page);
      const covers = this.#state.name === 'ahead';
      if (covers) tellLedOn();
      return covers;
    },
    givenUp: () => this.#dispatch({ type: 'givenUp' }),
    moved: (how, page, back) => this.#moved(how, page, back),
    painted: () => this.judge(),
  });
  #record: AttemptRecord | null = null;
  #dialog: PauseDialog | null = null;
  /** Whether keys that come to this document come to the page before the guard. */
  #outrun = false;

  /** `table` has the platforms of the sites that are allowed; `quiet` is the address a quiet page came with. */
  constructor(table: Table, quiet: string | null) {
    this.#table = table;
    this.#quiet = quiet;
    this.#page = this.#pageNow();
  }

  /** What is judged now: a quiet page by what it stands for. */
  #pageNow(): Page {
    return pageAt(this.#table, this.#quiet ?? location.href);
  }

  /** Covers at once if the address may be held, then reads what is known and decides. */
  async start(): Promise<void> {
    const { signal } = this.#life;
    const listeners = {
      covered: () => this.#cover.shown,
      papers: () => this.#cover.papers,
      usable: () => !!this.#dialog?.usesKeys,
      escape: () => this.#dispatch({ type: 'left', urge: null }),
      heads: (url: string, ended: AbortSignal) => this.#moves.head(url, ended),
      moved: (how: Move) => this.#moves.move(how),
      hidden: (frozen: boolean) => this.#dispatch({ type: 'hidden', frozen }),
      // What is known may have changed while nobody listened here.
      thawed: () => void this.#known.learn().catch((error) => report(error, 'guard')),
      seen: () => this.judge(),
      outrun: () => {
        this.#outrun = true;
        if (this.#state.name === 'paused') this.#dispatch({ type: 'fought' });
      },
    };
    listen(listeners, signal);
    onAbort(signal, () => this.#known.forget());
    this.#cover.clean();
    this.#dispatch({ type: 'judge' });
    await this.#known.learn();
  }

  /** Takes everything away for good; the document is as if Lull had never been there. */
  stop(): void {
    this.#dispatch({ type: 'gone' });
  }

  get alive(): boolean {
    return !this.#life.signal.aborted && extensionAlive();
  }

  /** Decides anew, as where the mark of a whole site comes after the guard. */
  judge(): void {
    const notice = this.#known.now && takeHeldNotice();
    if (notice) this.#dispatch({ type: 'added', ...notice });
    this.#dispatch({ type: 'judge' });
  }

  #dispatch(event: Event, page = this.#page): void {
    if (this.#queue) {
      this.#queue.push([event, page]);
      return;
    }
    this.#queue = [[event, page]];
    for (let queued = this.#queue.shift(); queued; queued = this.#queue.shift()) this.#step(...queued);
    this.#queue = null;
  }

  #step(event: Event, page: Page): void {
    const { state, effects } = next(this.#state, this.alive ? event : { type: 'gone' }, this.#facts(page));
    const failed = effects.filter((effect) => !this.#try(effect));
    this.#state = failed.length > 0 && isCovered(state) ? this.#standCovered(state) : state;
    if (state.name === 'stopped') this.#life.abort();
    else if (state.name !== 'clear' && effects.some((effect) => effect.do === 'enter')) this.#beat();
  }

  /** Whether it worked. What fails holds up nothing that comes after it: who leaves, leaves. */
  #try(effect: Effect): boolean {
    try {
      (this.#perform[effect.do] as (effect: Effect) => void)(effect);
      return true;
    } catch (error) {
      report(error, effect.do);
      return false;
    }
  }

  /** With something on the page, looks whether the extension is still there. */
  #beat(): void {
    const beat = setInterval(() => this.alive || this.stop(), HEARTBEAT_MS);
    onAbort(this.#stateLife.signal, () => clearInterval(beat));
  }

  #facts(page: Page): Facts {
    const now = Date.now();
    const known = this.#known.now;
    const hit = known && !isOnBreak(known.index.rest, now) ? match(known.index, page) : null;
    const pass = hit && (this.#passes.of(hit.personId) ?? known?.passes[hit.personId]);
    const seen = document.visibilityState === 'visible' && !isPrerendering() && this.#moves.arePainted;
    return {
      now,
      known: known !== null,
      maybe: mayBeHeld(page) || !!hit || !!(globalThis as IsolatedWorld).lullWhole,
      hit,
      pass: hit && passFor(pass ?? undefined, hit.kind),
      seen,
    };
  }

  /** `light` or `dark` where that was chosen in Lull, else nothing. */
  get #scheme() {
    return this.#known.now?.index.scheme ?? '';
  }

  readonly #perform: Performers = {
    enter: () => this.#enter(),
    cover: ({ tone }) => {
      this.#cover.scheme = this.#scheme;
      this.#cover.show(tone);
    },
    uncover: () => this.#cover.hide(),
    mute: () => {
      muteMedia(this.#stateLife.signal);
      hideTitle(this.#stateLife.signal);
    },
    pause: ({ hit, again }) => this.#pause(hit, again),
    pauseUnsure: () =>
      this.#showDialog({ wait: 0, seed: 0, privateWindow: this.#privateWindow, attempt: '' }, true),
    decide: ({ do: _, outcome, ...told }) => {
      const leavesNone = outcome === 'practical' && this.#known.now?.index.keepPractical === false;
      this.#record?.decide(outcome, { ...told, ...(leavesNone && { keep: false }) });
    },
    close: () => this.#record?.close(),
    pass: ({ hit, minutes, practical }) => this.#openPass(hit, minutes, practical),
    open: ({ hit, pass }) => this.#open(hit, pass),
    load: ({ url }) => openWanted(url),
    leave: () => this.#leave(),
    line: ({ leave: canLeave }) => this.#sayAdded(canLeave),
    settle: () => whenSettled(() => this.#dispatch({ type: 'settled' }), this.#stateLife.signal),
    forget: () => {
      this.#known.forget();
      this.#passes.forget();
    },
    giveWay: ({ quiet }) => {
      silencePage();
      location.replace(quietPage(quiet, location.href));
    },
  };

  #enter(): void {
    this.#stateLife.abort();
    this.#stateLife = new AbortController();
    this.#since = performance.now();
    this.#dialog = null;
  }

  /**
   * Something failed where nothing may be seen: the smallest pause stands, which needs nothing. Where no pause could be made,
   * it is one of which nothing is known.
   */
  #standCovered(state: State): State {
    const paused = this.#dialog !== null;
    this.#try({ do: 'cover', tone: 'paper' });
    if (paused) this.#dialog?.giveUp();
    else this.#try({ do: 'pauseUnsure' });
    return paused ? state : { name: 'unsure' };
  }

  #pause(hit: Hit, again: boolean): void {
    const known = this.#known.now;
    if (!known) return;
    if (!again || !this.#record)
      this.#record = new AttemptRecord(
        attemptAt(hit, this.#record?.attempt, known.journal),
        this.#privateWindow,
      );
    const { id: attempt, at: seed } = this.#record.attempt;
    const { wait } = known.index;
    const chat = hit.kind === 'message';
    this.#showDialog({ wait, seed, privateWindow: this.#privateWindow, attempt, chat }, false);
    if (!again && this.#dialog) this.#record.shown(this.#dialog.stands);
    // Nothing could be kept from a page that hears first, should it take the keys.
    if (this.#outrun) this.#dispatch({ type: 'fought' });
  }

  #showDialog(begin: ConstructorParameters<typeof PauseDialog>[1], unsure: boolean): void {
    const events: PauseEvents = {
      left: ({ urge }) => this.#dispatch({ type: 'left', urge }),
      opened: ({ urge }, minutes) => this.#dispatch({ type: 'opened', urge, minutes }),
      practical: () => this.#dispatch({ type: 'practical' }),
      fought: () => this.#dispatch({ type: 'fought' }),
    };
    this.#dialog = new PauseDialog(this.#cover, begin, events, this.#stateLife.signal, unsure);
  }

  /** Goes, once what was decided is written down, which a document that goes may lose. */
  #leave(): void {
    const { signal } = this.#stateLife;
    const index = this.#known.now?.index;
    const isHeld = (url: string) => !!index && match(index, pageAt(this.#table, url)) !== null;
    // A pause may have come before it since it was chosen.
    const place = index?.leaveTo && !isHeld(index.leaveTo) ? index.leaveTo : null;
    Promise.race([this.#record?.written, sleep(WRITE_MS)])
      .then(() => signal.aborted || leave(place, isHeld, this.#record?.round ?? 0, signal))
      .catch((error) => report(error, 'leave'));
    later(REFUSED_MS, () => this.#dispatch({ type: 'refused' }), signal);
  }

  #openPass({ personId, open, kind }: Hit, minutes: number, practical: boolean): void {
    const { id = '', keep } = this.#record?.attempt ?? {};
    // A visit that leaves no row has nothing its minutes could be told of.
    const attempt = keep === false ? '' : id;
    const pass = ownPass(Date.now(), minutes, attempt, practical, kind);
    const quiet = open !== null;
    const spread = this.#passes.open(personId, pass, this.#quiet);
    // From a quiet page the profile is loaded anew, and a private window has nowhere to write it: first it has to be known.
    if (!quiet && !this.#privateWindow) this.judge();
    else
      Promise.race([spread, sleep(SPREAD_MS)])
        .then(() => this.judge())
        .catch((error) => report(error, 'pass'));
  }

  #open({ personId }: Hit, pass: Pass): void {
    const ended = () => this.judge();
    const more = () => this.#passes.extend(personId, this.#known.now?.passes[personId], ended);
    const leave = () => this.#dispatch({ type: 'left', urge: null });
    stayOpen(pass, this.#scheme, { more, leave, ended }, this.#stateLife.signal);
  }

  #sayAdded(canLeave: boolean): void {
    const left = () => this.#dispatch({ type: 'left', urge: null });
    const close = () => this.#dispatch({ type: 'closed' });
    const presses = { ...(canLeave && { 'pause.leave': left }), 'guard.close': close };
    showEdgeLine('added', presses, this.#scheme, this.#stateLife.signal);
  }

  /** `back`: nothing was painted of where it was, and it is where it came from. */
  #moved(how: Move, page: Page, back: boolean): void {
    const { known, hit, maybe } = this.#facts(page);
    const after = performance.now() - this.#since;
    const { own, renamed } = isOwnMove(this.#state, { how, back, after, known, hit, maybe });
    if (renamed) guardTell('renamed', { attempt: this.#record?.attempt.id ?? '' });
    if (!own) {
      this.#page = page;
      this.#dispatch({ type: back ? 'judge' : 'moved' });
    }
    if (this.#state.name === 'paused') this.#record?.moved();
  }
}
