// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exercises } from '@/components/exercises';
import { FIRST_POPUP, PLAIN_EXERCISE } from '@/components/popup/first-markup';
import type { FirstPopup, PopupWorld } from '@/components/popup/first-popup';
import { derivePauseKit } from '@/entrypoints/background/pause-kit';
import { takeOver } from '@/entrypoints/popup/take-over';
import popupFirst from '@/entrypoints/popup-first';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { removeSession, writeSession } from '@/lib/storage/session';
import { toHtml } from '@/scripts/first-screen';
import { asked, button, expectAccessible, fakeClock, silence } from './helpers';

const world = globalThis as PopupWorld;
const DARK = { theme: 'dark', palette: 'moss', textSize: 130 } as const;
const DISCREET = { name: 'Notes', discreet: true, appearance: DARK };
const user = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
const seconds = (n: number) => act(() => vi.advanceTimersByTimeAsync(n * 1000));
const tiles = () => within(screen.getByRole('list', { name: 'Steady me' })).getAllByRole('button');
const heading = (level: number) => screen.getByRole('heading', { level });

beforeEach(() => {
  fakeClock();
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url: '', incognito: false }] as never);
  document.body.innerHTML = `<div id="root" hidden>${FIRST_POPUP.map(toHtml).join('')}</div>${toHtml(PLAIN_EXERCISE)}`;
});
afterEach(() => {
  document.body.replaceChildren();
  delete world.lullFirst;
  location.hash = '';
  vi.mocked(fakeBrowser.tabs.query).mockResolvedValue([] as never);
  vi.useRealTimers();
});

/** The popup's first script runs, and nothing else. */
async function stand(): Promise<FirstPopup> {
  popupFirst.main();
  const first = await world.lullFirst;
  if (!first) throw new Error('no first popup');
  return first;
}
async function pick(...kit: string[]): Promise<void> {
  await writeSettings({ kit });
  await derivePauseKit(Date.now());
}
const pressKey = () => writeSession('steady', Date.now());

describe('the popup before React', () => {
  it('stands with the built-in exercises, language and direction, and can be pressed', async () => {
    await stand();
    expect(tiles().map(({ textContent }) => textContent)).toEqual([
      'My two minutes',
      'Slow breath',
      'Five senses',
    ]);
    expect(document.documentElement).toMatchObject({ lang: 'en-GB', dir: 'ltr' });
    expect(performance.getEntriesByName('lull:popup-ready').length).toBeGreaterThan(0);
    vi.useRealTimers();
    await expectAccessible();
  });

  it('shows the exercises the user picked, their own among them, and none they put aside', async () => {
    const own = { id: 'mine', kind: 'own-exercise' as const, text: 'Tea\nBoil water', at: 0, until: null };
    await database.texts.add({ ...own, about: null });
    await writeSettings({ aside: ['long-sigh'] });
    await pick('mine', 'long-sigh', 'unsent');
    await stand();
    expect(tiles().map(({ textContent }) => textContent)).toEqual(['Tea', 'A message not sent']);
  });

  it('is painted in its own colours and size of type from its first frame', async () => {
    await writeSession('look', DISCREET);
    const page = document.documentElement;
    page.removeAttribute('dir');
    const painted = new Promise((resolve) => {
      new MutationObserver(() => page.dir && resolve({ ...page.dataset })).observe(page, {
        attributes: true,
      });
    });
    await stand();
    expect(await painted).toMatchObject({ theme: 'dark', palette: 'moss', textSize: '130' });
  });

  it('stands with the built-in exercises where memory cannot be read', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('locked'));
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await stand();
    expect(tiles()).toHaveLength(3);
  });

  it.each(['steady', 'steady-private'])(
    'has no part that the address #%s names: it would take the focus',
    (hash) => {
      expect(document.getElementById(hash)).toBe(null);
    },
  );

  it('is Steady me alone after its key, with the first exercise focused', async () => {
    await pressKey();
    await stand();
    expect(document.activeElement).toBe(tiles()[0]);
    expect(screen.queryByRole('button', { name: 'Add a pause here' })).toBe(null);
    expect(button('Show everything')).toBeDefined();
  });
});

describe('how the popup is called before React', () => {
  const shapes = () => document.querySelectorAll('.popup-head .mark > *').length;

  it('is nothing, and it has no mark, until that is known', async () => {
    await removeSession('look');
    await stand();
    expect(heading(1).textContent).toBe('');
    expect(shapes()).toBe(0);
  });

  it('is its name, with its mark', async () => {
    await stand();
    expect(heading(1).textContent).toBe('Lull');
    expect([document.title, shapes()]).toEqual(['Lull', 3]);
  });

  it('is the plain word in discreet mode, with a plain sheet', async () => {
    await writeSession('look', DISCREET);
    await stand();
    expect(heading(1).textContent).toBe('Notes');
    expect(document.title).toBe('Notes');
    expect(document.querySelector('.popup-head .mark > rect')).not.toBe(null);
    expect(document.querySelector('.popup-head .mark > circle')).toBe(null);
    expect(document.body.textContent).not.toContain('Lull');
  });
});

describe('Quick exit before React', () => {
  const page = document.documentElement;
  beforeEach(() => {
    vi.spyOn(window, 'close').mockImplementation(() => undefined);
    vi.spyOn(location, 'replace').mockImplementation(() => undefined);
  });
  afterEach(() => {
    delete page.dataset.exit;
  });

  it('hides the popup with the press and asks once, also once React is there', async () => {
    const first = await stand();
    await user().click(button('Quick exit'));
    expect(page.dataset.exit).toBe('');
    await act(async () => takeOver(first));
    expect(asked.filter((name) => name === 'quickExit')).toHaveLength(1);
  });

  it('is there where nothing else comes, and in an exercise in words', async () => {
    const first = await stand();
    first.alone();
    await user().click(button('Slow breath'));
    await user().keyboard('{Shift}{Shift}{Shift}');
    expect(page.dataset.exit).toBe('');
    expect(button('Quick exit')).toBeDefined();
  });
});

describe('an exercise without React', () => {
  it('comes in words a second after the press, is walked to its end by keys, and leads back', async () => {
    await pick('five-senses');
    await stand();
    tiles()[0]?.focus();
    await user().keyboard('{Enter}');
    await seconds(1);
    expect(document.activeElement).toBe(heading(1));
    expect(heading(1).textContent).toBe('Five senses');
    expect(heading(2).textContent).toBe('Notice five things you can see');
    for (let step = 0; step < 5; step += 1) await user().click(button('Next'));
    expect(heading(2).textContent).toBe('You are here.');
    expect(document.activeElement).toBe(heading(2));
    await user().click(button('Done'));
    expect(document.activeElement).toBe(tiles()[0]);
  });

  it('is left by Escape', async () => {
    await stand();
    await user().click(button('Slow breath'));
    await seconds(1);
    await user().keyboard('{Escape}');
    expect(document.activeElement).toBe(button('Slow breath'));
  });

  it('comes at once where nothing else will come, and what cannot be answered is gone', async () => {
    const first = await stand();
    first.alone();
    expect(screen.getByText(/^There's no answer right now/)).toBeDefined();
    expect(screen.getAllByRole('button')).toEqual([button('Quick exit'), ...tiles()]);
    await user().click(button('My two minutes'));
    expect(heading(2).textContent).toBe('What could you do for two minutes?');
  });

  it('has the focus on the first of them, unless something else has it', async () => {
    const first = await stand();
    first.alone();
    expect(document.activeElement).toBe(tiles()[0]);
    tiles()[1]?.focus();
    first.alone();
    expect(document.activeElement).toBe(tiles()[1]);
  });

  it('has no accessibility fault', async () => {
    const first = await stand();
    first.alone();
    await user().click(button('Slow breath'));
    document.getElementById('root')?.remove();
    vi.useRealTimers();
    await expectAccessible();
  });

  it('comes for the press that was under way when nothing else came', async () => {
    const first = await stand();
    await user().click(button('Slow breath'));
    first.alone();
    expect(heading(1).textContent).toBe('Slow breath');
  });

  it('is the breath where it needs more than words', async () => {
    await pick('unsent');
    const first = await stand();
    first.alone();
    await user().click(button('A message not sent'));
    expect(heading(1).textContent).toBe('Slow breath');
  });
});

describe('React takes over', () => {
  const given: [string, () => Promise<unknown>][] = [
    ['with the built-in exercises', async () => undefined],
    ['with a kit', () => pick('unsent', 'five-senses', 'long-sigh', 'in-the-room')],
    [
      'with nothing left',
      async () => {
        await writeSettings({ aside: exercises.map(({ id }) => id) });
        await derivePauseKit(Date.now());
      },
    ],
    ['before its name is known', () => removeSession('look')],
    ['in discreet mode', () => writeSession('look', DISCREET)],
    ['in Steady me', pressKey],
    [
      'in a window of its own',
      async () => {
        location.hash = '#steady';
      },
    ],
  ];

  it.each(given)('%s: the very elements stay, and none is mended', async (_, prepare) => {
    await prepare();
    const first = await stand();
    silence();
    vi.mocked(fakeBrowser.tabs.query).mockReturnValue(new Promise(() => undefined) as never);
    const faults = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const before = [...document.querySelectorAll('#root *')];
    const html = document.getElementById('root')?.innerHTML;
    const focused = document.activeElement;
    await act(async () => takeOver(first));
    const told = faults.mock.calls
      .map((call) => call.join(' '))
      .filter((line) => /hydrat|taking over/i.test(line));
    expect(told).toEqual([]);
    expect(before.filter((element) => !element.isConnected)).toEqual([]);
    expect(document.getElementById('root')?.innerHTML).toContain(html?.split('</section>')[0]);
    expect(document.activeElement).toBe(focused);
  });

  it('answers the press that was under way, once', async () => {
    const first = await stand();
    await user().click(button('Slow breath'));
    await act(async () => takeOver(first));
    await waitFor(() => expect(button('Rest')).toBeDefined());
    await seconds(2);
    expect(document.getElementById('plain')).toBe(null);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  it('answers a press on what it alone can do', async () => {
    const first = await stand();
    await user().click(button('More ways'));
    await act(async () => takeOver(first));
    await waitFor(() => expect(button('Fewer ways')).toBeDefined());
    expect(button('Five senses')).toBeDefined();
  });

  describe('after an exercise in words', () => {
    const inWords = async (name: string) => {
      await user().click(button(name));
      await seconds(1);
    };
    const noted = async () => (await database.moments.toArray()).map(({ exercise }) => exercise);

    it('notes each that was finished, and none that was left', async () => {
      await pick('slow-breath', 'unsent', 'let-go');
      const first = await stand();
      await inWords('Loosen up, bit by bit');
      await user().click(button('Back'));
      for (const name of ['Slow breath', 'A message not sent']) {
        await inWords(name);
        await user().click(button('Next'));
        await user().click(button('Done'));
      }
      await act(async () => takeOver(first));
      // In place of the message stood the breath.
      await waitFor(async () => expect(await noted()).toEqual(['slow-breath', 'slow-breath']));
    });

    it('notes nothing in a private window', async () => {
      vi.mocked(fakeBrowser.tabs.query).mockResolvedValue([{ id: 7, url: '', incognito: true }] as never);
      const first = await stand();
      await inWords('Slow breath');
      await user().click(button('Next'));
      await user().click(button('Done'));
      await act(async () => takeOver(first));
      await screen.findByText('No pauses today');
      expect(asked).not.toContain('noteMoment');
    });
  });

  it('waits until an exercise in words is over', async () => {
    const first = await stand();
    await user().click(button('Slow breath'));
    await seconds(1);
    let free = false;
    void first.free().then(() => {
      free = true;
    });
    await seconds(1);
    expect(free).toBe(false);
    await user().click(button('Back'));
    await waitFor(() => expect(free).toBe(true));
  });

  it('has every exercise with a database that does not open', async () => {
    const first = await stand();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    silence('readKit', 'today', 'noteMoment', 'askCheckIn', 'readDue', 'pathStep', 'afterLeave');
    await act(async () => takeOver(first));
    await user().click(button('My two minutes'));
    await waitFor(() => expect(heading(2).textContent).toBe('What could you do for two minutes?'));
    await user().click(button('Drink a glass of water'));
    await user().click(button('I did it'));
    await user().click(button('Done'));
    expect(tiles()).toHaveLength(3);
  });
});
