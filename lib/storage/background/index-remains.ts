import * as z from 'zod/mini';
import type { HeldIndex, HeldSearch } from '../../matching/match';
import { WAIT_DEFAULT, WAIT_MAX } from '../../policy/wait';

/** What of an index can be used to put rows back. */
export interface IndexRemains {
  held: HeldIndex;
  searches: HeldSearch[];
  wait: number;
  leaveTo: string | null;
  rest: { from: number; until: number } | null;
}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const address = z.string().check(z.maxLength(4_096));
const time = z.number().check(z.gte(0));
const key = address.check(z.regex(/^[^:]+:./));

const entry = z.object({
  person: id,
  post: z._default(z.boolean(), true),
  message: z.optional(z.boolean()),
  quiet: z.string().check(z.maxLength(64)),
  open: z._default(z.nullable(address), null),
});

const search = z.object({
  person: id,
  on: z.array(id).check(z.maxLength(200)),
  names: z.array(z.array(address).check(z.maxLength(40))).check(z.maxLength(40)),
});

const wait = z.int().check(z.gte(0), z.lte(WAIT_MAX));
const rest = z.object({ from: time, until: time });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value if it fits, else the other one. */
const read = <T extends z.ZodMiniType>(schema: T, value: unknown, otherwise: z.infer<T> | null) => {
  const result = schema.safeParse(value);
  return result.success ? result.data : otherwise;
};

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
  return {
    held: Object.fromEntries(held) as HeldIndex,
    searches,
    wait: read(wait, parts.wait, WAIT_DEFAULT) ?? WAIT_DEFAULT,
    leaveTo: read(address, parts.leaveTo, null),
    rest: read(rest, parts.rest, null),
  };
}
