import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reconcile } from '@/entrypoints/background/reconcile';
import { rememberTab } from '@/entrypoints/background/tab-attempts';
import { AttemptRecord } from '@/entrypoints/guard.content/attempt-record';
import type { Envelope } from '@/lib/messages/protocol';
import { database } from '@/lib/storage/database';
import { send } from '../background';
import { attempt } from '../factories';

const ID = attempt().id;
const rows = async () => (await database.attempts.toArray()).map(({ outcome }) => outcome);
const full = { name: 'QuotaExceededError', message: 'full' };
let room: () => void;

/** From now on neither `storage.local` nor the database takes anything, until there is room. */
function fillDisk() {
  const refusals = [
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(full),
    vi.spyOn(database.attempts, 'put').mockRejectedValue(full as never),
    vi.spyOn(database.texts, 'put').mockRejectedValue(full as never),
  ];
  room = () => refusals.forEach((refusal) => void refusal.mockRestore());
}

beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  await database.delete();
  await database.open();
  await rememberTab(1, ID);
  Object.assign(globalThis, { window: { navigation: { currentEntry: { key: 'k' } } } });
  const from = { tabId: 1, url: 'https://www.instagram.com/sam/', private: false };
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: Envelope) => ({
    ok: true,
    value: await send(message.lull, message.data as never, from),
  })) as never);
});

const settle = async () => {
  for (let i = 0; i < 50; i += 1) await new Promise((resolve) => setTimeout(resolve, 2));
  await reconcile('alarm');
};

describe('on a full disk', () => {
  it('a pause that is shown and left is counted when there is room, though its tab is gone', async () => {
    fillDisk();
    const record = new AttemptRecord(attempt(), false);
    record.shown(Promise.resolve());
    await settle();
    record.decide('left', {});
    await settle();
    expect(await rows()).toEqual([]);
    room();
    await reconcile('alarm');
    expect(await rows()).toEqual(['left']);
    expect((await fakeBrowser.storage.session.get('journal')).journal).toEqual({});
  });

  it('what is told after a refusal is handed over in the same turn: the page may be gone in the next', async () => {
    fillDisk();
    const record = new AttemptRecord(attempt(), false);
    record.shown(Promise.resolve());
    await settle();
    const sendMessage = vi.mocked(fakeBrowser.runtime.sendMessage);
    sendMessage.mockClear();
    record.decide('left', {});
    const now = sendMessage.mock.calls.map(([message]) => message as unknown as Envelope<'journal'>);
    expect(now).toContainEqual({ lull: 'journal', data: { entry: expect.objectContaining({ entry: 'k' }) } });
    await settle();
    room();
  });

  it('the alarm comes back to it', async () => {
    fillDisk();
    await send('journal', { entry: { attempt: attempt({ outcome: 'left', decidedAt: 2 }), entry: null } });
    expect(await fakeBrowser.alarms.get('due')).toBeDefined();
    room();
  });

  const nothing = {
    exercise: null,
    urgeAfter: null,
    pullsInOrder: null,
    expected: null,
    note: null,
    checkIn: null,
  };
  const tellSad = (at: number) =>
    send(
      'pauseTold',
      { attempt: ID, at, feelings: ['sad'], ...nothing },
      { tabId: 1, url: '', private: false },
    );

  it('words told in the pause wait as long as its attempt does', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    fillDisk();
    await send('journal', { entry: { attempt: attempt({ outcome: 'left', decidedAt: 2 }), entry: null } });
    await tellSad(Date.now() - 3_600_000);
    await reconcile('alarm');
    room();
    await reconcile('alarm');
    expect(await database.attempts.get(ID)).toMatchObject({ feelings: ['sad'], outcome: 'left' });
  });

  it('words told in the pause wait too', async () => {
    await database.attempts.put(attempt({ outcome: 'left', decidedAt: 2 }));
    fillDisk();
    await tellSad(Date.now());
    room();
    await reconcile('alarm');
    expect(await database.attempts.get(ID)).toMatchObject({ feelings: ['sad'], outcome: 'left' });
  });

  it('a private window hands over nothing', async () => {
    fillDisk();
    const here = attempt();
    const record = new AttemptRecord(here, true);
    record.shown(Promise.resolve());
    await settle();
    record.decide('left', {});
    // What Leave needs is said by the place in the history alone.
    const said = vi.mocked(fakeBrowser.runtime.sendMessage).mock.calls.map(([message]) => message);
    expect(said).toMatchObject([{ lull: 'cameRound' }, { lull: 'left' }]);
    expect(JSON.stringify(said)).not.toMatch(new RegExp(`${here.id}|${here.personId}`));
    room();
  });

  it('pages of Lull are told that nothing can be written, and that it can again', async () => {
    expect(await send('health', {})).toEqual({ database: true, trouble: null });
    fillDisk();
    expect(await send('health', {})).toEqual({ database: true, trouble: 'full' });
    room();
    expect(await send('health', {})).toEqual({ database: true, trouble: null });
  });
});
