import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OwnPasses } from '@/entrypoints/guard.content/passes';
import { guardAsk, MessageError } from '@/lib/messages/client';

vi.mock('@/lib/messages/client', async (original) => ({
  ...(await original<typeof import('@/lib/messages/client')>()),
  guardAsk: vi.fn(),
}));

const stored = () => fakeBrowser.storage.local.get(null);

it('a pass is written under its own key where the background does not answer, and counts here until then', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.mocked(guardAsk).mockRejectedValue(new MessageError('openPass'));
  const passes = new OwnPasses(false);
  const opened = passes.open('p1', 5, 'a', false);
  expect(passes.of('p1')).toMatchObject({ attempt: 'a' });
  await opened;
  // At once: a page that is loaded anew has no time for a second try.
  expect(guardAsk).toHaveBeenCalledTimes(1);
  expect(await stored()).toMatchObject({ 'pass:a': { personId: 'p1', pass: { attempt: 'a' } } });
  expect(await stored()).not.toHaveProperty('passes');
  expect(passes.of('p1')).toBeUndefined();
});

it('nothing is written where the background answers, nor ever in a private window', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.mocked(guardAsk).mockResolvedValue(null);
  await new OwnPasses(false).open('p1', 5, 'a', false);
  vi.mocked(guardAsk).mockRejectedValue(new Error('nobody'));
  const passes = new OwnPasses(true);
  await passes.open('p1', 5, 'a', false);
  expect(await stored()).toEqual({});
  expect(passes.of('p1')).toMatchObject({ attempt: 'a' });
});

it('a pass of a private window is asked for again when the background ended with the first asking', async () => {
  vi.mocked(guardAsk).mockRejectedValueOnce(new MessageError('openPass')).mockResolvedValue(null);
  const passes = new OwnPasses(true);
  await passes.open('p1', 5, 'a', false);
  expect(vi.mocked(guardAsk).mock.calls.slice(-2)).toEqual(
    Array(2).fill(['openPass', { attempt: 'a', minutes: 5, practical: false }]),
  );
  expect(passes.of('p1')).toBeUndefined();
});
