import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { OwnPasses } from '@/entrypoints/guard.content/passes';
import { guardAsk, MessageError } from '@/lib/messages/client';
import { openPass } from '@/lib/policy/pass';

vi.mock('@/lib/messages/client', async (original) => ({
  ...(await original<typeof import('@/lib/messages/client')>()),
  guardAsk: vi.fn(),
}));

const stored = () => fakeBrowser.storage.local.get(null);

/** The address a quiet page came with. */
const QUIET = 'https://www.instagram.com/robots.txt#q1~/sam/';

const pass = openPass(Date.now(), 5, 'a', false);

it('a pass is written under its own key before the background is asked, and stays where that does not answer', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  let found: unknown;
  vi.mocked(guardAsk).mockImplementation(async () => {
    found = await stored();
    throw new MessageError('openPass');
  });
  const passes = new OwnPasses(false);
  const opened = passes.open('p1', pass, null);
  expect(passes.of('p1')).toMatchObject({ attempt: 'a' });
  await opened;
  // At once: a page that is loaded anew has no time for a second try.
  expect(guardAsk).toHaveBeenCalledTimes(1);
  expect(found).toMatchObject({ 'pass:a': { personId: 'p1', pass: { attempt: 'a' } } });
  expect(await stored()).toEqual(found);
  expect(passes.of('p1')).toBeUndefined();
});

it('where the disk refuses, the background is asked all the same', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
  vi.mocked(guardAsk).mockClear().mockResolvedValue(null);
  const passes = new OwnPasses(false);
  await passes.open('p1', pass, null);
  expect(guardAsk).toHaveBeenCalledExactlyOnceWith('openPass', {
    attempt: 'a',
    minutes: 5,
    practical: false,
  });
  expect(passes.of('p1')).toBeUndefined();
});

it('a quiet page writes one only where the background does not answer, and a private window never', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.mocked(guardAsk).mockResolvedValue(null);
  await new OwnPasses(false).open('p1', pass, QUIET);
  expect(await stored()).toEqual({});
  vi.mocked(guardAsk).mockRejectedValue(new Error('nobody'));
  const passes = new OwnPasses(true);
  await passes.open('p1', pass, null);
  expect(await stored()).toEqual({});
  expect(passes.of('p1')).toMatchObject({ attempt: 'a' });
  await new OwnPasses(false).open('p1', pass, QUIET);
  expect(await stored()).toMatchObject({ 'pass:a': { personId: 'p1', pass: { attempt: 'a' } } });
});

it('a pass of a private window is asked for again when the background ended with the first asking', async () => {
  vi.mocked(guardAsk).mockRejectedValueOnce(new MessageError('openPass')).mockResolvedValue(null);
  const passes = new OwnPasses(true);
  await passes.open('p1', pass, null);
  expect(vi.mocked(guardAsk).mock.calls.slice(-2)).toEqual(
    Array(2).fill(['openPass', { attempt: 'a', minutes: 5, practical: false }]),
  );
  expect(passes.of('p1')).toBeUndefined();
});
