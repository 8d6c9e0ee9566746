import { heldKey, pageKeys, threadKey, WEB } from './page-keys';
import type { Recognised } from './page-kind';
import { quietToken } from './quiet-page';
import { recognise } from './recognise';
import { ANY_HOST, type Table } from './table';

/** What an address says to whoever asks whether it is held. Worked out once for each address, then passed on. */
export interface Page extends Omit<Recognised, 'platform' | 'kind'> {
  /** `web` where no platform claims the host. */
  platform: string;
  kind: Recognised['kind'] | 'page';
  /** The keys under which it could be in the index, the most general first. */
  keys: string[];
  /** The token of a quiet page; `null` for any other page. */
  quiet: string | null;
}

/** Reads an address; that of a copy says whom the copy shows. Never throws; the work is the same whatever is held. */
export function pageAt(table: Table, url: string): Page {
  const quiet = quietToken(url);
  const { platform, ...found } = recognise(table, url);
  const { account, thread } = found;
  if (platform === null) {
    const shown = table.get(ANY_HOST)?.at(-1)?.rules.shows?.(url);
    if (shown) return pageAt(table, shown);
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
  return { platform, ...found, keys, quiet };
}
