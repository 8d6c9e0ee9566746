import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { claimToken, registerToken } from '@/entrypoints/background/frame-tokens';
import { reconcile } from '@/entrypoints/background/reconcile';
import { storedKeys, takeFrameToken } from '@/lib/messages/frame-token';
import { FRAME_PREFIX, writeFrameToken } from '@/lib/storage/guard-store';

const stored = async () =>
  Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.startsWith(FRAME_PREFIX));

/** The frame began before anything was written. */
const NONE = Promise.resolve<string[]>([]);

let sent: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  fakeBrowser.reset();
  sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true, value: null } as never);
});

describe('a token in storage.local', () => {
  it('makes a frame a pause once, and without the background', async () => {
    await writeFrameToken('t');
    expect(await takeFrameToken('t', NONE)).toBe('pause');
    expect(sent).not.toHaveBeenCalled();
    expect(await stored()).toEqual([]);
    expect(await takeFrameToken('t', NONE)).toBeNull();
  });

  it('that was there when the frame began is believed without another look', async () => {
    await writeFrameToken('t');
    const keys = storedKeys();
    await keys;
    const read = vi.spyOn(fakeBrowser.storage.local, 'get');
    expect(await takeFrameToken('t', keys)).toBe('pause');
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
    expect(await takeFrameToken('t', storedKeys())).toBeNull();
  });

  it('is found by another look where the keys cannot be read', async () => {
    await writeFrameToken('t');
    vi.spyOn(fakeBrowser.storage.local, 'getKeys').mockRejectedValueOnce(new Error('no disk'));
    expect(await takeFrameToken('t', storedKeys())).toBe('pause');
  });

  it('holds nothing but a time', async () => {
    await writeFrameToken('t');
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ 'frame:t': expect.any(Number) });
  });

  it('that was never written makes a frame only what the background says', async () => {
    expect(await takeFrameToken('made up', NONE)).toBeNull();
    sent.mockResolvedValue({ ok: true, value: 'card' });
    expect(await takeFrameToken('card', NONE)).toBe('card');
    expect(sent).toHaveBeenLastCalledWith({ lull: 'claimToken', data: { token: 'card' } });
  });

  it('is believed even where the disk lets nothing be removed', async () => {
    await writeFrameToken('t');
    vi.spyOn(fakeBrowser.storage.local, 'remove').mockRejectedValueOnce(new Error('full'));
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await takeFrameToken('t', NONE)).toBe('pause');
    await vi.waitFor(() => expect(reported).toHaveBeenCalled(), 20_000);
  });

  it('that no frame came for is swept when it is old, of whatever shape', async () => {
    const now = Date.now();
    await fakeBrowser.storage.local.set({
      'frame:new': now,
      'frame:old': now - 120_000,
      'frame:of a clock that was set back': now + 120_000,
      'frame:none': 'none',
    });
    await reconcile('journal');
    expect(await stored()).toEqual(['frame:new']);
  });
});

describe('a token the background keeps', () => {
  it('serves once, in its own tab', async () => {
    await registerToken('t', 1);
    expect(await claimToken('t', 2)).toBeNull();
    expect(await claimToken('t', 1)).toBe('pause');
    expect(await claimToken('t', 1)).toBeNull();
    expect(await claimToken('never', 1)).toBeNull();
  });

  it('two tabs at once keep both', async () => {
    await Promise.all([registerToken('a', 1), registerToken('b', 2)]);
    expect(await Promise.all([claimToken('a', 1), claimToken('b', 2)])).toEqual(['pause', 'pause']);
  });
});
