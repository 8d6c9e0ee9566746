import { end, later } from '@/lib/browser/abort';
import { native } from '@/lib/browser/native';
import type { Effect, GuardEvent, State } from '@/lib/guard/states';
import type { Hit } from '@/lib/matching/match';
import { quietPage } from '@/lib/matching/quiet-page';
import type { Table } from '@/lib/matching/table';
import type { Pass } from '@/lib/policy/pass';
import type { ToFrame } from '@/lib/storage/channels';
import { AttemptRecord, attemptAt } from './attempt-record';
import { Cover } from './cover';
import { showEdgeLine } from './edge-line';
import { LiveState } from './guard-state';
import { leaveOnceWritten } from './leaving';
import { muteMedia } from './media';
import { stayOpen } from './open-page';
import { OwnPasses } from './passes';
import { PauseDialog, type PauseEvents } from './pause-dialog';
import { openWanted, silencePage } from './quiet-page';
import { hideTitle } from './title';
import { whenSettled } from './when-settled';

/** The quiet page has come by then (ms), or does not: a site may answer without a page. */
const QUIET_MS = 4_000;

/** What performs each effect. */
type Performers = { [K in Effect['do']]: (effect: Extract<Effect, { do: K }>) => void };

/**
 * Performs the effects of the machine on one document. What a state puts on the page hangs on a signal; entering the next state
 * aborts it, which undoes all.
 */
export class Performer {
  readonly #privateWindow = !!native.extension.inIncognitoContext;
  readonly live = new LiveState(this.#privateWindow, {
    changed: () => this.#judge(),
    unsure: () => this.#dispatch({ type: 'unsure' }),
  });
  readonly passes = new OwnPasses(this.#privateWindow);
  readonly cover = new Cover();
  dialog: PauseDialog | null = null;
  record: AttemptRecord | null = null;
  /** The last one of each person: one may go there and back between two who are held. */
  readonly #records = new Map<string, AttemptRecord>();
  /** Whether keys that come to this document come to the page before the guard. */
  outrun = false;
  #life = new AbortController();
  /** Sound and title are away until the page is uncovered. */
  #silence: AbortController | null = null;

  readonly #table: Table;
  readonly #quiet: string | null;
  readonly #dispatch: (event: GuardEvent) => void;
  readonly #judge: () => void;
  /** Aborts when nothing more is to be done in the document, which may be gone. */
  readonly #guardLife: AbortSignal;

  /**
   * `quiet` is the address a quiet page came with; `dispatch` and `judge` are called with what comes of an effect later; what leads
   * away ends with `life`, the guard's own.
   */
  constructor(
    table: Table,
    quiet: string | null,
    dispatch: (event: GuardEvent) => void,
    judge: () => void,
    life: AbortSignal,
  ) {
    this.#table = table;
    this.#quiet = quiet;
    this.#dispatch = dispatch;
    this.#judge = judge;
    this.#guardLife = life;
  }

  /** The last attempt of who is on the page in this state. */
  recordOf(state: State): AttemptRecord | undefined {
    return 'hit' in state && state.hit ? this.#records.get(state.hit.personId) : undefined;
  }

  get silent(): boolean {
    return this.#silence !== null;
  }

  /** Aborts when the state is over. */
  get signal(): AbortSignal {
    return this.#life.signal;
  }

  /** For what leads away: nothing goes on in a document that is gone. */
  get #onTheWay(): AbortSignal {
    return AbortSignal.any([this.signal, this.#guardLife]);
  }

  /** Each throws what the browser throws where its effect fails. */
  readonly perform: Performers = {
    enter: () => {
      end(this.#life);
      this.#life = new AbortController();
      this.dialog = null;
    },
    cover: ({ tone }) => {
      this.cover.scheme = this.#scheme;
      this.cover.show(tone);
    },
    uncover: () => {
      if (this.#silence) end(this.#silence);
      this.#silence = null;
      this.cover.hide();
    },
    mute: () => {
      if (this.#silence) return;
      this.#silence = new AbortController();
      muteMedia(this.#silence.signal);
      hideTitle(this.#silence.signal);
    },
    pause: ({ hit, again }) => this.#pause(hit, again),
    pauseUnsure: () => this.#showDialog({ wait: 0, seed: 0, attempt: '' }, true),
    decide: ({ do: _, outcome, ...details }) => {
      const leavesNone = outcome === 'practical' && this.live.now?.index.keepPractical === false;
      this.record?.decide(outcome, { ...details, ...(leavesNone && { keep: false }) });
    },
    close: () => this.record?.close(),
    pass: ({ hit, minutes, practical }) => this.#openPass(hit, minutes, practical),
    open: ({ hit, pass }) => this.#open(hit, pass),
    load: ({ url }) => openWanted(url, this.#onTheWay),
    leave: () => this.#leave(),
    line: ({ leave: canLeave }) => this.#sayAdded(canLeave),
    settle: () => whenSettled(() => this.#dispatch({ type: 'settled' }), this.signal),
    forget: () => {
      this.live.forget();
      this.passes.forget();
    },
    giveWay: ({ quiet }) => {
      silencePage();
      later(QUIET_MS, this.#refused, this.signal);
      location.replace(quietPage(quiet, location.href));
    },
  };

  /** `light` or `dark` where that was chosen in Lull, else nothing. */
  get #scheme() {
    return this.live.now?.index.scheme ?? '';
  }

  /** The person leaves, and did not say how strong the pull is. */
  readonly left = () => this.#dispatch({ type: 'left', urge: null });

  #pause(hit: Hit, again: boolean): void {
    const usable = this.live.now;
    if (!usable) return;
    if (!again || !this.record) {
      const attempt = attemptAt(hit, this.#records.get(hit.personId)?.attempt, usable.journal);
      this.record = new AttemptRecord(attempt, this.#privateWindow);
      this.#records.set(hit.personId, this.record);
    }
    this.record.again = again;
    const { id: attempt, at: seed } = this.record.attempt;
    const { wait } = usable.index;
    this.#showDialog({ wait, seed, attempt, chat: hit.kind === 'message' }, false);
    if (!again && this.dialog) this.record.shown(this.dialog.stands);
    // Nothing could be kept from a page that hears first, should it take the keys.
    if (this.outrun) this.#dispatch({ type: 'fought' });
  }

  #showDialog(begin: Omit<ToFrame, 'privateWindow'>, unsure: boolean): void {
    const privateWindow = this.#privateWindow;
    const events: PauseEvents = {
      left: ({ urge }) => this.#dispatch({ type: 'left', urge }),
      opened: ({ urge }, minutes) => this.#dispatch({ type: 'opened', urge, minutes }),
      practical: () => this.#dispatch({ type: 'practical' }),
      fought: () => this.#dispatch({ type: 'fought' }),
    };
    this.dialog = new PauseDialog(this.cover, { ...begin, privateWindow }, events, this.signal, unsure);
  }

  readonly #refused = () => this.#dispatch({ type: 'refused' });

  #leave(): void {
    // From a page that was open, or unsure, nothing is written down.
    const record = this.dialog && this.record;
    leaveOnceWritten(record, this.live.now?.index, this.#table, this.#refused, this.#onTheWay);
  }

  #openPass(hit: Hit, minutes: number, practical: boolean): void {
    const { id, keep } = this.record?.attempt ?? {};
    const attempt = (keep !== false && id) || '';
    this.passes.letIn(hit, { minutes, practical, attempt }, this.#quiet, this.#judge);
  }

  #open({ personId }: Hit, pass: Pass): void {
    const ended = this.#judge;
    const more = () => this.passes.extend(personId, this.live.now?.passes[personId], ended);
    stayOpen(pass, this.#scheme, { more, leave: this.left, ended }, this.signal);
  }

  #sayAdded(canLeave: boolean): void {
    const dismiss = () => this.#dispatch({ type: 'dismissed' });
    const presses = { ...(canLeave && { 'pause.leave': this.left }), 'guard.close': dismiss };
    showEdgeLine('added', presses, this.#scheme, this.signal);
  }
}
