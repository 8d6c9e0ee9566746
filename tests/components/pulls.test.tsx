// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CalmKit } from '@/entrypoints/options/calm-kit/CalmKit';
import { History } from '@/entrypoints/options/history/History';
import { Popup } from '@/entrypoints/popup/Popup';
import { DueTexts } from '@/entrypoints/popup/parts/DueTexts';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import type { OwnText } from '@/lib/storage/schema';
import { allWays, asked, button, expectAccessible, fakeClock, show, showWithUndo, silence } from './helpers';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** A Thursday, noon by the clock of the tests. */
const NOON = new Date(2026, 10, 26, 12).getTime();

beforeEach(() => void inWindow(false));
afterEach(() => void vi.useRealTimers());

function inWindow(incognito: boolean) {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url: '', incognito }] as never);
}
const kept = () => database.texts.toArray();
const title = () => screen.getByRole('heading', { level: 1 }).textContent;
const step = () => screen.getByRole('heading', { level: 2 }).textContent;
const key = (name: string) => userEvent.keyboard(`{${name}}`);
/** Goes on with Tab until something of this name has the focus. */
async function tabTo(name: string) {
  for (let presses = 0; presses < 40; presses += 1) {
    await userEvent.tab();
    if (document.activeElement?.textContent === name) return;
  }
  throw new Error(`${name} is not reached by Tab`);
}
async function openForm() {
  show(<Popup />);
  await screen.findByRole('button', { name: 'Note a pull' });
  await tabTo('Note a pull');
  await key('Enter');
}
/** The text of one day, kept at noon. */
const text = (over: Partial<OwnText>): OwnText => ({
  ...{ id: 't', kind: 'waiting', text: 'I miss your dog', at: NOON, about: null },
  ...{ due: NOON + 21 * HOUR, until: NOON + 40 * HOUR },
  ...over,
});
const openExercise = async (name: string) => {
  show(<Popup />);
  await screen.findByRole('button', { name: 'Note a pull' });
  await allWays();
  await userEvent.click(button(name));
};
const next = () => userEvent.click(button('Next'));

it('a hard day is one calm line in the popup, and none in a private window', async () => {
  const today = Temporal.Now.zonedDateTimeISO().subtract({ hours: 4 }).toPlainDate().toString();
  const until = Date.now() + 40 * HOUR;
  await database.texts.put(text({ kind: 'hard-day', text: 'call Ana', about: today, due: null, until }));
  await writeSettings({ hardDayLine: true });
  show(<DueTexts privateWindow={false} aside={[]} onOpen={() => {}} onGone={() => {}} />);
  expect((await screen.findByText(/Today may be heavier/)).textContent).toContain('call Ana');
  await expectAccessible();
  cleanup();
  asked.length = 0;
  show(<DueTexts privateWindow aside={[]} onOpen={() => {}} onGone={() => {}} />);
  expect(asked).toEqual([]);
  expect(screen.queryByText(/Today may be heavier/)).toBeNull();
});

describe('from a pull to its exercise', () => {
  it.each([
    ['to look somewhere else', 'Ride the wave'],
    ['to text them', 'Let the message wait'],
    ['to ask a friend about them', 'Reach a friend'],
    ['to go over it again and again', 'Notice the thought'],
    ['to fix it, explain, or win them back', 'One real moment'],
  ])('%s leads to %s by keys alone, and back to where it began', async (pull, exercise) => {
    await openForm();
    await userEvent.tab();
    const radio = screen.getByRole('radio', { name: pull });
    while (document.activeElement !== radio) await key('ArrowDown');
    await tabTo('Note it');
    await key('Enter');
    await screen.findByText('Noted. You noticed it, and that counts.');
    await waitFor(() => expect(document.activeElement?.textContent).toBe(exercise));
    await expectAccessible();
    await key('Enter');
    expect(title()).toBe(exercise);
    await key('Escape');
    await waitFor(() => expect(document.activeElement).toBe(button('Note a pull')));
  });

  it('offers both ways for going over it, and none that was put aside', async () => {
    await writeSettings({ aside: ['notice-the-thought'] });
    await openForm();
    await userEvent.click(screen.getByRole('radio', { name: 'to go over it again and again' }));
    await userEvent.click(button('Note it'));
    await screen.findByRole('button', { name: 'Later, not now' });
    expect(screen.queryByRole('button', { name: 'Notice the thought' })).toBeNull();
  });

  it('keeps the focus where it began when all for it were put aside', async () => {
    await writeSettings({ aside: ['notice-the-thought', 'later-not-now'] });
    await openForm();
    await userEvent.click(screen.getByRole('radio', { name: 'to go over it again and again' }));
    await tabTo('Note it');
    await key('Enter');
    await screen.findByText('Noted. You noticed it, and that counts.');
    expect(document.activeElement).toBe(button('Note a pull'));
  });

  it('takes what was done as calmly as what was felt, and History says which', async () => {
    await openForm();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'I felt it' }).checked).toBe(true);
    await userEvent.click(screen.getByRole('radio', { name: 'to text them' }));
    await userEvent.click(screen.getByRole('radio', { name: 'I did it' }));
    await userEvent.click(button('Note it'));
    await screen.findByText("Noted. Many people do. It doesn't say anything bad about you.");
    expect(await database.attempts.toArray()).toMatchObject([{ kind: 'urge', note: 'text', did: true }]);
    showWithUndo(<History />);
    expect(
      await screen.findByText('I did it', { exact: false, selector: 'main ~ * *, .entry *' }),
    ).toBeDefined();
  });

  it('keeps what was chosen when it could not be noted', async () => {
    await openForm();
    silence('logUrge');
    await userEvent.click(screen.getByRole('radio', { name: 'I did it' }));
    await userEvent.click(button('Note it'));
    await screen.findByText("That didn't work just now.", { exact: false });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'I did it' }).checked).toBe(true);
    expect(screen.queryByText('Noted', { exact: false })).toBeNull();
  });
});

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

describe('reach a friend', () => {
  it('copies one of three texts and says so, or how to do it by hand', async () => {
    const user = userEvent.setup();
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    show(<Popup />);
    await allWays();
    await user.click(button('Reach a friend'));
    await user.click(button('Next'));
    const copies = screen.getAllByRole('button', { name: /^Copy/ });
    expect(copies).toHaveLength(3);
    await user.click(copies[0] as HTMLElement);
    await screen.findByText('Copied. You can paste it now.');
    expect(write).toHaveBeenCalledWith('Rough evening. Got ten minutes to talk about anything else?');
    write.mockRejectedValueOnce(new Error('no clipboard'));
    await user.click(copies[1] as HTMLElement);
    await screen.findByText("Copying didn't work here.", { exact: false });
    await user.click(button('Next'));
    expect(screen.getByRole('link', { name: 'People to call' }).getAttribute('href')).toBe(
      'options.html#/help',
    );
  });
});

describe('a kind break', () => {
  it('is offered at the end of Someone safe, and nowhere else in the popup', async () => {
    await writeSettings({ kit: ['kind-break', 'someone-safe', 'slow-breath'] });
    show(<Popup />);
    await screen.findByRole('button', { name: 'Someone safe' });
    await allWays();
    expect(screen.queryByRole('button', { name: 'A kind break' })).toBeNull();
    await userEvent.click(button('Someone safe'));
    for (let presses = 0; presses < 4; presses += 1) await next();
    await userEvent.click(button('Go on to: A kind break'));
    expect(title()).toBe('A kind break');
    expect(step()).toBe('This hurts right now.');
    for (let presses = 0; presses < 3; presses += 1) await next();
    await userEvent.click(button('Done'));
    const done = async () => (await database.moments.toArray()).map(({ exercise }) => exercise).sort();
    await waitFor(async () => expect(await done()).toEqual(['kind-break', 'someone-safe']));
    expect(document.activeElement).toBe(button('Someone safe'));
  });

  it('is told of in the calm kit, without a way to open or pick it alone', async () => {
    showWithUndo(<CalmKit />);
    const item = (await screen.findByRole('heading', { name: 'A kind break' })).closest('li') as HTMLElement;
    expect(within(item).getByText('Offered at the end of Someone safe.')).toBeDefined();
    expect(within(item).queryByRole('button', { name: /Add|Try/ })).toBeNull();
  });
});

describe('what matters to me', () => {
  it('offers own lines of the calm kit, and takes them into its question', async () => {
    showWithUndo(<CalmKit />);
    const box = await screen.findByRole('textbox', { name: 'Something that matters to you' });
    await userEvent.type(box, 'being a good sister{Enter}');
    await waitFor(async () => expect(await kept()).toMatchObject([{ kind: 'matters' }]));
    document.body.replaceChildren();
    show(<Popup />);
    await waitFor(() => expect(asked).toContain('readKit'));
    await screen.findByText('No pauses today');
    await allWays();
    await userEvent.click(button('What matters to me'));
    await userEvent.click(screen.getByRole('radio', { name: 'being a good sister' }));
    await next();
    expect(screen.getByText('This matters to you: being a good sister')).toBeDefined();
  });
});

describe('notice the thought', () => {
  it('puts words before the typed thought, and keeps nothing of it', async () => {
    await openExercise('Notice the thought');
    await userEvent.type(screen.getByRole('textbox', { name: 'The thought' }), 'I ruined it');
    await next();
    expect(screen.getByText('“I notice the thought: I ruined it”')).toBeDefined();
    expect(await kept()).toEqual([]);
    expect(asked).not.toContain('saveText');
  });
});
