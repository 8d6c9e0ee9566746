import { beforeEach, describe, expect, test, vi } from 'vitest';
import { word } from '@/lib/browser/word';
import { leaveTold } from '@/lib/messages/frame-session';
import type { PauseTold } from '@/lib/storage/channels';

const sendMessage = vi.hoisted(() => vi.fn());

/** The browser's own namespace, as it stands before this file is loaded. */
const chrome = vi.hoisted(() => {
  const given = {
    i18n: { getMessage: (key: string, values?: string[]) => `${key} ${values}` } as unknown,
    storage: {},
    runtime: {} as object | undefined,
  };
  Object.assign(globalThis, { browser: undefined, chrome: given });
  return given;
});

beforeEach(() => {
  chrome.runtime = { id: 'lull', sendMessage };
  sendMessage.mockReset();
});

describe('the frame of a pause whose extension is just going', () => {
  test('a word is the message of the locale while the extension is there', () => {
    expect(word('pause.seconds', ['3'])).toBe('pause_seconds 3');
  });

  test('a word is empty where Chromium has taken the namespace away', () => {
    const { i18n } = chrome;
    Object.assign(chrome, { runtime: undefined, i18n: undefined });
    expect(word('pause.seconds', ['3'])).toBe('');
    Object.assign(chrome, { i18n });
  });

  test('a word is empty where Firefox has made the namespace a dead object', () => {
    Object.defineProperty(chrome, 'runtime', {
      configurable: true,
      get: () => {
        throw new TypeError("can't access dead object");
      },
    });
    expect(word('pause.seconds', ['3'])).toBe('');
    Object.defineProperty(chrome, 'runtime', { configurable: true, writable: true, value: {} });
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
