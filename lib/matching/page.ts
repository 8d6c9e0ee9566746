import { parse } from './address';
import { heldKey, pageKeys, threadKey, WEB } from './page-keys';
import type { Recognised } from './page-kind';
import { type Quiet, quietAt } from './quiet-page';
import { recognise } from './recognise';
import { ANY_HOST, type Table } from './table';

/** What an address says to whoever asks whether it is held. Worked out once for each address, then passed on. */
export interface Page extends Omit<Recognised, 'platform' | 'kind'> {
  /** `web` where no platform claims the host. */
  platform: string;
  kind: Recognised['kind'] | 'page';
  /** The keys under which it could be in the index, the most general first. */
  keys: string[];
  /** On a platform: the key of its whole host, which comes after all of those. A page of no platform has it among them. */
  site?: string;
  /** What a quiet page stands for, whose parts these are then; `null` for any other page. */
  quiet: Quiet | null;
}

/** Reads an address; that of a copy says whom the copy shows. Never throws; the work is the same whatever is held. */
export function pageAt(table: Table, url: string): Page {
  const quiet = quietAt(url);
  if (quiet) return { ...pageAt(table, quiet.wanted), quiet };
  const { platform, ...found } = recognise(table, url);
  const { account, thread } = found;
  if (platform === null) {
    const shown = table.get(ANY_HOST)?.at(-1)?.rules.shows?.(url);
    // A copy of a site is another site.
    if (shown) return { ...pageAt(table, shown), site: undefined };
    return {
      platform: WEB,
      account,
      kind: 'page',
      keys: pageKeys(url).map((key) => heldKey(WEB, key)),
      quiet,
    };
  }
  const keys = account === null ? [] : [heldKey(platform, account)];
  if (thread) keys.push(threadKey(platform, thread));
  return { platform, ...found, keys, site: heldKey(WEB, parse(url)?.host ?? ''), quiet };
}
