// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeOver } from '@/entrypoints/popup/take-over';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { removeSession, writeSession } from '@/lib/storage/session';
import { asked, button, expectAccessible } from './helpers';
import { DISCREET, heading, pick, pressKey, seconds, stand, tiles, user } from './popup-first-steps';

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
