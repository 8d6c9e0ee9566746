import { onAbort } from '@/lib/browser/abort';
import type { Move } from '@/lib/browser/navigation';

/** A page that set out for a held page and is still here after this time (ms) does not go there. */
const AHEAD_MS = 3_000;

/** What moves ask the guard, and call it with. */
interface MoveEvents<Page> {
  /** What an address stands for; without one, the address the document has now. */
  pageAt: (url?: string) => Page;
  covered: () => boolean;
  /** The page sets out for another address; answers whether it is covered ahead. */
  ahead: (page: Page) => boolean;
  /** It does not get there. */
  givenUp: () => void;
  /** The address is another one. `back`: nothing was painted of where it was, and it is where it came from. */
  moved: (how: Move, page: Page, back: boolean) => void;
  /** The first frame since it moved. */
  painted: () => void;
}

/** Judges how the address of one document moves without a load: nothing before its task is over, nothing twice. */
export class Moves<Page> {
  readonly #events: MoveEvents<Page>;
  /** The address that was judged last. */
  #judged = location.href;
  /** Where the address was when it began to move; `null` once a frame was painted since. */
  #from: string | null = null;
  /** Of the move that is under way. */
  #heading: AbortSignal | null = null;
  /** What led where it is, in a task that still runs: the last address it went to, and the names it gave that since. */
  #waiting: [Move, Page][] = [];

  constructor(events: MoveEvents<Page>) {
    this.#events = events;
  }

  /** Whether a frame was painted since the address moved. */
  get arePainted(): boolean {
    return this.#from === null;
  }

  /** The page sets out for another address in this document, before it is there; covered ahead where that is held. */
  head(url: string, ended: AbortSignal): void {
    const { pageAt, ahead, givenUp } = this.#events;
    this.#heading = ended;
    queueMicrotask(() => {
      if (this.#heading !== ended || ended.aborted || !ahead(pageAt(url))) return;
      const giveUp = () => this.#heading === ended && givenUp();
      onAbort(ended, giveUp);
      setTimeout(giveUp, AHEAD_MS);
    });
  }

  /**
   * While the page can be seen, where it moved is judged when its task is over: before a frame. What moved there and back in one
   * task is no move, and an address that it only came through was never seen; but a name it took back may say who it is.
   */
  move(how: Move): void {
    const { pageAt, covered, painted } = this.#events;
    const step: [Move, Page] = [how, pageAt()];
    this.#heading = null;
    if (covered()) {
      this.#tell([step]);
      return;
    }
    const begins = this.#waiting.length === 0;
    this.#waiting = how === 'replace' ? [...this.#waiting, step] : [step];
    if (!begins) return;
    if (this.#from === null)
      requestAnimationFrame(() => {
        this.#from = null;
        painted();
      });
    this.#from ??= this.#judged;
    queueMicrotask(() => {
      const steps = this.#waiting;
      this.#waiting = [];
      if (location.href !== this.#judged) this.#tell(steps);
    });
  }

  #tell(steps: [Move, Page][]): void {
    const back = this.#from === location.href;
    this.#judged = location.href;
    for (const [how, page] of steps) this.#events.moved(how, page, back);
  }
}
