// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Popup } from '@/entrypoints/popup/Popup';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { allWays, asked, button, expectAccessible, fakeClock, show, silence } from './helpers';
import { HOUR, inWindow, kept, key, NOON, next, openExercise, step, text, title } from './pull-steps';

const DAY = 86_400_000;

describe('let the message wait', () => {
  /** Writes a message as far as the end of the exercise. */
  async function write(words: string) {
    await openExercise('Let the message wait');
    await next();
    if (words) await userEvent.type(screen.getByRole('textbox', { name: 'Your message' }), words);
    await next();
    await next();
  }

  it('keeps the words until tomorrow only when told to, shows them once, and no way to copy them', async () => {
    fakeClock(NOON);
    await write('I miss your dog');
    expect(step()).toBe('It can wait a day.');
    await userEvent.click(button('Look at it again tomorrow'));
    await screen.findByRole('heading', { name: 'It waits until Friday.' });
    expect(await kept()).toMatchObject([{ kind: 'waiting', text: 'I miss your dog' }]);
    await userEvent.click(button('Done'));
    expect(screen.queryByRole('heading', { name: 'From yesterday' })).toBeNull();

    document.body.replaceChildren();
    vi.setSystemTime(NOON + DAY);
    show(<Popup />);
    const card = await screen.findByRole('region', { name: 'From yesterday' });
    expect(
      within(card)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Erase these words', 'Read it once']);
    expect(card.textContent).not.toContain('dog');
    await expectAccessible();
    await userEvent.click(button('Read it once'));
    await within(card).findByText('I miss your dog');
    expect(screen.queryByRole('button', { name: /copy/i })).toBeNull();
    expect(document.activeElement?.textContent).toBe('From yesterday');
    expect(await kept()).toEqual([]);
    await userEvent.click(button('Close'));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'From yesterday' })).toBeNull());
  });

  it('erases them at once, or with the exercise, when nobody says that they wait', async () => {
    await write('I miss your dog');
    await userEvent.click(button('Erase these words'));
    expect(step()).toBe('The words are gone.');
    await userEvent.click(button('Done'));
    expect(await kept()).toEqual([]);
    expect(asked).not.toContain('putOff');
  });

  it('has nothing to keep where nothing was written', async () => {
    await write('');
    expect(screen.queryByRole('button', { name: 'Look at it again tomorrow' })).toBeNull();
  });

  it('loses no word that is too long to keep, or when nobody answers', async () => {
    await write('');
    await userEvent.click(button('Once more'));
    await next();
    const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your message' });
    await userEvent.click(box());
    await userEvent.paste('x'.repeat(20_001));
    await next();
    await next();
    await userEvent.click(button('Look at it again tomorrow'));
    await screen.findByText('This is a bit too long to keep.', { exact: false });
    silence('putOff');
    await userEvent.click(button('Look at it again tomorrow'));
    await screen.findByText("That didn't work just now.", { exact: false });
    await userEvent.click(button('Once more'));
    await next();
    expect(box().value).toHaveLength(20_001);
  });

  it('says that the words are gone where their day ended while the popup was open', async () => {
    fakeClock(NOON + DAY);
    await database.texts.put(text({}));
    show(<Popup />);
    await screen.findByRole('button', { name: 'Read it once' });
    vi.setSystemTime(NOON + 2 * DAY);
    await userEvent.click(button('Read it once'));
    await screen.findByText('These words are gone now.');
    expect(await kept()).toEqual([]);
  });
});

describe('later, not now', () => {
  const time = () => screen.getByLabelText<HTMLInputElement>('Time');
  async function give(at: string, words = '') {
    await openExercise('Later, not now');
    await next();
    await userEvent.clear(time());
    if (at) await userEvent.type(time(), at);
    await next();
    if (words) await userEvent.type(screen.getByRole('textbox', { name: 'Three words' }), words);
  }

  it('gives a thought a time and shows it then, until it is taken or skipped', async () => {
    fakeClock(NOON);
    await give('18:30', 'what she meant');
    await next();
    await waitFor(() => expect(step()).toMatch(/^If it comes back before then, tell it: “Not now. At /));
    expect(await kept()).toMatchObject([{ kind: 'later', text: 'what she meant', due: NOON + 6.5 * HOUR }]);

    document.body.replaceChildren();
    vi.setSystemTime(NOON + 7 * HOUR);
    show(<Popup />);
    const card = await screen.findByRole('region', { name: "You set a time for this thought. It's now." });
    expect(within(card).getByText('what she meant')).toBeDefined();
    await userEvent.click(within(card).getByRole('button', { name: 'Take fifteen minutes' }));
    await waitFor(() => expect(title()).toBe('One real moment'));
    expect(await kept()).toEqual([]);
  });

  it('offers no exercise for it that the user put aside', async () => {
    fakeClock(NOON);
    await writeSettings({ aside: ['one-real-moment'] });
    await database.texts.put(text({ kind: 'later', due: NOON - HOUR, until: NOON + 16 * HOUR }));
    show(<Popup />);
    const card = await screen.findByRole('region', { name: "You set a time for this thought. It's now." });
    await waitFor(() =>
      expect(within(card).queryByRole('button', { name: 'Take fifteen minutes' })).toBeNull(),
    );
    expect(within(card).getByRole('button', { name: 'Skip it' })).toBeDefined();
  });

  it('is not shown before its time, nor after its day', async () => {
    fakeClock(NOON);
    await database.texts.put(text({ kind: 'later', due: NOON + HOUR, until: NOON + 16 * HOUR }));
    const page = show(<Popup />);
    await waitFor(() => expect(asked).toContain('readDue'));
    await screen.findByText('No pauses today');
    expect(screen.queryByRole('region', { name: /You gave this thought/ })).toBeNull();
    page.unmount();
    vi.setSystemTime(NOON + DAY);
    show(<Popup />);
    await screen.findByText('No pauses today');
    expect(screen.queryByRole('region', { name: /You gave this thought/ })).toBeNull();
  });

  it.each(['23:30', '06:00', ''])('refuses the time “%s” with one kind sentence', async (at) => {
    await give(at);
    expect(screen.getByRole('alert').textContent).toMatch(/^Give it a time between 7/);
    expect(step()).toBe('When do you want to come back to it?');
    expect(asked).not.toContain('putOff');
  });

  it('keeps no more than a few words, and loses none', async () => {
    await give('18:30');
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Three words' });
    await userEvent.click(box);
    await userEvent.paste('x'.repeat(301));
    await next();
    await screen.findByText('This is a bit too long to keep.', { exact: false });
    expect(box.value).toHaveLength(301);
    expect(await kept()).toEqual([]);
  });
});

describe('in a private window', () => {
  it('nothing is kept for another day, nor shown', async () => {
    fakeClock(NOON + DAY);
    await database.texts.put(text({}));
    show(<Popup start={{ steady: true, window: true, private: true }} />);
    await allWays();
    await userEvent.click(button('Let the message wait'));
    await next();
    await userEvent.type(screen.getByRole('textbox', { name: 'Your message' }), 'Hello');
    await next();
    await next();
    expect(screen.queryByRole('button', { name: 'Look at it again tomorrow' })).toBeNull();
    expect(screen.getByText('Nothing is kept here, so the words go when you close this.')).toBeDefined();
    await key('Escape');
    await userEvent.click(button('Later, not now'));
    for (let presses = 0; presses < 4; presses += 1) await next();
    expect(screen.getByText("Nothing was kept here, so it's up to you to remember the time.")).toBeDefined();
    expect(asked).not.toContain('putOff');
    expect(asked).not.toContain('readDue');
  });

  it('asks for nothing in the popup of one', async () => {
    inWindow(true);
    show(<Popup />);
    await screen.findByText('Open a profile you want to step back from.', { exact: false });
    expect(asked).not.toContain('readDue');
    expect(screen.queryByRole('button', { name: 'Note a pull' })).toBeNull();
  });
});
