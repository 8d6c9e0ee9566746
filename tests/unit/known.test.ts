import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Knowledge } from '@/entrypoints/guard.content/known';
import { ask } from '@/lib/messages/client';
import { openPass } from '@/lib/policy/pass';
import { emptyIndex } from '@/lib/storage/guard-store';

vi.mock('@/lib/messages/client', () => ({ ask: vi.fn() }));
vi.mock('@/lib/browser/native', async () => ({
  native: (await import('wxt/testing/fake-browser')).fakeBrowser,
  extensionAlive: () => true,
}));

const sam = { person: 'p1', post: false, quiet: 'q', open: null };
const holdSam = () =>
  fakeBrowser.storage.local.set({ index: { ...emptyIndex(), held: { 'instagram:sam': sam } } });

let knowledge: Knowledge;
const heard = vi.fn();
const held = () => Object.keys(knowledge.now?.index.held ?? {});

beforeEach(async () => {
  fakeBrowser.reset();
  heard.mockClear();
  await fakeBrowser.storage.local.set({ index: emptyIndex() });
});
afterEach(() => knowledge.forget());

it('in a private window keeps what is held while the passes are still asked for', async () => {
  let answer: (passes: object) => void = () => undefined;
  vi.mocked(ask).mockImplementation(
    () =>
      new Promise((resolve) => {
        answer = resolve as never;
      }),
  );
  knowledge = new Knowledge(true, heard);
  const learning = knowledge.learn();
  await vi.waitFor(() => expect(ask).toHaveBeenCalledWith('privatePasses', {}));
  await holdSam();
  expect(knowledge.now).toBeNull();
  answer({ p1: openPass(Date.now(), 5, 'a', false) });
  await learning;
  expect(held()).toEqual(['instagram:sam']);
  expect(Object.keys(knowledge.now?.passes ?? {})).toEqual(['p1']);
});

it('tells each change, until it forgets', async () => {
  knowledge = new Knowledge(false, heard);
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
