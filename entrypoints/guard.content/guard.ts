import { onAbort } from '@/lib/browser/abort';
import { hear } from '@/lib/browser/hear';
import { extensionAlive, native } from '@/lib/browser/native';
import { isPrerendering, type Move } from '@/lib/browser/navigation';
import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import {
  type Effect,
  type Event,
  type Facts,
  isCovered,
  isInert,
  next,
  START,
  type State,
} from '@/lib/guard/machine';
import { type Hit, match, mayBeHeld } from '@/lib/matching/match';
import { type Page, pageAt } from '@/lib/matching/page';
import { WEB } from '@/lib/matching/page-keys';
import { quietPage } from '@/lib/matching/quiet-page';
import type { Table } from '@/lib/matching/table';
import { guardAsk } from '@/lib/messages/client';
import { isOnBreak } from '@/lib/policy/cooling';
import { openPass, type Pass, passFor } from '@/lib/policy/pass';
import { AttemptRecord, attemptAt } from './attempt-record';
import { Cover } from './cover';
import { showEdgeLine } from './edge-line';
import { listen } from './events';
import { LiveState } from './guard-state';
import { takeHeldNotice } from './held-notice';
import { leave } from './leave';
import { quietMedia } from './media';
import { OwnPasses, timePass } from './passes';
import { PauseDialog, type PauseEvents } from './pause-dialog';
import { openWanted } from './quiet-page';
import { hideTitle } from './title';
import { whenSettled } from './when-settled';

/** A held page that gives itself another address this soon (ms) is still the same page. */
const RENAME_MS = 3_000;
/** A Leave is written down before the page goes, unless that takes longer (ms). */
const WRITE_MS = 250;
/** A pass that only the background can keep is waited for no longer than this (ms). */
const SPREAD_MS = 1_500;
/** A page that set out for a held place and is still here after this time (ms) does not go there. */
const AHEAD_MS = 3_000;
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
    changed: () => this.#look(),
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
  /** The address as it was last. */
  #address = location.href;
  /** Where the address was when it began to move; `null` once a frame was painted since. */
  #movedFrom: string | null = null;
  /** Of the move that is under way. */
  #heading: AbortSignal | null = null;
  /** Moves of the task that runs, not judged yet. */
  #moves: [Move, Page][] = [];
  #record: AttemptRecord | null = null;
  #dialog: PauseDialog | null = null;

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
      wasCovered: () => this.#cover.wasPaper,
      usable: () => this.#dialog?.usesKeys ?? false,
      escape: () => this.#dispatch({ type: 'left', urge: null }),
      heads: (url: string, ended: AbortSignal) => this.#headFor(url, ended),
      moved: (how: Move) => this.#move(how),
      hidden: (frozen: boolean) => this.#dispatch({ type: 'hidden', frozen }),
      // What is known may have changed while nobody listened here.
      thawed: () => void this.#known.learn().catch((error) => report(error, 'guard')),
      seen: () => this.#look(),
    };
    listen(listeners, signal);
    onAbort(signal, () => this.#known.forget());
    this.#cover.clean();
    this.#dispatch({ type: 'look' });
    await this.#known.learn();
  }

  /** Takes everything away for good; the document is as if Lull had never been there. */
  stop(): void {
    this.#dispatch({ type: 'gone' });
  }

  get alive(): boolean {
    return !this.#life.signal.aborted && extensionAlive();
  }

  #look(): void {
    const notice = this.#known.now && takeHeldNotice();
    if (notice) this.#dispatch({ type: 'added', ...notice });
    this.#dispatch({ type: 'look' });
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
    try {
      for (const effect of effects) (this.#perform[effect.do] as (effect: Effect) => void)(effect);
    } catch (error) {
      report(error, state.name);
      if (isCovered(state)) this.#standCovered();
    }
    this.#state = state;
    if (state.name === 'stopped') this.#life.abort();
    else if (state.name !== 'clear' && effects.some((effect) => effect.do === 'enter')) this.#beat();
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
    const seen = document.visibilityState === 'visible' && !isPrerendering() && this.#movedFrom === null;
    return {
      now,
      known: known !== null,
      maybe: mayBeHeld(page),
      hit,
      pass: hit && passFor(pass ?? undefined, hit.kind),
      seen,
    };
  }

  readonly #perform: Performers = {
    enter: () => this.#enter(),
    cover: ({ tone }) => this.#cover.show(tone),
    uncover: () => this.#cover.hide(),
    quiet: () => {
      quietMedia(this.#stateLife.signal);
      hideTitle(this.#stateLife.signal);
    },
    pause: ({ hit, again }) => this.#pause(hit, again),
    pauseUnsure: () =>
      this.#showDialog({ wait: 0, seed: 0, privateWindow: this.#privateWindow, attempt: '' }, true),
    decide: ({ outcome, urge, minutes }) =>
      void this.#record?.decide(outcome, { urge, minutes, keep: this.#known.now?.index.keepPractical }),
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
    giveWay: ({ quiet }) => location.replace(quietPage(quiet, location.href)),
  };

  #enter(): void {
    this.#stateLife.abort();
    this.#stateLife = new AbortController();
    this.#since = performance.now();
    this.#dialog = null;
  }

  /** Something failed where nothing may be seen: the smallest pause stands, which needs nothing. */
  #standCovered(): void {
    this.#cover.show('paper');
    this.#dialog?.giveUp();
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
    if (!again) this.#record.shown();
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
    Promise.race([this.#record?.written, sleep(WRITE_MS)])
      .then(() => signal.aborted || leave(index?.leaveTo ?? null, isHeld, signal))
      .catch((error) => report(error, 'leave'));
    const refused = setTimeout(() => this.#dispatch({ type: 'refused' }), REFUSED_MS);
    onAbort(signal, () => clearTimeout(refused));
  }

  #openPass({ personId, open }: Hit, minutes: number, practical: boolean): void {
    const { id = '', keep } = this.#record?.attempt ?? {};
    // A visit that leaves no row has nothing its minutes could be told of.
    const pass = openPass(Date.now(), minutes, keep === false ? '' : id, practical);
    const quiet = open !== null;
    const spread = this.#passes.open(personId, pass, this.#quiet);
    // From a quiet page the profile is loaded anew, and a private window has nowhere to write it: first it has to be known.
    if (!quiet && !this.#privateWindow) this.#look();
    else
      Promise.race([spread, sleep(SPREAD_MS)])
        .then(() => this.#look())
        .catch((error) => report(error, 'pass'));
  }

  #open({ personId }: Hit, pass: Pass): void {
    const { signal } = this.#stateLife;
    // The visit may be over whichever way the page goes; the background looks where the tab is then.
    const over = () => void guardAsk('visitOver', {}).catch(() => undefined);
    // A browser may paint its last frame of a page from the bfcache before the page can cover itself. One with an `unload`
    // listener is not kept there (https://web.dev/articles/bfcache), but loaded anew.
    hear(window, 'unload', over, signal);
    onAbort(signal, over);
    const more = () => this.#passes.extend(personId, this.#known.now?.passes[personId], () => this.#look());
    const left = () => this.#dispatch({ type: 'left', urge: null });
    timePass(
      pass,
      () => showEdgeLine('ending', { more, leave: left }, signal),
      () => this.#look(),
      signal,
    );
  }

  #sayAdded(canLeave: boolean): void {
    const left = () => this.#dispatch({ type: 'left', urge: null });
    const close = () => this.#dispatch({ type: 'closed' });
    showEdgeLine('added', { ...(canLeave && { leave: left }), close }, this.#stateLife.signal);
  }

  /** The page sets out for another place in this document, before its address says so; covered ahead where that is held. */
  #headFor(url: string, ended: AbortSignal): void {
    this.#heading = ended;
    queueMicrotask(() => {
      if (this.#heading !== ended || ended.aborted) return;
      this.#dispatch({ type: 'ahead' }, pageAt(this.#table, url));
      if (this.#state.name !== 'ahead') return;
      const giveUp = () => this.#heading === ended && this.#dispatch({ type: 'givenUp' });
      onAbort(ended, giveUp);
      setTimeout(giveUp, AHEAD_MS);
    });
  }

  /**
   * While the page can be seen, moves are judged when its task is over: before a frame, and what it moved there and back is
   * none. The pause then comes with the first frame.
   */
  #move(how: Move): void {
    this.#heading = null;
    const from = this.#address;
    this.#address = location.href;
    const page = this.#pageNow();
    if (isCovered(this.#state)) {
      this.#moved(how, page, this.#movedFrom === location.href);
      return;
    }
    if (this.#moves.push([how, page]) > 1) return;
    this.#movedFrom ??= from;
    requestAnimationFrame(() => {
      this.#movedFrom = null;
      this.#look();
    });
    queueMicrotask(() => {
      const moves = this.#moves;
      this.#moves = [];
      if (location.href !== this.#movedFrom) for (const move of moves) this.#moved(...move, false);
    });
  }

  /** `back`: nothing was painted of where it was, and it is where it came from. */
  #moved(how: Move, page: Page, back: boolean): void {
    if (!this.#isOwn(how, page, back)) {
      this.#page = page;
      this.#dispatch({ type: back ? 'look' : 'moved' });
    }
    if (this.#state.name === 'paused') this.#record?.moved();
  }

  /**
   * Whether the page gave itself this address without the person: while it was paused, before anything was known, or soon after
   * it was shown. It is most likely still the same person, so it goes on as before; People asks.
   */
  #isOwn(how: Move, page: Page, back: boolean): boolean {
    const known = this.#known.now;
    const state = this.#state;
    if (how === 'traverse') return false;
    if (!known) return how === 'replace';
    if (match(known.index, page)) return false;
    const early = how === 'replace' && performance.now() - this.#since < RENAME_MS;
    const hit = 'hit' in state ? state.hit : null;
    if (early && hit && !back && hit.platform !== WEB && mayBeHeld(page))
      guardAsk('renamed', { attempt: this.#record?.attempt.id ?? '' }).catch((error) =>
        report(error, 'renamed'),
      );
    return isInert(state) || (early && !back && (state.name === 'covered' || state.name === 'open'));
  }
}
