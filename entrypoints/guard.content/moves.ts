import { onAbort } from '@/lib/browser/abort';
import type { Move } from '@/lib/browser/navigation';

/** A page that set out for a held place and is still here after this time (ms) does not go there. */
const AHEAD_MS = 3_000;

/** What the guard is asked and told of moves. */
interface MoveEvents<Page> {
  /** What an address stands for; without one, the address the document has now. */
  pageAt: (url?: string) => Page;
  covered: () => boolean;
  /** The page sets out for another place; answers whether it is covered ahead. */
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
  /** The address as it was last. */
  #address = location.href;
  /** Where the address was when it began to move; `null` once a frame was painted since. */
  #from: string | null = null;
  /** Of the move that is under way. */
  #heading: AbortSignal | null = null;
  /** Those of the task that runs, not judged yet. */
  #waiting: [Move, Page][] = [];

  constructor(events: MoveEvents<Page>) {
    this.#events = events;
  }

  /** Whether a frame was painted since the address moved. */
  get arePainted(): boolean {
    return this.#from === null;
  }

  /** The page sets out for another place in this document, before its address says so; covered ahead where that is held. */
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
   * While the page can be seen, moves are judged when their task is over: before a frame, and what moved there and back in it
   * is none.
   */
  move(how: Move): void {
    const { pageAt, covered, moved, painted } = this.#events;
    const before = this.#address;
    const page = pageAt();
    this.#heading = null;
    this.#address = location.href;
    if (covered()) {
      moved(how, page, this.#from === location.href);
      return;
    }
    if (this.#waiting.push([how, page]) > 1) return;
    this.#from ??= before;
    requestAnimationFrame(() => {
      this.#from = null;
      painted();
    });
    queueMicrotask(() => {
      const waiting = this.#waiting;
      this.#waiting = [];
      if (location.href !== this.#from) for (const [each, to] of waiting) moved(each, to, false);
    });
  }
}
