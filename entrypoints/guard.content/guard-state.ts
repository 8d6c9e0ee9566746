import { end, onAbort } from '@/lib/browser/abort';
import { extensionAlive, native } from '@/lib/browser/native';
import { report } from '@/lib/browser/report';
import { sleep } from '@/lib/browser/sleep';
import { again, guardAsk } from '@/lib/messages/client';
import type { TabMessage } from '@/lib/storage/channels';
import {
  asIndex,
  asPasses,
  type GuardIndex,
  type GuardState,
  isPassKey,
  journalIn,
  type Passes,
  passesIn,
  readStored,
} from '@/lib/storage/guard-store';

/** The background is asked again for an index that cannot be used after this time (ms). */
const REBUILD_MS = 2_000;
/** How long reading may take before a page that may be held gets a pause all the same (ms); said again as often. */
const PATIENCE_MS = 2_000;

export interface KnowledgeListeners {
  /** Something else was read or heard. */
  changed: () => void;
  /** What is held is not read yet, and that takes long. */
  unsure: () => void;
}

/** What was read and heard, with an index that can be used. */
export type UsableState = GuardState & { index: GuardIndex };

/**
 * What the guard knows, kept up to date without the worker: each change comes in the event itself, so that a pass that
 * ends or a profile that is held acts in every tab at once. In private windows passes come from the background, since
 * they are never written down.
 */
export class LiveState {
  /** `null` until it was read. */
  now: UsableState | null = null;
  #learning: AbortController | null = null;

  constructor(
    private readonly privateWindow: boolean,
    private readonly listeners: KnowledgeListeners,
  ) {}

  /** Stops listening: what was read may no longer be so. */
  forget(): void {
    if (this.#learning) end(this.#learning);
    this.now = null;
  }

  /** Reads anew, and listens from then on. */
  async learn(): Promise<void> {
    this.forget();
    const learning = new AbortController();
    this.#learning = learning;
    const { signal } = learning;
    const patience = setInterval(() => this.listeners.unsure(), PATIENCE_MS);
    onAbort(signal, () => clearInterval(patience));
    /** All that was heard and read; complete once it has the journal. */
    const state: Partial<UsableState> = {};
    /** The keys of passes as they are stored. */
    const stored: Record<string, unknown> = {};
    const update = (part: Partial<UsableState>) => {
      Object.assign(state, part);
      if (signal.aborted || !state.journal) return;
      clearInterval(patience);
      this.now = state as UsableState;
      this.listeners.changed();
    };
    // Before the read, so that no change falls between the two: what is heard meanwhile is newer.
    const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
      const index = changes.index && asIndex(changes.index.newValue);
      if (index) update({ index });
      if (this.privateWindow) return;
      const keys = Object.keys(changes).filter(isPassKey);
      for (const key of keys) stored[key] = changes[key]?.newValue;
      if (keys.length > 0 && state.journal) update({ passes: passesIn(stored, Date.now()) });
    };
    hearUntil(signal, native.storage.local.onChanged, onChanged);

    const all = await readAll();
    for (const key of Object.keys(all)) if (isPassKey(key) && !(key in stored)) stored[key] = all[key];
    const index = asIndex(all.index) ?? (await this.#rebuilt(() => state.index, signal));
    if (!index) return;
    const first: UsableState = { index, passes: passesIn(stored, Date.now()), journal: journalIn(all) };
    if (this.privateWindow) {
      const onMessage = (message: unknown) => {
        const passes = (message as Partial<TabMessage> | null)?.privatePasses;
        if (passes) update({ passes: asPasses(passes) });
      };
      hearUntil(signal, native.runtime.onMessage as Listenable<typeof onMessage>, onMessage);
      first.passes = await privatePasses();
    }
    update(Object.assign(first, state));
  }

  /**
   * An index that is damaged, missing or cannot be read comes from the database, however long that takes: until then nobody
   * knows what is held. `heard` is one that came by itself. `null` when `signal` aborted.
   */
  async #rebuilt(heard: () => GuardIndex | undefined, signal: AbortSignal): Promise<GuardIndex | null> {
    let index: GuardIndex | null = null;
    while (!signal.aborted && !index) {
      const pause = sleep(REBUILD_MS);
      const rebuilt = guardAsk('rebuildIndex', {}).then(asIndex, (error) => report(error, 'index'));
      index = (await Promise.race([rebuilt, pause])) ?? heard() ?? asIndex((await readAll()).index);
      if (!index) await pause;
    }
    return index;
  }
}

interface Listenable<T> {
  addListener(hear: T): void;
  removeListener(hear: T): void;
}

function hearUntil<T>(signal: AbortSignal, source: Listenable<T>, hear: T): void {
  source.addListener(hear);
  // After an update there is nothing to remove any more, and no way to.
  onAbort(signal, () => extensionAlive() && source.removeListener(hear));
}

/** The passes of private windows; none where the background does not answer, so that the page is paused. */
function privatePasses(): Promise<Passes> {
  return again(() => guardAsk('privatePasses', {})).then(asPasses, (error) => {
    report(error, 'passes');
    return {};
  });
}

function readAll(): Promise<Record<string, unknown>> {
  return readStored().catch((error) => {
    report(error, 'index');
    return {};
  });
}
