// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Guard } from '@/entrypoints/guard.content/guard';
import { leave } from '@/entrypoints/guard.content/leave';
import { muteMedia } from '@/entrypoints/guard.content/media';
import type { JournalEntry } from '@/lib/attempts/journal';
import { TABLE } from '@/lib/matching';
import { emptyIndex } from '../factories';

vi.mock('@/entrypoints/guard.content/media', () => ({ muteMedia: vi.fn() }));
vi.mock('@/entrypoints/guard.content/leave', () => ({ leave: vi.fn() }));
vi.mock('@/entrypoints/guard.content/top-layer', () => ({
  keepOnTop: () => ({ removed: () => undefined, keysGone: () => undefined }),
}));
vi.mock('@/lib/browser/report', () => ({ report: vi.fn() }));
vi.mock('@/lib/messages/client', async (original) => ({
  ...(await original<typeof import('@/lib/messages/client')>()),
  guardAsk: vi.fn(() => Promise.resolve()),
}));
vi.mock('@/lib/browser/native', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  const i18n = { getMessage: (key: string) => key };
  return { native: { ...browser, i18n, extension: {} }, extensionAlive: () => true };
});

interface HappyDom {
  setURL: (url: string) => void;
  settings: { enableIframePageLoading: boolean; disableIframePageLoading: boolean };
}
const sam = { person: 'p1', post: false, quiet: '', open: null };
let guard: Guard;
let roots: ShadowRoot[];

beforeEach(async () => {
  fakeBrowser.reset();
  roots = [];
  vi.stubGlobal('navigation', new EventTarget());
  // A frame has nothing to load here.
  vi.spyOn(HTMLIFrameElement.prototype, 'src', 'set').mockReturnValue();
  const proto = HTMLElement.prototype;
  Object.assign(proto, { showPopover: () => undefined, hidePopover: () => undefined });
  const { attachShadow } = proto;
  vi.spyOn(proto, 'attachShadow').mockImplementation(function (this: HTMLElement, init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
  const { happyDOM } = window as unknown as { happyDOM: HappyDom };
  happyDOM.setURL('https://www.instagram.com/sam/');
  Object.assign(happyDOM.settings, { enableIframePageLoading: true, disableIframePageLoading: false });
  await fakeBrowser.storage.local.set({ index: { ...emptyIndex(), held: { 'instagram:sam': sam } } });
  guard = new Guard(TABLE, null);
});
afterEach(() => {
  guard.stop();
  vi.mocked(muteMedia).mockReset();
  vi.mocked(leave).mockReset();
});

const shown = () => roots.some((root) => root.host.isConnected);
const buttons = () => roots.flatMap((root) => [...root.querySelectorAll('button')]);
/** What the buttons are called, by their keys. */
const words = () =>
  buttons().map(({ textContent }) => /^(?:pause_)?([a-zA-Z_]+?)(pause_.*)?$/.exec(textContent)?.[1]);
/** Presses a button as the person would. */
function press(word: string): void {
  const event = new MouseEvent('click');
  Object.defineProperty(event, 'isTrusted', { value: true });
  buttons()
    .find(({ textContent }) => textContent.startsWith(`pause_${word}`))
    ?.dispatchEvent(event);
}
const broken = () => {
  throw new Error('the page broke it');
};

describe('the guard, where something fails under the cover', () => {
  it('has the frame of the pause while nothing fails', async () => {
    await guard.start();
    expect(shown()).toBe(true);
    expect(roots.some((root) => root.querySelector('iframe'))).toBe(true);
    expect(buttons()).toEqual([]);
  });

  it('still brings the pause when sound cannot be silenced, with Leave and Continue', async () => {
    vi.mocked(muteMedia).mockImplementation(broken);
    await guard.start();
    expect(shown()).toBe(true);
    expect(words()).toEqual(['leave', 'continue', 'practical', 'help', 'quickExit_name']);
    press('leave');
    await vi.waitFor(() => expect(leave).toHaveBeenCalled(), 20_000);
    expect(shown()).toBe(true);
  });

  it('has the smallest pause, which opens, when the frame cannot be made', async () => {
    vi.spyOn(crypto, 'randomUUID').mockImplementation(broken);
    await guard.start();
    vi.mocked(crypto.randomUUID).mockRestore();
    expect(shown()).toBe(true);
    expect(words()).toEqual(['leave', 'continue', 'practical', 'help', 'quickExit_name']);
    press('practical');
    expect(shown()).toBe(false);
  });
});

describe('Leave', () => {
  it.each([
    ['goes to the place that was chosen', 'https://calm.example/', 'https://calm.example/'],
    ['goes back where a pause stands before that place by now', 'https://held.example/quiet', null],
  ])('%s', async (_, leaveTo, goesTo) => {
    const held = { 'instagram:sam': sam, 'web:held.example': sam };
    await fakeBrowser.storage.local.set({ index: { ...emptyIndex(), held, leaveTo } });
    vi.mocked(muteMedia).mockImplementation(broken);
    await guard.start();
    press('leave');
    await vi.waitFor(() => expect(leave).toHaveBeenCalled(), 20_000);
    expect(vi.mocked(leave).mock.lastCall?.[0]).toBe(goesTo);
  });
});

/** As the browser tells of it. */
function tell(target: EventTarget, event: Event): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
}

describe('a document that goes for good', () => {
  const goes = () => tell(window, Object.assign(new Event('pagehide'), { persisted: false }));

  it('ends the ways out, undoes nothing, and hears no answer any more', async () => {
    vi.mocked(muteMedia).mockImplementation(broken);
    await guard.start();
    press('leave');
    await vi.waitFor(() => expect(leave).toHaveBeenCalled(), 20_000);
    const signal = vi.mocked(leave).mock.lastCall?.[3];
    expect(signal?.aborted).toBe(false);
    goes();
    expect(signal?.aborted).toBe(true);
    expect(shown()).toBe(true);
    press('practical');
    guard.judge();
    expect(shown()).toBe(true);
    expect(guard.alive).toBe(false);
  });
});

describe('two profiles that are held', () => {
  it('are one attempt each, however often one goes there and back between them at once', async () => {
    const held = { 'instagram:sam': sam, 'instagram:kim': { ...sam, person: 'p2' } };
    await fakeBrowser.storage.local.set({ index: { ...emptyIndex(), held } });
    await guard.start();
    for (const account of ['kim', 'sam', 'kim', 'sam']) {
      (window as unknown as { happyDOM: HappyDom }).happyDOM.setURL(`https://www.instagram.com/${account}/`);
      tell(window.navigation, Object.assign(new Event('currententrychange'), { navigationType: 'traverse' }));
    }
    const attempts = async () => {
      const stored: Record<string, JournalEntry> = await fakeBrowser.storage.local.get();
      const entries = Object.entries(stored);
      return entries.filter(([key]) => key.startsWith('journal:')).map(([, entry]) => entry.attempt.outcome);
    };
    await vi.waitFor(async () => expect((await attempts()).sort()).toEqual(['closed', 'open']));
  });
});
