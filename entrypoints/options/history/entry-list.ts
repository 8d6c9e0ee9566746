import { type Entry, type EntryPage, followPage } from '@/lib/storage/read/history';

/** What of History is read. */
export interface EntryQuery {
  /** epoch ms, `since <= at < before` */
  since: number;
  before: number;
  matches: (entry: Entry) => boolean;
}

/** What is read so far, newest first. */
export interface EntriesRead {
  entries: readonly Entry[];
  /** Everything is read. */
  done: boolean;
  /** The first page is here. */
  begun: boolean;
  /** Why nothing more can be read. */
  failed?: unknown;
}

interface OpenPage {
  /** `null` until it was read for the first time. */
  page: EntryPage | null;
  matching: Entry[];
  stop: () => void;
}

const NOTHING: EntriesRead = { entries: [], done: false, begun: false };

/**
 * The entries of a query, read page by page as far as they are wanted, each page followed from then on. A store for
 * `useSyncExternalStore`: reading begins with the first listener and ends with the last.
 */
export class EntryList {
  readonly #query: EntryQuery;
  readonly #listeners = new Set<() => void>();
  #pages: OpenPage[] = [];
  #read = NOTHING;
  #wanted = 0;

  constructor(query: EntryQuery) {
    this.#query = query;
  }

  readonly snapshot = (): EntriesRead => this.#read;

  readonly follow = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#pages.length === 0) this.#open(this.#query.before);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      for (const { stop } of this.#pages) stop();
      this.#pages = [];
    };
  };

  /** Reads on until there are so many entries, or all. */
  readonly want = (count: number): void => {
    this.#wanted = Math.max(this.#wanted, count);
    this.#readOn();
  };

  #open(before: number): void {
    const open: OpenPage = { page: null, matching: [], stop: () => {} };
    this.#pages.push(open);
    open.stop = followPage(
      this.#query.since,
      before,
      (page) => {
        open.page = page;
        open.matching = page.entries.filter(this.#query.matches);
        this.#tell();
        this.#readOn();
      },
      (failed) => this.#say({ ...this.#read, failed }),
    );
  }

  #readOn(): void {
    const last = this.#pages.at(-1)?.page;
    if (!last || last.last || this.#read.entries.length >= this.#wanted) return;
    this.#open(last.from);
  }

  #tell(): void {
    const read = this.#pages.filter(({ page }) => page !== null);
    this.#say({
      entries: read.flatMap(({ matching }) => matching),
      done: read.at(-1)?.page?.last ?? false,
      begun: true,
    });
  }

  #say(read: EntriesRead): void {
    this.#read = read;
    for (const listener of [...this.#listeners]) listener();
  }
}
