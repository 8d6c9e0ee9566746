import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { Dexie, RangeSet } from 'dexie';
import { native } from '../../browser/native';
import { report } from '../../browser/report';
import type { WordsKey } from './passphrase';

/** Where the key of open words is in `storage.session`: in memory, for Lull's own pages and the background alone. */
const KEY = 'lockKey';

/** The key of open words, and when they are locked again (epoch ms); `null` is as the browser closes. */
export interface StoredKey {
  id: string;
  /** in hex */
  key: string;
  until: number | null;
}

let held: (WordsKey & Pick<StoredKey, 'until'>) | null = null;
let loading: Promise<void> | null = null;

/** The key this page or worker has; `null` while the words are locked, or were never. Before the database opens it is loaded. */
export const heldKey = (): (WordsKey & Pick<StoredKey, 'until'>) | null =>
  held && isNow(held) ? held : null;

const isNow = ({ until }: Pick<StoredKey, 'until'>) => until === null || until > Date.now();

/** Takes another key, or none. What was read before is read anew by whoever follows it. */
export function takeKey(stored: StoredKey | null | undefined): void {
  const fits = stored && isNow(stored);
  const before = held?.id;
  held = fits ? { ...stored, key: new Uint8Array(hexToBytes(stored.key)) } : null;
  if (before !== held?.id)
    Dexie.on.storagemutated.fire({ all: new RangeSet(Number.NEGATIVE_INFINITY, [[]]) });
}

/** Loads the key, once, and follows it from then on. Never rejects: without it the words are locked. */
export function loadKey(): Promise<void> {
  loading ??= follow();
  return loading;
}

async function follow(): Promise<void> {
  native.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && KEY in changes) takeKey(changes[KEY]?.newValue as StoredKey | undefined);
  });
  try {
    takeKey((await native.storage.session.get(KEY))[KEY] as StoredKey | undefined);
  } catch (error) {
    report(error, 'the key of the words');
  }
}

export const asStored = ({ id, key }: WordsKey, until: number | null): StoredKey => ({
  id,
  key: bytesToHex(key),
  until,
});
