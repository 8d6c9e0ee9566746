import * as z from 'zod/mini';
import type { HeldIndex, HeldSearch } from '../../matching/match';
import { NAME_MOST, NAMES_MOST } from '../../policy/person-name';
import { DEFAULT_SETTINGS } from '../read/settings';
import { account, id, list, text } from '../rows';
import type { Settings } from '../schema';
import { SETTINGS } from '../settings-schema';

/** What of an index can be used to put rows back. */
export interface IndexRemains extends Pick<Settings, 'wait' | 'leaveTo' | 'rest' | 'cooling'> {
  held: HeldIndex;
  searches: HeldSearch[];
}

const key = account.check(z.regex(/^[^:]{1,64}:./));

const entry = z.object({
  person: id,
  post: z._default(z.boolean(), true),
  message: z.optional(z.boolean()),
  quiet: text(64),
  open: z._default(z.nullable(account), null),
  request: z.optional(z.enum(['none', 'trace', 'all'])),
});

const search = z.object({
  person: id,
  on: list(id, 200),
  names: list(list(text(NAME_MOST), NAME_MOST), NAMES_MOST),
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What can be read of an index, each part for itself: damaged entries cost the others nothing. Never throws. */
export function indexRemains(index: unknown): IndexRemains {
  const parts = isRecord(index) ? index : {};
  const held = Object.entries(isRecord(parts.held) ? parts.held : {}).flatMap(([name, value]) => {
    const read = entry.safeParse(value);
    return read.success && key.safeParse(name).success ? [[name, read.data] as const] : [];
  });
  const searches = (Array.isArray(parts.searches) ? parts.searches : []).flatMap((value) => {
    const read = search.safeParse(value);
    return read.success ? [read.data] : [];
  });
  const setting = <K extends keyof Settings>(name: K): Settings[K] => {
    const fits = SETTINGS[name].safeParse(parts[name]).success;
    return fits ? (parts[name] as Settings[K]) : DEFAULT_SETTINGS[name];
  };
  return {
    held: Object.fromEntries(held) as HeldIndex,
    searches,
    wait: setting('wait'),
    leaveTo: setting('leaveTo'),
    rest: setting('rest'),
    cooling: setting('cooling'),
  };
}
