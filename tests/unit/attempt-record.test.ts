import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AttemptRecord } from '@/entrypoints/guard.content/attempt-record';
import { JOURNAL_PREFIX } from '@/lib/storage/guard-store';
import { attempt } from '../factories';

const told = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  told.mockReset().mockResolvedValue({ ok: true, value: null });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(told);
  Object.assign(globalThis, { window: { navigation: { currentEntry: { key: 'k' } } } });
});

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
const names = () => told.mock.calls.map(([message]) => message.lull).sort();

describe('a pause that is shown', () => {
  it('stands in the journal at once, and the background hears of it when the pause can be used', async () => {
    let stand = () => {};
    const stands = new Promise<void>((resolve) => {
      stand = resolve;
    });
    const record = new AttemptRecord(attempt(), false);
    record.shown(stands);
    await record.written;
    expect(await fakeBrowser.storage.local.get()).toHaveProperty(JOURNAL_PREFIX + attempt().id);
    await turn();
    expect(names()).toEqual([]);
    stand();
    await turn();
    expect(names()).toEqual(['cameRound', 'shown']);
  });

  it('that is left before it can be used is told as left', async () => {
    const record = new AttemptRecord(attempt(), false);
    record.shown(new Promise(() => undefined));
    record.decide('left', {});
    await turn();
    expect(names()).toEqual(['journal', 'left']);
  });
});
