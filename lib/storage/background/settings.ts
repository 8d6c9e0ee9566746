import * as z from 'zod/mini';
import { KIT_MOST } from '../../policy/rotation';
import { database } from '../database';
import { id } from '../rows';
import type { Choices, Refusable, Settings } from '../schema';
import { CHOICES_MOST, plainName, SETTINGS, webAddress } from '../settings-schema';
import { change } from './marks';

/** Different ids in their order, at most so many. */
const ids = (most: number) =>
  z.pipe(
    z.pipe(
      z.array(id),
      z.transform((all: string[]) => [...new Set(all)]),
    ),
    z.array(id).check(z.maxLength(most)),
  );

/** What was typed as a page to go to, as an address. */
function asAddress(text: string): string {
  const typed = text.trim();
  return URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`)?.href ?? '';
}

const typedName = z.pipe(
  z.pipe(
    z.string(),
    z.transform((typed: string) => typed.trim()),
  ),
  plainName,
);
const typedAddress = z.pipe(z.pipe(z.string(), z.transform(asAddress)), webAddress);

/** Every setting a person chooses, with the values it may have: as they are stored, from what was told. */
const { rest: _rest, invited: _invited, ...STORED } = SETTINGS;
const CHOICES = {
  ...STORED,
  leaveTo: z.nullable(typedAddress),
  exitTo: z.nullable(typedAddress),
  plainName: z.nullable(typedName),
  kit: ids(KIT_MOST),
  aside: ids(CHOICES_MOST),
  tired: ids(CHOICES_MOST),
} satisfies { [K in keyof Choices]: z.ZodMiniType<Choices[K]> };

const patch = z.partial(z.object(CHOICES));

/** The values to store for what somebody chose, or the first setting that cannot be so. */
export function readChoices(asked: Partial<Choices>): { choices: Partial<Choices> } | { problem: Refusable } {
  const read = patch.safeParse(asked);
  if (read.success) return { choices: withoutGaps(read.data) };
  return { problem: read.error.issues[0]?.path[0] as Refusable };
}

/** A message may carry `undefined`, which would hide a default. */
function withoutGaps<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

/** Changes some of the settings and notes when; the others stay unset if nobody set them. */
export async function writeSettings(settings: Partial<Settings>): Promise<void> {
  await change([database.settings], async () => {
    const row = await database.settings.get('settings');
    const now = Date.now();
    const setAt = Object.fromEntries(Object.keys(settings).map((name) => [name, now]));
    await database.settings.put({ ...row, ...settings, setAt: { ...row?.setAt, ...setAt }, id: 'settings' });
  });
}
