import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LiveState } from '@/entrypoints/guard.content/guard-state';
import { guardAsk, MessageError } from '@/lib/messages/client';
import { openPass } from '@/lib/policy/pass';
import { writeGuardPass } from '@/lib/storage/guard-store';
import { emptyIndex } from '../factories';

vi.mock('@/lib/messages/client', async (original) => ({
  ...(await original<typeof import('@/lib/messages/client')>()),
  guardAsk: vi.fn(),
}));
vi.mock('@/lib/browser/native', async () => ({
  native: (await import('wxt/testing/fake-browser')).fakeBrowser,
  extensionAlive: () => true,
}));

const sam = { person: 'p1', post: false, quiet: 'q', open: null };
const holdSam = () =>
  fakeBrowser.storage.local.set({ index: { ...emptyIndex(), held: { 'instagram:sam': sam } } });

let knowledge: LiveState;
const heard = vi.fn();
const held = () => Object.keys(knowledge.now?.index.held ?? {});

/** A private window that has asked for the passes and waits for the answer. */
async function askingForPasses() {
  let answer: (passes: object) => void = () => undefined;
  const asked = new Promise<object>((resolve) => {
    answer = resolve;
  });
  vi.mocked(guardAsk).mockReturnValue(asked as never);
  knowledge = new LiveState(true, { changed: heard, unsure: vi.fn() });
  const learning = knowledge.learn();
  await vi.waitFor(() => expect(guardAsk).toHaveBeenCalledWith('privatePasses', {}), 20_000);
  return { learning, answer };
}

beforeEach(async () => {
  fakeBrowser.reset();
  heard.mockClear();
  vi.mocked(guardAsk).mockReset();
  await fakeBrowser.storage.local.set({ index: emptyIndex() });
});
afterEach(() => knowledge.forget());

it('in a private window keeps what is held while the passes are still asked for', async () => {
  const { learning, answer } = await askingForPasses();
  await holdSam();
  expect(knowledge.now).toBeNull();
  answer({ p1: openPass(Date.now(), 5, 'a', false) });
  await learning;
  expect(held()).toEqual(['instagram:sam']);
  expect(Object.keys(knowledge.now?.passes ?? {})).toEqual(['p1']);
});

it('in a private window a pass that comes while the passes are asked for outlives an older answer', async () => {
  const { learning, answer } = await askingForPasses();
  await fakeBrowser.runtime
    .sendMessage({ privatePasses: { p1: openPass(Date.now(), 5, 'a', false) } })
    .catch(() => undefined);
  answer({});
  await learning;
  expect(Object.keys(knowledge.now?.passes ?? {})).toEqual(['p1']);
});

it('in a private window asks again when the background ended with the question', async () => {
  vi.mocked(guardAsk)
    .mockRejectedValueOnce(new MessageError('privatePasses'))
    .mockResolvedValue({ p1: openPass(Date.now(), 5, 'a', false) });
  knowledge = new LiveState(true, { changed: heard, unsure: vi.fn() });
  await knowledge.learn();
  expect(Object.keys(knowledge.now?.passes ?? {})).toEqual(['p1']);
});

it('tells each change, until it forgets', async () => {
  knowledge = new LiveState(false, { changed: heard, unsure: vi.fn() });
  await knowledge.learn();
  expect(heard).toHaveBeenCalledTimes(1);
  await holdSam();
  expect(heard).toHaveBeenCalledTimes(2);
  expect(held()).toEqual(['instagram:sam']);
  knowledge.forget();
  await fakeBrowser.storage.local.set({ passes: {} });
  expect(heard).toHaveBeenCalledTimes(2);
  expect(knowledge.now).toBeNull();
});

it('hears of a pass another guard opened by itself, and goes by it until it ends', async () => {
  const now = Date.now();
  await fakeBrowser.storage.local.set({ passes: { p1: openPass(now, 1, 'a', false) } });
  knowledge = new LiveState(false, { changed: heard, unsure: vi.fn() });
  await knowledge.learn();
  const open = () =>
    Object.entries(knowledge.now?.passes ?? {}).map(([id, { attempt }]) => `${id} ${attempt}`);
  expect(open()).toEqual(['p1 a']);
  await writeGuardPass('p2', openPass(now, 5, 'b', false));
  await writeGuardPass('p1', openPass(now, 5, 'c', false));
  expect(open()).toEqual(['p1 c', 'p2 b']);
  // The background folds them in, then the user ends one.
  await fakeBrowser.storage.local.set({ passes: { p2: openPass(now, 5, 'b', false) } });
  await fakeBrowser.storage.local.remove(['pass:b', 'pass:c']);
  expect(open()).toEqual(['p2 b']);
});

it('goes by the passes other guards opened before it began', async () => {
  await writeGuardPass('p1', openPass(Date.now(), 5, 'a', false));
  knowledge = new LiveState(false, { changed: heard, unsure: vi.fn() });
  await knowledge.learn();
  expect(Object.keys(knowledge.now?.passes ?? {})).toEqual(['p1']);
});

it('ends what it heard without an error of the browser, for which Chromium would go through the whole script once more', async () => {
  const abort = vi.spyOn(AbortController.prototype, 'abort');
  knowledge = new LiveState(false, { changed: heard, unsure: vi.fn() });
  await knowledge.learn();
  knowledge.forget();
  expect(abort).toHaveBeenCalled();
  expect(abort.mock.calls.every(([reason]) => reason !== undefined)).toBe(true);
  abort.mockRestore();
});
