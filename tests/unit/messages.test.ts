import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askAgain } from '@/lib/messages/ask-again';
import { ask, frameAsk, guardAsk, MessageError } from '@/lib/messages/client';
import { type Handlers, senderKind, serve } from '@/lib/messages/server';

const ID = 'test-extension-id';
const OWN = fakeBrowser.runtime.getURL('/');
const tab = { id: 7, incognito: false } as never;

describe('who sent it', () => {
  it.each([
    ['the guard', { id: ID, url: 'https://x.com/sam', tab, frameId: 0 }, 'guard'],
    ['a script in an embedded frame', { id: ID, url: 'https://x.com/sam', tab, frameId: 3 }, null],
    ['the pause frame', { id: ID, url: `${OWN}pause.html`, tab, frameId: 3 }, 'frame'],
    ['the pause opened as a page of its own', { id: ID, url: `${OWN}pause.html`, tab, frameId: 0 }, null],
    ['the popup', { id: ID, url: `${OWN}popup.html` }, 'page'],
    ['the options page', { id: ID, url: `${OWN}options.html#/people`, tab, frameId: 0 }, 'page'],
    ['another extension', { id: 'other', url: `${OWN}popup.html` }, null],
    [
      'a page that only looks like ours',
      { id: ID, url: `https://evil.example/${OWN}popup.html`, tab, frameId: 2 },
      null,
    ],
    ['nobody', { id: ID }, null],
  ])('%s', (_, sender, kind) => expect(senderKind({ ...sender } as never)).toBe(kind));
});

describe('answers', () => {
  let handlers: Record<string, ReturnType<typeof vi.fn>>;
  let send: (message: unknown, sender: object) => Promise<unknown>;

  beforeEach(() => {
    handlers = { today: vi.fn(), hold: vi.fn(), openPass: vi.fn(), claimToken: vi.fn() };
    const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
    serve(handlers as unknown as Handlers);
    const listener = add.mock.calls[0]?.[0] as (m: unknown, s: object, r: (a: unknown) => void) => unknown;
    send = (message, sender) =>
      new Promise((resolve) => {
        if (listener(message, sender, resolve) !== true) resolve('not ours');
      });
  });

  const popup = { id: ID, url: `${OWN}popup.html` };
  const guard = { id: ID, url: 'https://x.com/sam', tab, frameId: 0 };

  it('what the handler says', async () => {
    handlers.today?.mockResolvedValue({ pauses: 1 });
    expect(await send({ lull: 'today', data: { private: false } }, popup)).toEqual({
      ok: true,
      value: { pauses: 1 },
    });
  });

  it('a refusal to anyone who may not ask', async () => {
    expect(
      await send({ lull: 'hold', data: { link: 'x', personId: null, tabId: null } }, guard),
    ).toMatchObject({ ok: false });
    expect(await send({ lull: 'claimToken', data: { token: 't' } }, guard)).toMatchObject({ ok: false });
    expect(
      await send({ lull: 'openPass', data: { attempt: 'a', minutes: 5, practical: false } }, popup),
    ).toMatchObject({ ok: false });
    expect(handlers.hold).not.toHaveBeenCalled();
    expect(handlers.openPass).not.toHaveBeenCalled();
  });

  it.each([
    [{ lull: 'openPass', data: { attempt: 'a', minutes: 'long', practical: false } }],
    [{ lull: 'openPass', data: { attempt: 'a', minutes: 1e9, practical: false } }],
    [{ lull: 'openPass', data: null }],
  ])('a refusal to %j', async (message) => {
    expect(await send(message, guard)).toEqual({ ok: false, error: 'malformed' });
    expect(handlers.openPass).not.toHaveBeenCalled();
  });

  it.each([['hello'], [null], [{ lull: 'toString' }], [{ lull: '__proto__' }], [{ other: 1 }]])(
    'nothing to %j',
    async (message) => {
      expect(await send(message, guard)).toBe('not ours');
    },
  );

  it('tells the handler what the browser says of the sender, not what the message claims', async () => {
    handlers.openPass?.mockResolvedValue(null);
    await send(
      { lull: 'openPass', data: { attempt: 'a', minutes: 5, practical: false, url: 'https://evil.example' } },
      guard,
    );
    expect(handlers.openPass).toHaveBeenCalledWith(
      { attempt: 'a', minutes: 5, practical: false },
      { tabId: 7, url: 'https://x.com/sam', private: false },
    );
  });

  it('an error in words when the handler breaks, and reports it', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    handlers.today?.mockRejectedValue(new Error('quota'));
    expect(await send({ lull: 'today', data: { private: false } }, popup)).toEqual({
      ok: false,
      error: 'quota',
    });
    expect(report).toHaveBeenCalled();
  });
});

describe('asking', () => {
  afterEach(() => vi.restoreAllMocks());

  it('says so when nobody answers', async () => {
    await expect(ask('health', {})).rejects.toBeInstanceOf(MessageError);
  });

  it('a message of another side does not compile', () => {
    // Never called: the compiler is the test.
    const wrong = () => [
      // @ts-expect-error a page's
      guardAsk('renamePerson', { personId: 'p', label: 'l' }),
      // @ts-expect-error the guard's
      ask('leaveTab', { close: true }),
      // @ts-expect-error the guard's
      frameAsk('journal', {}),
    ];
    expect(wrong).toBeTypeOf('function');
  });

  it('a page says again what no background received, and nothing that one may have', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    send.mockRejectedValueOnce(new Error('Could not establish connection. Receiving end does not exist.'));
    send.mockResolvedValueOnce({ ok: true, value: null } as never);
    expect(await ask('takeBreak', { minutes: null })).toBeNull();
    send.mockReset().mockRejectedValueOnce(new Error('the message port closed'));
    await expect(ask('takeBreak', { minutes: null })).rejects.toBeInstanceOf(MessageError);
    expect(send).toHaveBeenCalledOnce();
  });

  it('a page asks once more when nobody answered', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValueOnce(new Error('asleep'));
    send.mockResolvedValueOnce({ ok: true, value: { database: true } } as never);
    expect(await askAgain('health', {})).toEqual({ database: true });
  });

  it('a page does not ask again what was refused, whatever the words', async () => {
    const refusal = { ok: false, error: 'there is no answer' };
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(refusal as never);
    await expect(askAgain('health', {})).rejects.toMatchObject({ refused: 'there is no answer' });
    expect(send).toHaveBeenCalledOnce();
  });
});
