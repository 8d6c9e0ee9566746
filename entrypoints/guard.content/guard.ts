import { end, onAbort } from '@/lib/browser/abort';
import { extensionAlive } from '@/lib/browser/native';
import type { Move } from '@/lib/browser/navigation';
import { report } from '@/lib/browser/report';
import { next } from '@/lib/guard/machine';
import { isOwnMove } from '@/lib/guard/own-moves';
import {
  type Effect,
  type Facts,
  type GuardEvent,
  isCovered,
  isOver,
  isSameVisit,
  START,
  type State,
} from '@/lib/guard/states';
import { type Page, pageAt } from '@/lib/matching/page';
import type { Table } from '@/lib/matching/table';
import { guardTell } from '@/lib/messages/client';
import { tellLedOn } from './came-by';
import { listen } from './events';
import { factsOf } from './facts';
import { takeHeldNotice } from './held-notice';
import { Moves } from './moves';
import { Performer } from './performer';

/** How often a guard with something on the page looks whether the extension is still there (ms). */
const HEARTBEAT_MS = 1_000;

/**
 * The guard of one document: it hears what happens, asks the machine, and has the effects performed. Events that come meanwhile
 * wait in a queue. Decisions are taken from memory, before the browser can paint.
 */
export class Guard {
  readonly #table: Table;
  readonly #quiet: string | null;
  readonly #life = new AbortController();
  #state: State = START;
  /** When the state began, in ms of the document. */
  #since = 0;
  /** `null` while nothing is performed. */
  #queue: [GuardEvent, Page][] | null = null;
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
  readonly #performer: Performer;

  /** `table` has the platforms of the sites that are allowed; `quiet` is the address a quiet page came with. */
  constructor(table: Table, quiet: string | null) {
    this.#table = table;
    this.#quiet = quiet;
    this.#page = this.#pageNow();
    this.#performer = new Performer(
      table,
      quiet,
      (event) => this.#dispatch(event),
      () => this.judge(),
      this.#life.signal,
    );
  }

  /** What is judged now: a quiet page by what it stands for. */
  #pageNow(): Page {
    return pageAt(this.#table, this.#quiet ?? location.href);
  }

  /** Covers at once if the address may be held, then reads what is known and decides. */
  async start(): Promise<void> {
    const { signal } = this.#life;
    const { cover, left, live } = this.#performer;
    const listeners = {
      covered: () => cover.shown,
      papers: () => cover.papers,
      usable: () => !!this.#performer.dialog?.usesKeys,
      escape: left,
      heads: (url: string, ended: AbortSignal) => this.#moves.head(url, ended),
      moved: (how: Move) => this.#moves.move(how),
      hidden: (frozen: boolean) => this.#dispatch({ type: 'hidden', frozen }),
      // What is known may have changed while nobody listened here.
      thawed: () => void live.learn().catch((error) => report(error, 'guard')),
      seen: () => this.judge(),
      outrun: () => {
        this.#performer.outrun = true;
        if (this.#state.name === 'paused') this.#dispatch({ type: 'fought' });
      },
    };
    // Asked first, so that the answer is on its way while the page is covered.
    const learned = live.learn();
    listen(listeners, signal);
    onAbort(signal, () => live.forget());
    cover.clean();
    this.#dispatch({ type: 'judge' });
    await learned;
  }

  /** Takes everything away for good; the document is as if Lull had never been there. */
  stop(): void {
    this.#dispatch({ type: 'gone' });
  }

  get alive(): boolean {
    return !this.#life.signal.aborted && extensionAlive();
  }

  /** Whether nothing of the page is to be heard now. */
  get silent(): boolean {
    return this.#performer.silent;
  }

  /** Decides anew, as where the mark of a whole site comes after the guard. */
  judge(): void {
    const notice = this.#performer.live.now && takeHeldNotice();
    if (notice) this.#dispatch({ type: 'added', ...notice });
    this.#dispatch({ type: 'judge' });
  }

  #dispatch(event: GuardEvent, page = this.#page): void {
    if (isOver(this.#state)) return;
    if (this.#queue) return void this.#queue.push([event, page]);
    this.#queue = [[event, page]];
    try {
      for (let queued = this.#queue.shift(); queued; queued = this.#queue.shift()) this.#step(...queued);
    } finally {
      this.#queue = null;
    }
  }

  #step(event: GuardEvent, page: Page): void {
    const { state, effects } = next(this.#state, this.alive ? event : { type: 'gone' }, this.#facts(page));
    const failed = effects.filter((effect) => !this.#try(effect));
    if (!isSameVisit(state, this.#state)) this.#since = performance.now();
    this.#state = failed.length > 0 && isCovered(state) ? this.#standCovered(state) : state;
    if (isOver(state)) end(this.#life);
    else if (state.name !== 'clear' && effects.some((effect) => effect.do === 'enter')) this.#beat();
  }

  /** Whether it worked. What fails holds up nothing that comes after it: who leaves, leaves. */
  #try(effect: Effect): boolean {
    try {
      (this.#performer.perform[effect.do] as (effect: Effect) => void)(effect);
      return true;
    } catch (error) {
      report(error, effect.do);
      return false;
    }
  }

  /**
   * With something on the page, looks whether the extension is still there, and decides anew: the clock may have been set, and a
   * page without a root has nothing to put a pause on.
   */
  #beat(): void {
    const beat = setInterval(() => (this.alive ? this.judge() : this.stop()), HEARTBEAT_MS);
    onAbort(this.#performer.signal, () => clearInterval(beat));
  }

  #facts(page: Page): Facts {
    const { live, passes } = this.#performer;
    return factsOf(page, live.now, passes, this.#moves.arePainted);
  }

  /**
   * Something failed where nothing may be seen: the smallest pause stands, which needs nothing. Where no pause could be made,
   * it is the one for a page nobody can judge yet (`unsure`).
   */
  #standCovered(state: State): State {
    const { dialog } = this.#performer;
    this.#try({ do: 'cover', tone: 'paper' });
    if (dialog) dialog.giveUp();
    else this.#try({ do: 'pauseUnsure' });
    return dialog ? state : { name: 'unsure' };
  }

  /** `back`: nothing was painted of where it was, and it is where it came from. */
  #moved(how: Move, page: Page, back: boolean): void {
    // A page hears what is done to it, and may move on in the middle of that.
    if (this.#queue) {
      queueMicrotask(() => this.#moved(how, this.#pageNow(), back));
      return;
    }
    const { known, hit, maybe } = this.#facts(page);
    const after = performance.now() - this.#since;
    const { own, renamed } = isOwnMove(this.#state, { how, back, after, known, hit, maybe });
    const paused = renamed && this.#performer.recordOf(this.#state);
    if (paused) guardTell('renamed', { attempt: paused.attempt.id });
    if (!own) {
      this.#page = page;
      this.#dispatch({ type: back ? 'judge' : 'moved' });
    }
    if (this.#state.name === 'paused') this.#performer.record?.moved();
  }
}
