// @vitest-environment happy-dom
import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveText } from '@/entrypoints/background/handlers/texts';
import { App } from '@/entrypoints/options/App';
import { SOURCES } from '@/entrypoints/options/understand/sources';
import { topics } from '@/entrypoints/options/understand/topics';
import { database } from '@/lib/storage/database';
import { button, expectAccessible, goTo, reported, show, silence } from './helpers';

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
/** The boxes of the questions on the page, in order. */
const boxes = async () => {
  const form = within(await screen.findByRole('form', { name: 'Questions for you' }));
  return form.getAllByRole<HTMLTextAreaElement>('textbox') as [
    HTMLTextAreaElement,
    HTMLTextAreaElement,
    ...HTMLTextAreaElement[],
  ];
};
const save = () => userEvent.click(button('Save'));
const kept = async () =>
  Object.fromEntries((await database.texts.toArray()).map(({ about, text }) => [about, text]));
const keep = (about: string, text: string) => saveText({ id: about, kind: 'guided', text, about });

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

  it('are all on the shelf, each with its picture and without a time that is the same nine times', async () => {
    show(<App />);
    await expectAccessible();
    expect(document.querySelectorAll('.shelf-row .reading-picture')).toHaveLength(topics().length);
    expect(screen.queryByText('2 minutes', { exact: false })).toBeNull();
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
    await boxes();
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

describe('the pictures', () => {
  it.each(PAGES)(
    'of %s lies on a plate: soft shapes without outlines, one small light at most',
    async (id) => {
      show(<App />);
      await goTo(`#/understand/${id}`);
      const picture = await waitFor(() => document.querySelector('.reading-head svg') as SVGElement);
      const shapes = [...picture.querySelectorAll(':not(clipPath) > :is(path, circle, ellipse, rect)')];
      const colours = shapes.flatMap((shape) =>
        ['fill', 'stroke']
          .map((paint) => shape.getAttribute(paint) ?? 'none')
          .filter((one) => one !== 'none'),
      );
      expect(colours[0]).toBe('var(--haze)');
      expect(colours.length).toBe(shapes.length);
      for (const colour of colours) expect(colour).toMatch(/^var\(--(haze|mist|wet|deep|glow|surface)\)$/);
      expect(colours.filter((colour) => colour === 'var(--glow)').length).toBeLessThanOrEqual(1);
    },
  );
});

describe('answers', () => {
  beforeEach(() => goTo('#/understand/anxious'));

  it('are kept only on Save, and can be changed', async () => {
    show(<App />);
    const [first] = await boxes();
    await userEvent.type(first, 'On the bus.');
    expect(await database.texts.count()).toBe(0);
    screen.getByText('Not saved yet.');
    await save();
    await screen.findByText('Saved on this device.');
    expect(screen.queryByText('Not saved yet.')).toBeNull();
    await userEvent.type(first, ' At six.');
    expect(screen.queryByText('Saved on this device.')).toBeNull();
    await save();
    await waitFor(async () => {
      const rows = await database.texts.toArray();
      expect(rows.map(({ kind, text, about }) => ({ kind, text, about }))).toEqual([
        { kind: 'guided', text: 'On the bus. At six.', about: 'understand.anxious.when' },
      ]);
    });
  });

  it('are kept by one Save, which leaves those that stay as they are, with their day', async () => {
    await keep('understand.anxious.when', 'At noon.');
    await database.texts.update('understand.anxious.when', { at: 1 });
    show(<App />);
    const [, second, third] = await boxes();
    await userEvent.type(second, 'It was tight.');
    await userEvent.type(third as HTMLElement, 'Open the window.');
    await save();
    await screen.findByText('Saved on this device.');
    expect(await kept()).toEqual({
      'understand.anxious.when': 'At noon.',
      'understand.anxious.what': 'It was tight.',
      'understand.anxious.next': 'Open the window.',
    });
    expect((await database.texts.get('understand.anxious.when'))?.at).toBe(1);
  });

  it('that can be kept are, beside one that can’t be, which has the focus', async () => {
    show(<App />);
    const [first, second] = await boxes();
    fireEvent.change(first, { target: { value: 'At noon.' } });
    fireEvent.change(second, { target: { value: 'a'.repeat(20_001) } });
    await save();
    await screen.findByText('This is longer than Lull can keep.', { exact: false });
    expect(document.activeElement).toBe(second);
    expect(await kept()).toEqual({ 'understand.anxious.when': 'At noon.' });
    await screen.findByText('Not saved yet.');
    await userEvent.clear(second);
    await userEvent.type(second, 'Tight.');
    await save();
    await screen.findByText('Saved on this device.');
    expect((await kept())['understand.anxious.what']).toBe('Tight.');
  });

  it('that were written anew elsewhere are not written over by a Save for another question', async () => {
    show(<App />);
    const [first, second] = await boxes();
    await userEvent.type(first, 'Old.');
    await save();
    await screen.findByText('Saved on this device.');
    await keep('understand.anxious.when', 'Newer.');
    await waitFor(() => expect(first.value).toBe('Newer.'));
    await userEvent.type(second, 'Tight.');
    await save();
    await waitFor(async () =>
      expect(await kept()).toEqual({
        'understand.anxious.when': 'Newer.',
        'understand.anxious.what': 'Tight.',
      }),
    );
  });

  it('are there the next time, and Erase takes one away and leaves the others', async () => {
    await keep('understand.anxious.what', 'It was tight.');
    await keep('understand.anxious.next', 'Tea.');
    show(<App />);
    const [, second] = await boxes();
    expect(second.value).toBe('It was tight.');
    await userEvent.click(button('Erase: What did your body do then?'));
    await screen.findByText('Erased.');
    await waitFor(() => expect(second.value).toBe(''));
    expect(await kept()).toEqual({ 'understand.anxious.next': 'Tea.' });
    await userEvent.click(button('Undo'));
    await waitFor(() => expect(second.value).toBe('It was tight.'));
    expect(await kept()).toHaveProperty(['understand.anxious.what'], 'It was tight.');
  });

  it('outlast a look at another page before they are saved', async () => {
    show(<App />);
    const [, , third] = await boxes();
    await userEvent.type(third as HTMLElement, 'Open the window.');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    await goTo('#/people');
    await goTo('#/understand/anxious');
    const [, , again] = await boxes();
    expect(again?.value).toBe('Open the window.');
    await userEvent.clear(again as HTMLElement);
    expect(screen.queryByText('Not saved yet.')).toBeNull();
  });

  it.each([
    ['   ', 'Write a few words first.'],
    ['a'.repeat(20_001), 'This is longer than Lull can keep.'],
  ])('that can’t be kept are met with one sentence and stay in their box', async (text, sentence) => {
    show(<App />);
    const [first] = await boxes();
    fireEvent.change(first, { target: { value: text } });
    await save();
    await screen.findByText(sentence, { exact: false });
    await waitFor(() => expect(document.activeElement).toBe(first));
    expect(first.value).toBe(text);
    expect(await database.texts.count()).toBe(0);
  });

  it('of blanks alone stay while an answer is kept elsewhere', async () => {
    show(<App />);
    const [first, second] = await boxes();
    fireEvent.change(first, { target: { value: '   ' } });
    await keep('understand.anxious.what', 'It was tight.');
    await waitFor(() => expect(second.value).toBe('It was tight.'));
    expect(first.value).toBe('   ');
  });

  it('take no picture, and say so', async () => {
    show(<App />);
    const [first] = await boxes();
    fireEvent.change(first, { target: { value: 'A word.' } });
    const paste = createEvent.paste(first, {
      clipboardData: { files: [new File(['x'], 'x.png', { type: 'image/png' })] },
    });
    fireEvent(first, paste);
    expect(paste.defaultPrevented).toBe(true);
    await screen.findByText('Only words fit here', { exact: false });
    expect(first.value).toBe('A word.');
  });

  it('of 20,000 letters, in any script, are kept whole', async () => {
    show(<App />);
    const [first] = await boxes();
    const text = `שלום 🌊 ${'a'.repeat(19_990)}`;
    fireEvent.change(first, { target: { value: text } });
    await save();
    await screen.findByText('Saved on this device.');
    expect((await database.texts.toArray())[0]?.text).toBe(text);
  });

  it('are not lost when the background is silent', async () => {
    silence('saveText');
    show(<App />);
    const [first] = await boxes();
    fireEvent.change(first, { target: { value: 'Still here.' } });
    await save();
    await screen.findByText("That didn't work just now.", { exact: false });
    expect(first.value).toBe('Still here.');
    expect(reported).toHaveBeenCalledOnce();
  });
});
