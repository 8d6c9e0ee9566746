import { describe, expect, it } from 'vitest';
import { SAME_ATTEMPT_MS } from '@/lib/attempts/journal';
import { type CameBy, cameRound, type LastLeave } from '@/lib/attempts/round';

const AT = 1_800_000_000_000;
const last = (part: Partial<LastLeave> = {}): LastLeave => ({
  ...{ attempt: 'a', at: AT, entry: 'profile', over: 0, ledOn: false },
  ...part,
});
const round = (by: CameBy['by'], left = last(), entry = 'other', after = 500) =>
  cameRound(left, { entry, by }, AT + after);

describe('a pause after Leave', () => {
  it.each([
    ['a page that put the profile in its place', round('replace'), 0],
    ['a server that led the entry before on', round('traverse'), 0],
    ['a page that went on by itself', round('push', last({ ledOn: true })), 1],
    ['a second one before it', round('push', last({ ledOn: true, over: 1 })), 2],
  ])('belongs to the attempt that was left: %s', (_, steps, over) => expect(steps).toBe(over));

  it.each([
    ['nobody left', cameRound(undefined, { entry: 'other', by: 'replace' }, AT)],
    ['a link or an address', round('push')],
    ['forward to what was left', round('traverse', last(), 'profile')],
    ['loaded again', round('reload')],
    ['a move inside the page', round(null)],
    ['too long ago', round('replace', last(), 'other', SAME_ATTEMPT_MS + 1)],
    ['a clock that was set back', round('replace', last(), 'other', -1)],
  ])('is a new one: %s', (_, steps) => expect(steps).toBeNull());
});
