import { onAbort } from '@/lib/browser/abort';
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

/** How long the background may take to rebuild an index that cannot be used (ms); it is asked again as often. */
const REBUILD_MS = 2_000;

export interface KnowledgeListeners {
  /** Something else is known. */
  changed: () => void;
  /** It is not known what is held, and that takes long. */
  unsure: () => void;
}

/** What is known, with an index that can be used. */
export type UsableState = GuardState & { index: GuardIndex };

/**
 * What the guard knows, kept up to date without the worker: each change is told in the event itself, so that a pass that
 * ends or a profile that is held acts in every tab at once. In private windows passes come from the background, since
 * they are never written down.
 */
export class LiveState {
  /** `null` until it was read. */
  now: UsableState | null = null;
  #learning = new AbortController();

  constructor(
    private readonly privateWindow: boolean,
    private readonly told: KnowledgeListeners,
  ) {}

  /** Stops listening: what was known may no longer be so. */
  forget(): void {
    this.#learning.abort();
    this.now = null;
  }

  /** Reads anew, and listens from then on. */
  async learn(): Promise<void> {
    this.forget();
    this.#learning = new AbortController();
    const { signal } = this.#learning;
    /** All that was told and read; complete once it has the journal. */
    const known: Partial<UsableState> = {};
    /** The keys of passes as they are stored. */
    const stored: Record<string, unknown> = {};
    const update = (part: Partial<UsableState>) => {
      Object.assign(known, part);
      if (signal.aborted || !known.journal) return;
      this.now = known as UsableState;
      this.told.changed();
    };
    // Before the read, so that no change falls between the two: what is told meanwhile is newer.
    const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
      const index = changes.index && asIndex(changes.index.newValue);
      if (index) update({ index });
      if (this.privateWindow) return;
      const keys = Object.keys(changes).filter(isPassKey);
      for (const key of keys) stored[key] = changes[key]?.newValue;
      if (keys.length > 0 && known.journal) update({ passes: passesIn(stored, Date.now()) });
    };
    hearUntil(signal, native.storage.local.onChanged, onChanged);

    const all = await readAll();
    for (const key of Object.keys(all)) if (isPassKey(key) && !(key in stored)) stored[key] = all[key];
    const index = asIndex(all.index) ?? (await this.#rebuilt(() => known.index, signal));
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
    update(Object.assign(first, known));
  }

  /**
   * An index that is damaged, missing or cannot be read comes from the database, however long that takes: until then nobody
   * knows what is held. `told` is one that came by itself. `null` when `signal` aborted.
   */
  async #rebuilt(told: () => GuardIndex | undefined, signal: AbortSignal): Promise<GuardIndex | null> {
    const patience = setTimeout(() => signal.aborted || this.told.unsure(), REBUILD_MS);
    let index: GuardIndex | null = null;
    while (!signal.aborted && !index) {
      const pause = sleep(REBUILD_MS);
      const rebuilt = guardAsk('rebuildIndex', {}).then(asIndex, (error) => report(error, 'index'));
      index = (await Promise.race([rebuilt, pause])) ?? told() ?? asIndex((await readAll()).index);
      if (!index) await pause;
    }
    clearTimeout(patience);
    return index;
  }
}

interface Listenable<T> {
  addListener(hear: T): void;
  removeListener(hear: T): void;
}

function hearUntil<T>(signal: AbortSignal, told: Listenable<T>, hear: T): void {
  told.addListener(hear);
  // After an update there is nothing to remove any more, and no way to.
  onAbort(signal, () => extensionAlive() && told.removeListener(hear));
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
