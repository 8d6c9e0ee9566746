import { onAbort } from '@/lib/browser/abort';
import { extensionAlive, native } from '@/lib/browser/native';
import { report } from '@/lib/browser/report';
import { ask } from '@/lib/messages/client';
import {
  asIndex,
  asPasses,
  emptyIndex,
  type GuardIndex,
  type Known,
  readKnown,
} from '@/lib/storage/index-read';

/** How long the background may take to rebuild an index that cannot be used (ms). */
const REBUILD_MS = 2_000;

/** What is known, with an index that can be used. */
export type Usable = Known & { index: GuardIndex };

/**
 * Reads what is known and tells it; then tells each change, in the event itself, so that a pass that ends or a profile
 * that is held acts in every tab without the worker. In private windows passes come from the background, since they are
 * never written down.
 */
export async function watchKnown(
  privateWindow: boolean,
  tell: (known: Usable) => void,
  signal: AbortSignal,
): Promise<void> {
  let known: Usable | null = null;
  const update = (part: Partial<Usable>) => {
    if (signal.aborted || !known) return;
    known = { ...known, ...part };
    tell(known);
  };
  // Before the read, so that no change falls between the two.
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const index = changes.index && asIndex(changes.index.newValue);
    if (index) update({ index });
    if (changes.passes && !privateWindow) update({ passes: asPasses(changes.passes.newValue) });
  };
  native.storage.local.onChanged.addListener(onChanged);
  // After an update there is nothing to remove any more, and no way to.
  onAbort(signal, () => extensionAlive() && native.storage.local.onChanged.removeListener(onChanged));

  const first = await readUsable();
  if (privateWindow) first.passes = asPasses(await ask('privatePasses', {}).catch(() => null));
  known = first;
  update({});
  if (privateWindow) {
    const onMessage = (message: unknown) => {
      const passes = (message as { privatePasses?: unknown } | null)?.privatePasses;
      if (passes) update({ passes: asPasses(passes) });
    };
    native.runtime.onMessage.addListener(onMessage as never);
    onAbort(signal, () => extensionAlive() && native.runtime.onMessage.removeListener(onMessage as never));
  }
}

/** An index that is damaged, missing or cannot be read comes from the database; with neither, nothing is known to be held. */
async function readUsable(): Promise<Usable> {
  const nothing: Known = { index: null, passes: {}, journal: [] };
  const read = () =>
    readKnown().catch((error) => {
      report(error, 'index');
      return nothing;
    });
  let known = await read();
  if (!known.index) {
    const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), REBUILD_MS));
    const rebuilt = ask('rebuildIndex', {}).then(asIndex, (error) => report(error, 'index'));
    const index = await Promise.race([rebuilt, patience]);
    known = { ...(await read()), ...(index && { index }) };
  }
  return { ...known, index: known.index ?? emptyIndex() };
}
