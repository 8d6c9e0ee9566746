// @vitest-environment happy-dom
import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveText } from '@/entrypoints/background/handlers/texts';
import { App } from '@/entrypoints/options/App';
import { SOURCES } from '@/entrypoints/options/understand/sources';
import { topics } from '@/entrypoints/options/understand/topics';
import { database } from '@/lib/storage/database';
import { expectAccessible, goTo, reported, show, silence } from './helpers';

beforeEach(() => goTo('#/understand'));

/** The addresses stay: a person may have kept one. */
const PAGES = [
  'grief',
  'anxious',
  'protest',
  'soothing',
  'enough',
  'calming',
  'origins',
  'therapist',
  'after',
];

const words = (text: string) => text.split(/\s+/).filter(Boolean).length;
/** The forms of the questions on the page, in order. */
const questions = () => screen.findAllByRole('form');
const answerOf = (form: HTMLElement) => within(form).getByRole<HTMLTextAreaElement>('textbox');
const press = (form: HTMLElement, name: string) =>
  userEvent.click(within(form).getByRole('button', { name }));

describe('the pages', () => {
  it('are 120 to 220 words long, with two or three questions each', () => {
    for (const { id, paragraphs, questions: asked } of topics()) {
      const length = paragraphs.reduce((sum, { text }) => sum + words(text), 0);
      expect([id, length >= 120 && length <= 220]).toEqual([id, true]);
      expect([2, 3]).toContain(asked.length);
    }
  });

  it('name each source they use, with what it can’t show', () => {
    const listed = topics().flatMap(({ paragraphs, limits }) => {
      const used = new Set(paragraphs.flatMap(({ sources }) => sources));
      expect([...used]).toEqual(limits.map(([source]) => source));
      expect(limits.every(([, limit]) => limit !== '')).toBe(true);
      return [...used];
    });
    expect(new Set(listed)).toEqual(new Set(Object.keys(SOURCES)));
  });

  it('give every question its own key, short enough for an id', () => {
    const keys = topics().flatMap((topic) => topic.questions.map(({ about }) => about));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => key.length <= 64)).toBe(true);
  });

  it('are all on the shelf', async () => {
    show(<App />);
    await expectAccessible();
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href') ?? '');
    expect(links.filter((link) => link.startsWith('#/understand/'))).toEqual(
      topics().map(({ id }) => `#/understand/${id}`),
    );
  });

  it.each(PAGES)('%s takes the focus along and can be read out', async (id) => {
    show(<App />);
    await goTo(`#/understand/${id}`);
    const title = topics().find((topic) => topic.id === id)?.title;
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: title }));
    expect(screen.getByRole('link', { name: 'Understanding' }).getAttribute('aria-current')).toBe('page');
    await questions();
    await expectAccessible();
  });

  it('lead from a mark in the text to its source', async () => {
    await goTo('#/understand/protest');
    show(<App />);
    await userEvent.click(screen.getByRole('button', { name: 'Source 4' }));
    expect(document.activeElement?.textContent).toContain('Marshall 2026');
  });

  it('show the shelf at an address nobody knows', async () => {
    await goTo('#/understand/nothing');
    show(<App />);
    screen.getByRole('heading', { level: 1, name: 'Understanding' });
  });
});

describe('an answer', () => {
  beforeEach(() => goTo('#/understand/anxious'));

  it('is kept only on Save, and can be changed', async () => {
    show(<App />);
    const [first] = (await questions()) as [HTMLElement];
    await userEvent.type(answerOf(first), 'On the bus.');
    expect(await database.texts.count()).toBe(0);
    within(first).getByText('Not saved yet.');
    await press(first, 'Save');
    await within(first).findByText('Saved on this device.');
    await userEvent.type(answerOf(first), ' At six.');
    await press(first, 'Save');
    await waitFor(async () => {
      const rows = await database.texts.toArray();
      expect(rows.map(({ kind, text, about }) => ({ kind, text, about }))).toEqual([
        { kind: 'guided', text: 'On the bus. At six.', about: 'understand.anxious.when' },
      ]);
    });
  });

  it('is there the next time, and Erase takes it away', async () => {
    await saveText({
      id: 'understand.anxious.what',
      kind: 'guided',
      text: 'It was tight.',
      about: 'understand.anxious.what',
    });
    show(<App />);
    const [, second] = (await questions()) as [HTMLElement, HTMLElement];
    expect(answerOf(second).value).toBe('It was tight.');
    await press(second, 'Erase');
    await within(second).findByText('Erased.');
    expect(answerOf(second).value).toBe('');
    expect(await database.texts.count()).toBe(0);
  });

  it('outlasts a look at another page before it is saved', async () => {
    show(<App />);
    const [, , third] = (await questions()) as [HTMLElement, HTMLElement, HTMLElement];
    await userEvent.type(answerOf(third), 'Open the window.');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    await goTo('#/people');
    await goTo('#/understand/anxious');
    const [, , again] = (await questions()) as [HTMLElement, HTMLElement, HTMLElement];
    expect(answerOf(again).value).toBe('Open the window.');
  });

  it.each([
    ['   ', 'Write a few words first.'],
    ['a'.repeat(20_001), 'This is longer than Lull can keep.'],
  ])('that can’t be kept is met with one sentence and stays in its box', async (text, sentence) => {
    show(<App />);
    const [first] = (await questions()) as [HTMLElement];
    fireEvent.change(answerOf(first), { target: { value: text } });
    await press(first, 'Save');
    await within(first).findByText(sentence, { exact: false });
    expect(answerOf(first).value).toBe(text);
    expect(await database.texts.count()).toBe(0);
  });

  it('takes no picture, and says so', async () => {
    show(<App />);
    const [first] = (await questions()) as [HTMLElement];
    fireEvent.change(answerOf(first), { target: { value: 'A word.' } });
    const paste = createEvent.paste(answerOf(first), {
      clipboardData: { files: [new File(['x'], 'x.png', { type: 'image/png' })] },
    });
    fireEvent(answerOf(first), paste);
    expect(paste.defaultPrevented).toBe(true);
    await within(first).findByText('Only words fit here', { exact: false });
    expect(answerOf(first).value).toBe('A word.');
  });

  it('of 20,000 letters, in any script, is kept whole', async () => {
    show(<App />);
    const [first] = (await questions()) as [HTMLElement];
    const text = `שלום 🌊 ${'a'.repeat(19_990)}`;
    fireEvent.change(answerOf(first), { target: { value: text } });
    await press(first, 'Save');
    await within(first).findByText('Saved on this device.');
    expect((await database.texts.toArray())[0]?.text).toBe(text);
  });

  it('is not lost when the background is silent', async () => {
    silence('saveText');
    show(<App />);
    const [first] = (await questions()) as [HTMLElement];
    fireEvent.change(answerOf(first), { target: { value: 'Still here.' } });
    await press(first, 'Save');
    await within(first).findByText("That didn't work just now.", { exact: false });
    expect(answerOf(first).value).toBe('Still here.');
    expect(reported).toHaveBeenCalledOnce();
  });
});
