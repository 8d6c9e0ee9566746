// @vitest-environment happy-dom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { millisecondsInMinute } from 'date-fns/constants';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countUse } from '@/components/hooks/count-use';
import { onUse } from '@/components/hooks/use-of-lull';
import { Pause } from '@/components/pause/Pause';
import { readPauseKit } from '@/entrypoints/background/pause-kit';
import { reconcile } from '@/entrypoints/background/reconcile';
import { App } from '@/entrypoints/options/App';
import { PauseFrame } from '@/entrypoints/pause/PauseFrame';
import { ask } from '@/lib/messages/client';
import { writeSettings } from '@/lib/storage/background/settings';
import { foldTold } from '@/lib/storage/background/told';
import { database } from '@/lib/storage/database';
import { readLock } from '@/lib/storage/read/lock';
import { readTexts } from '@/lib/storage/read/texts';
import { takeKey } from '@/lib/storage/sealed/held-key';
import { writeTold } from '@/lib/storage/session';
import { asked, button, fakeClock, goTo, reported, show, speakAs } from './helpers';

const PASSPHRASE = 'a quiet green hill';
/** What a pause told, but for its words. */
const TOLD = {
  ...{ attempt: 'a', at: Date.now(), feelings: null, exercise: null, urgeAfter: null },
  ...{ pullsInOrder: null, expected: null, checkIn: null },
};
const DRAFT_ROW = { id: 'draft', kind: 'draft' as const, about: null };
const state = async () => (await readLock()).state;
const later = (minutes: number) => act(() => vi.advanceTimersByTimeAsync(minutes * 60_000));
const user = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
const uses = () => asked.filter((name) => name === 'noteUse').length;

let end: () => void;

beforeEach(() => {
  takeKey(null);
  fakeClock();
  end = countUse(reported);
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

it('a press, a key and a word typed are a use, told at most twice a minute', async () => {
  const used = vi.fn();
  const endUse = onUse(used);
  fireEvent.keyDown(document.body);
  fireEvent.pointerDown(document.body);
  fireEvent.input(document.body);
  expect(used).toHaveBeenCalledOnce();
  await later(0.5);
  fireEvent.input(document.body);
  expect(used).toHaveBeenCalledTimes(2);
  vi.setSystemTime(Date.now() - 3_600_000);
  fireEvent.keyDown(document.body);
  expect(used).toHaveBeenCalledTimes(3);
  endUse();
});

it('nobody is told where there is no lock, or it falls with the browser', async () => {
  fireEvent.keyDown(document.body);
  await later(1);
  await ask('turnLockOn', { passphrase: PASSPHRASE, minutes: 0 });
  fireEvent.keyDown(document.body);
  expect(uses()).toBe(0);
});

it('who types keeps words open, and what is typed as they are locked is still there to be saved', async () => {
  await ask('turnLockOn', { passphrase: PASSPHRASE, minutes: 10 });
  await goTo('#/calm-kit');
  show(<App />);
  const keys = user();
  const note = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'A note to yourself' });
  for (let turn = 0; turn < 3; turn += 1) {
    await keys.type(note, 'word ');
    await later(9);
    await act(() => reconcile('alarm'));
    expect(await state()).toBe('open');
  }
  await later(2);
  await act(() => reconcile('alarm'));
  expect(await state()).toBe('locked');
  await screen.findByRole('region', { name: 'Your words are locked' });
  expect(note.isConnected).toBe(true);
  expect(note.closest('[hidden]')).not.toBeNull();
  await keys.click(button('Unlock'));
  await keys.type(screen.getByLabelText('Passphrase'), `${PASSPHRASE}{Enter}`);
  await waitFor(() => expect(note.closest('[hidden]')).toBeNull());
  expect(note.value).toBe('word word word ');
  await keys.click(button('Add this note'));
  await waitFor(async () =>
    expect((await readTexts('note')).map(({ text }) => text)).toEqual(['word word word']),
  );
});

describe('a pause that stands as words are locked', () => {
  /** A pause on its second screen, with the answer of an interrupted one if there is a `draft`. */
  async function stand(draft?: string) {
    await writeSettings({ keepWriting: true, asksOff: ['feeling', 'pull', 'expect'] });
    await ask('turnLockOn', { passphrase: PASSPHRASE, minutes: 10 });
    const at = Date.now();
    if (draft)
      await database.texts.put({ ...DRAFT_ROW, text: draft, at, until: at + 60 * millisecondsInMinute });
    const { kit } = await readPauseKit(Date.now());
    speakAs('frame');
    render(
      <PauseFrame first={kit} kit={Promise.resolve(kit)} privateWindow={false}>
        {(own) => (
          <Pause
            {...{ wait: 0, seed: 1, kit: own, onLeave: vi.fn(), onOpen: vi.fn(), onPractical: vi.fn() }}
            onDraft={own?.keep ? vi.fn() : undefined}
          />
        )}
      </PauseFrame>,
    );
    const keys = user();
    await keys.click(button('Continue'));
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Answer' });
    return { keys, box };
  }

  async function locked() {
    await later(11);
    await act(() => reconcile('alarm'));
    expect(await state()).toBe('locked');
  }

  it('no longer says that an answer is kept', async () => {
    const { keys, box } = await stand();
    await screen.findByText(/They stay on this device/);
    await locked();
    await keys.type(box, 'words');
    await screen.findByText("A few words, or none. They're not kept.");
    expect(box.value).toBe('words');
  });

  it('says so of words from before too, and keeps them for their hour whatever is pressed', async () => {
    const { keys, box } = await stand('old words');
    await screen.findByText(/your words from before/);
    await locked();
    await keys.click(box);
    await screen.findByText("A few words, or none. They're not kept.");
    await writeTold({ ...TOLD, note: 'old words' });
    await foldTold(Date.now());
    expect(await database.texts.get('draft')).toBeDefined();
  });

  it('does not bring back words that were cleared', async () => {
    const { keys, box } = await stand('old words');
    await keys.clear(box);
    await locked();
    await keys.click(box);
    await screen.findByText("A few words, or none. They're not kept.");
    expect(box.value).toBe('');
  });
});

it('a key that is held down is one use', async () => {
  const used = vi.fn();
  const endUse = onUse(used);
  fireEvent.keyDown(document.body);
  await later(1);
  fireEvent.keyDown(document.body, { repeat: true });
  fireEvent.input(document.body);
  expect(used).toHaveBeenCalledOnce();
  fireEvent.keyDown(document.body);
  expect(used).toHaveBeenCalledTimes(2);
  endUse();
});
