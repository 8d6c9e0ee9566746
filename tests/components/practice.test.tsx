// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { saveText } from '@/entrypoints/background/handlers/texts';
import { App } from '@/entrypoints/options/App';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { asked, attempt, button, goTo, reported, show, silence } from './helpers';

vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => goTo('#/calm-kit'));

/** A calm kit of one's own, while writing is kept and a visit was not asked about. */
async function ownKit(): Promise<void> {
  await writeSettings({ kit: ['five-senses'], wait: 0, keepWriting: true });
  await saveText({ kind: 'note', text: 'You like the sea.', about: null });
  await saveText({ kind: 'question', text: 'What would Mo say?', about: null });
  await saveText({ kind: 'feeling', text: 'wobbly', about: null });
  const at = Date.now() - 3_600_000;
  await database.attempts.add(attempt({ at, decidedAt: at, outcome: 'continued', minutes: 1 }));
  await database.texts.put({
    id: 'draft',
    kind: 'draft',
    text: 'half',
    at,
    until: Date.now() + 9_999,
    about: null,
  });
}

/** Everything that is stored. */
const stored = async () => JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray())));

/** Tries a pause by keys; what it shows. */
async function tryPause() {
  const start = await screen.findByRole('button', { name: 'Try a pause' });
  start.focus();
  await userEvent.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByRole('button', { name: 'Leave' });
  return dialog;
}

it('goes the whole way with the own line, exercise, feelings and questions, and keeps nothing of it', async () => {
  await ownKit();
  const before = await stored();
  show(<App />);
  let pause = await tryPause();
  expect(pause.getByText('You like the sea.')).toBeDefined();
  expect(pause.getByText('Just practice')).toBeDefined();
  expect(pause.queryByText('After your last look you felt:')).toBeNull();
  await userEvent.click(pause.getByRole('button', { name: /^Five senses/ }));
  await userEvent.click(pause.getByRole('button', { name: 'Begin' }));
  await userEvent.click(pause.getByRole('button', { name: "I'm done" }));
  await userEvent.click(pause.getByRole('button', { name: 'Continue' }));
  await userEvent.click(pause.getByRole('button', { name: 'Say more' }));
  expect(pause.getByText("A few words, or none. They're not kept.")).toBeDefined();
  await userEvent.click(pause.getByRole('button', { name: 'Open now' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  pause = await tryPause();
  await userEvent.click(pause.getByRole('button', { name: 'Continue' }));
  await userEvent.click(pause.getByRole('button', { name: 'Say more' }));
  expect(pause.getByText('What would Mo say?')).toBeDefined();
  await userEvent.type(pause.getByRole('textbox', { name: 'Answer' }), 'Go home');
  await userEvent.click(pause.getByRole('button', { name: 'wobbly' }));
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(button('Try a pause'));
  expect(await stored()).toBe(before);
  expect([...new Set(asked)].sort()).toEqual(['health', 'practiceKit']);
});

it('stands with built-in words when nobody answers', async () => {
  silence('practiceKit');
  show(<App />);
  const pause = await tryPause();
  expect(pause.getByRole('button', { name: 'This is practical' })).toBeDefined();
  expect(reported).toHaveBeenCalled();
});
