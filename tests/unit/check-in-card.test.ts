import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  attemptOfCard,
  claimToken,
  registerCard,
  registerToken,
} from '@/entrypoints/background/frame-tokens';
import { handlers } from '@/entrypoints/background/handlers';
import type { Data } from '@/lib/messages/protocol';
import { handle } from '@/lib/messages/server';
import { openPass } from '@/lib/policy/pass';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { saveCheckIn } from '@/lib/storage/background/check-ins';
import { database } from '@/lib/storage/database';
import { attempt, emptyIndex } from '../factories';

const HELD = 'https://www.instagram.com/sam/';
const FREE = 'https://www.instagram.com/alex/';
const ID = attempt().id;
const profile = (person: string) => ({ person, post: false, quiet: 'q', open: null });
const held = { 'instagram:sam': profile('p1'), 'instagram:kim': profile('p2') };
const from = (url = HELD, privateWindow = false) => ({ url, tabId: 1, private: privateWindow });

let tab: { status: string; url?: string } | null;
let allowed: (origin: string) => boolean;
/** Where the tab stands by the time scripts come to it. */
let arrived: string | undefined;
const inject = vi.fn(async ({ args }: { files?: string[]; args?: unknown[] }) => [
  { result: args?.[1] === (arrived ?? tab?.url) },
]);

/** Starts the telling and lets its waiting pass. */
async function over(...args: Parameters<typeof from>): Promise<void> {
  let done = false;
  const work = handle(handlers, 'visitOver', {}, from(...args)).finally(() => {
    done = true;
  });
  while (!done) await vi.advanceTimersByTimeAsync(100);
  await work;
}

const felt = (data: Data<'cardFelt'>, sender: ReturnType<typeof from>) =>
  handle(handlers, 'cardFelt', data, sender);
const cards = () => inject.mock.calls.filter(([{ files }]) => files?.[0] === '/check-in-card.js').length;

async function give(passes: Record<string, ReturnType<typeof openPass>>): Promise<void> {
  await fakeBrowser.storage.local.set({ passes });
}

beforeEach(async () => {
  await database.delete();
  await database.open();
  tab = { status: 'complete', url: FREE };
  allowed = (origin) => origin === 'https://www.instagram.com/*';
  inject.mockClear();
  arrived = undefined;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async () => {
    if (!tab) throw new Error('no tab');
    return tab;
  }) as never);
  Object.assign(fakeBrowser.scripting, { executeScript: inject });
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => allowed(origin)),
  });
  await fakeBrowser.storage.local.set({ index: { ...emptyIndex(), held } });
  await saveAttempts([attempt({ outcome: 'continued', minutes: 5, decidedAt: Date.now() })]);
  await give({ p1: openPass(Date.now(), 5, ID, false) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a visit that is over', () => {
  it('is asked about on the next free page, with a token of that tab, once', async () => {
    await over();
    expect(cards()).toBe(1);
    const token = String(inject.mock.calls[0]?.[0].args?.[0]);
    expect(await claimToken(token, 2)).toBeNull();
    expect(await claimToken(token, 1)).toBe('card');
    expect(await attemptOfCard(token, 1)).toBe(ID);
    await over();
    expect(cards()).toBe(1);
  });

  it('is asked about after a move inside the page too, where the address is the new one', async () => {
    await over(FREE);
    expect(cards()).toBe(1);
  });

  it('keeps its message open while the tab is looked at, so that no browser takes the background for idle', async () => {
    tab = { status: 'loading', url: FREE };
    const answered = vi.fn();
    void handlers.visitOver({}, from()).then(answered);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(answered).not.toHaveBeenCalled();
    tab = { status: 'complete', url: FREE };
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.waitFor(() => expect(answered).toHaveBeenCalled(), 20_000);
    expect(cards()).toBe(1);
  });

  it('waits for the page to be there', async () => {
    tab = { status: 'loading', url: FREE };
    const arrive = setTimeout(() => {
      tab = { status: 'complete', url: FREE };
    }, 3_000);
    await over();
    clearTimeout(arrive);
    expect(cards()).toBe(1);
  });
});

describe('nothing is asked', () => {
  it('on the page the tab went on to meanwhile', async () => {
    arrived = 'https://www.instagram.com/kim/';
    await over();
    expect(cards()).toBe(0);
  });

  it.each<[string, () => unknown, ...Parameters<typeof from>]>([
    ['in a private window', () => undefined, HELD, true],
    ['on a page that is held', () => Object.assign(tab ?? {}, { url: 'https://www.instagram.com/kim/' })],
    ['on the same page, loaded anew', () => Object.assign(tab ?? {}, { url: HELD })],
    ['where the address is nobody’s business', () => Object.assign(tab ?? {}, { url: undefined })],
    ['where Lull may not run', () => Object.assign(tab ?? {}, { url: 'https://elsewhere.example/' })],
    [
      'on another site, though Lull may run there',
      () => {
        allowed = () => true;
        Object.assign(tab ?? {}, { url: 'https://www.tiktok.com/@alex' });
      },
    ],
    [
      'on another server of the same platform, which strangers run',
      () => {
        allowed = () => true;
        Object.assign(tab ?? {}, { url: 'https://nitter.net/alex' });
      },
      'https://x.com/sam',
    ],
    ['on a page of the browser', () => Object.assign(tab ?? {}, { url: 'about:blank' })],
    [
      'in a tab that is gone',
      () => {
        tab = null;
      },
    ],
    ['on a page that never arrives', () => Object.assign(tab ?? {}, { status: 'loading' })],
    ['after a practical visit', () => give({ p1: openPass(Date.now(), 15, ID, true) })],
    ['after a planned visit', () => give({ p1: openPass(Date.now(), 15, '', false) })],
    [
      'when it is not clear whose page it was',
      () => give({ p1: openPass(Date.now(), 5, ID, false), p2: openPass(Date.now(), 5, 'x', true) }),
      FREE,
    ],
    ['about a visit without a row', () => database.attempts.clear()],
    ['about an attempt that became practical', () => database.attempts.update(ID, { outcome: 'practical' })],
    ['when it was asked about already', () => saveCheckIn({ attempt: ID, felt: 'skipped', going: [] })],
    ['about someone who was let go', () => fakeBrowser.storage.local.set({ index: emptyIndex() })],
    [
      'in a break from Lull',
      () =>
        fakeBrowser.storage.local.set({
          index: { ...emptyIndex(), held, rest: { from: Date.now() - 1, until: Date.now() + 60_000 } },
        }),
    ],
  ])('%s', async (_, make, ...where) => {
    await make();
    await over(...where);
    expect(inject).not.toHaveBeenCalled();
  });

  it('with two passes open the address still says whose it was', async () => {
    await give({ p1: openPass(Date.now(), 5, ID, false), p2: openPass(Date.now(), 5, 'x', true) });
    await over(HELD);
    expect(cards()).toBe(1);
  });

  it('a page that refuses the script costs nothing', async () => {
    inject.mockRejectedValue(new Error('refused'));
    await over();
    expect(await database.checkins.count()).toBe(0);
  });
});

describe('an answer', () => {
  it('counts from the card with its token, in its tab', async () => {
    await registerCard('t', 1, ID);
    await felt({ token: 'other', felt: 'heavier', going: [] }, from());
    await felt({ token: 't', felt: 'heavier', going: [] }, { ...from(), tabId: 2 });
    await felt({ token: 't', felt: 'heavier', going: [] }, from(HELD, true));
    expect(await database.checkins.count()).toBe(0);
    await felt({ token: 't', felt: 'heavier', going: [] }, from());
    expect(await database.checkins.toArray()).toMatchObject([{ attempt: ID, felt: 'heavier', going: [] }]);
  });

  it('of a pause that begins in the tab before the card is there, the card is void', async () => {
    await registerCard('card', 1, ID);
    await registerToken('pause', 1);
    expect(await claimToken('card', 1)).toBeNull();
    expect(await claimToken('pause', 1)).toBe('pause');
  });
});
