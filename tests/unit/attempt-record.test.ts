import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AttemptRecord } from '@/entrypoints/guard.content/attempt-record';
import type { JournalEntry } from '@/lib/attempts/journal';
import { JOURNAL_PREFIX } from '@/lib/storage/guard-store';
import { attempt } from '../factories';

const sent = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  sent.mockReset().mockResolvedValue({ ok: true, value: null });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(sent);
  Object.assign(globalThis, { window: { navigation: { currentEntry: { key: 'k' } } } });
});

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
const written = async () => {
  const key = JOURNAL_PREFIX + attempt().id;
  return (await fakeBrowser.storage.local.get<Record<string, JournalEntry>>(key))[key]?.attempt.outcome;
};
const names = () => sent.mock.calls.map(([message]) => message.lull).sort();

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

  it('that is left before it can be used is sent as left', async () => {
    const record = new AttemptRecord(attempt(), false);
    record.shown(new Promise(() => undefined));
    record.decide('left', {});
    await turn();
    expect(names()).toEqual(['journal', 'left']);
  });
});

describe('a pause that stands again, since Leave did not lead away', () => {
  const left = async () => {
    const record = new AttemptRecord(attempt(), false);
    record.decide('left', { urge: 3 });
    record.again = true;
    await record.written;
    return record;
  };

  it.each(['continued', 'practical'] as const)('takes what is decided then: %s', async (outcome) => {
    const record = await left();
    record.decide(outcome, { minutes: 5 });
    await record.written;
    expect(await written()).toBe(outcome);
    record.decide('left', {});
    await record.written;
    expect(await written()).toBe(outcome);
  });

  it('was left all the same where nothing more is decided', async () => {
    const record = await left();
    record.close();
    await record.written;
    expect(await written()).toBe('left');
    expect(record.attempt.outcome).toBe('left');
  });
});
