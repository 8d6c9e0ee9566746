import { afterEach, describe, expect, test, vi } from 'vitest';
import { word } from '@/lib/browser/word';
import type { PauseTold } from '@/lib/messages/channels';
import { leaveTold } from '@/lib/messages/frame-session';

const gone = vi.hoisted(() => ({
  native: {
    i18n: undefined as unknown,
    storage: {},
    runtime: { sendMessage: vi.fn() },
  },
}));
vi.mock('@/lib/browser/native', () => gone);

const { sendMessage } = gone.native.runtime;
afterEach(() => {
  gone.native.i18n = undefined;
  sendMessage.mockReset();
});

describe('the frame of a pause whose extension is just going', () => {
  test('a word is empty where the browser has taken its messages away', () => {
    expect(word('pause.seconds', ['3'])).toBe('');
  });

  test('a word is the message of the locale while they are there', () => {
    gone.native.i18n = { getMessage: (key: string, values?: string[]) => `${key} ${values}` };
    expect(word('pause.seconds', ['3'])).toBe('pause_seconds 3');
  });
});

describe('what was told in a frame without storage.session', () => {
  const told = { attempt: crypto.randomUUID(), at: 1 } as PauseTold;

  test('is sent again when the background went to sleep with it', async () => {
    sendMessage.mockRejectedValueOnce(new Error('no receiving end')).mockResolvedValueOnce({ ok: true });
    await leaveTold(told);
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  test('is not sent again when it was refused', async () => {
    sendMessage.mockResolvedValue({ ok: false, error: 'malformed' });
    await expect(leaveTold(told)).rejects.toThrow('malformed');
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});
