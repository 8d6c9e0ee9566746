// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CalmKit } from '@/entrypoints/options/calm-kit/CalmKit';
import { History } from '@/entrypoints/options/history/History';
import { pathSteps } from '@/entrypoints/options/understand/path';
import { Understand } from '@/entrypoints/options/understand/Understand';
import { Popup } from '@/entrypoints/popup/Popup';
import { PATH_STEPS, pathLine } from '@/lib/policy/path';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { picturesMarkup } from '@/scripts/pictures';
import { asked, attempt, button, expectAccessible, goTo, show, showWithUndo, silence } from './helpers';

beforeEach(() => {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url: '', incognito: false }] as never);
  vi.spyOn(window, 'close').mockImplementation(() => {});
  location.hash = '';
});

describe('it was a hard night', () => {
  async function open(night: string) {
    show(<Popup />);
    await userEvent.click(await screen.findByRole('button', { name: 'It was a hard night' }));
    await userEvent.click(button(night));
  }

  it.each([
    ['I looked for a long time', 'Many people look, and it often hurts.', 'Someone safe'],
    [
      'I wrote to them',
      "You don't have to explain it with another message. You can wait a day.",
      'Let the message wait',
    ],
    ['I met them', 'Seeing someone you miss can stir up a lot.', 'Slow breath'],
    ['I saw news about them', 'News about someone you miss can hit hard.', 'Reach a friend'],
  ])('%s gets one line, their own record and one next step', async (night, line, exercise) => {
    const at = Date.UTC(2026, 2, 3, 12);
    await database.attempts.bulkAdd([
      attempt({ at, offset: 0, outcome: 'left' }),
      attempt({ at: at - 1, outcome: 'continued' }),
      attempt({ at: at + 1, kind: 'urge', outcome: 'logged' }),
    ]);
    await open(night);
    const card = document.querySelector<HTMLElement>('.hard-night-card') as HTMLElement;
    expect(document.activeElement?.textContent).toBe(line);
    await within(card).findByText("You've paused 2 times, in this browser. One night doesn't undo that.");
    expect(within(card).getByText('On 3 March 2026 you stepped away. That was you, too.')).toBeDefined();
    await userEvent.click(within(card).getByRole('button', { name: 'alone' }));
    expect(within(card).getByRole('button', { name: 'alone' }).getAttribute('aria-pressed')).toBe('true');
    await expectAccessible(card);
    await userEvent.click(within(card).getByRole('button', { name: exercise }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(exercise);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(button('It was a hard night')));
    expect(await database.attempts.count()).toBe(3);
    expect(await database.checkins.count()).toBe(0);
  });

  it('offers nothing the user put aside, and nothing where none is left', async () => {
    await writeSettings({ aside: ['slow-breath'] });
    await open('I met them');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Slow breath' })).toBeNull());
    const card = document.querySelector<HTMLElement>('.hard-night-card') as HTMLElement;
    expect(within(card).getByRole('button', { name: 'Around the room' })).toBeDefined();
  });

  it('stands without the record where nobody answers', async () => {
    silence('hardNight');
    await open('I met them');
    expect(screen.getByText('Give your body a minute first.')).toBeDefined();
    await userEvent.click(button('Done'));
    expect(document.activeElement).toBe(button('It was a hard night'));
  });

  it('is in History too, and opens its exercise there', async () => {
    showWithUndo(<History />);
    await userEvent.click(await screen.findByRole('button', { name: 'It was a hard night' }));
    await userEvent.click(button('I wrote to them'));
    await userEvent.click(button('Let the message wait'));
    await screen.findByRole('heading', { name: 'Let the message wait' });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(button('It was a hard night')));
  });
});

describe('the path', () => {
  it('names the first step that is not tried, and none when it is hidden or all are', () => {
    expect(pathLine([], false)).toBe('steady');
    expect(pathLine(['steady', 'plan'], false)).toBe('pattern');
    expect(pathLine(PATH_STEPS, false)).toBeNull();
    expect(pathLine([], true)).toBeNull();
  });

  it.each(PATH_STEPS)(
    '%s has a page with something to read, to try and to do, and a question',
    async (id) => {
      const step = pathSteps().find((each) => each.id === id);
      showWithUndo(<Understand />);
      await goTo(`#/understand/path-${id}`);
      await screen.findByRole('heading', { level: 1, name: step?.title });
      expect(screen.getByText(step?.once ?? '')).toBeDefined();
      const picture = document.querySelector('.reading-head use')?.getAttribute('href')?.slice(1);
      expect(picturesMarkup()).toContain(`<symbol id="${picture}"`);
      const box = await screen.findByRole('textbox', { name: step?.question.text });
      await userEvent.type(box, 'tea');
      await userEvent.click(button('Save'));
      await waitFor(async () =>
        expect((await database.texts.toArray()).map(({ about }) => about)).toEqual([`path.${id}`]),
      );
      expect(document.querySelectorAll('.path-part a').length).toBeGreaterThan(0);
      const trying = await screen.findByRole('button', { name: /^Try it: / });
      await userEvent.click(trying);
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(document.activeElement).toBe(button(/^Try it: /)));
      await expectAccessible();
    },
  );

  it('is tried when the user says so, and no more when they take it back', async () => {
    showWithUndo(<Understand />);
    await goTo('#/understand/path-me');
    const tried = await screen.findByRole('button', { name: 'I tried this step' });
    await userEvent.click(tried);
    await waitFor(async () => expect((await readSettings()).pathTried).toEqual(['me']));
    await goTo('#/understand');
    const item = (await screen.findByRole('link', { name: 'Me again' })).closest('li') as HTMLElement;
    expect(within(item).getByText('Tried')).toBeDefined();
    await expectAccessible();
    await goTo('#/understand/path-me');
    await userEvent.click(await screen.findByRole('button', { name: 'I tried this step' }));
    await waitFor(async () => expect((await readSettings()).pathTried).toEqual([]));
  });

  it('is one line in the popup, hidden with one press and shown again in Understanding', async () => {
    const page = show(<Popup />);
    await screen.findByRole('link', { name: 'Steady ground' });
    await userEvent.click(button('Hide the path'));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Steady ground' })).toBeNull());
    expect((await readSettings()).pathHidden).toBe(true);
    page.unmount();
    showWithUndo(<Understand />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show the path when I press the Lull button' }),
    );
    await waitFor(async () => expect((await readSettings()).pathHidden).toBe(false));
  });

  it('asks for nothing in a private window', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url: '', incognito: true }] as never);
    show(<Popup />);
    await screen.findByText('Open a profile you want to step back from.', { exact: false });
    expect(asked).not.toContain('pathStep');
    expect(screen.queryByRole('button', { name: 'It was a hard night' })).toBeNull();
  });
});

describe('take it with you', () => {
  it('is the plan, three things, a name and a number, to copy; the name is not kept', async () => {
    const user = userEvent.setup();
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const row = { at: 1, until: null, about: null };
    await database.texts.bulkAdd([
      { ...row, id: 'p', kind: 'plan', text: 'If I lie in bed, then I read.' },
      ...['tea', 'walk', 'song', 'bath'].map((text, at) => ({
        ...{ ...row, at },
        ...{ id: text, kind: 'own-list' as const, text },
      })),
    ]);
    showWithUndo(<CalmKit />);
    await user.type(await screen.findByRole('textbox', { name: 'Someone safe (optional)' }), 'Noor');
    await user.click(button('Copy the text'));
    await screen.findByText('Copied. You can paste it now.');
    const text = write.mock.calls[0]?.[0] ?? '';
    expect(text).toMatch(
      /^My plan\nIf I lie in bed, then I read\.\n\nSmall things that help\n- tea\n- walk\n- song\n\n/,
    );
    expect(text).toContain('Someone safe\nNoor');
    expect(text).toMatch(/Someone to call\n.+: .*\d/);
    expect(JSON.stringify(await database.texts.toArray())).not.toContain('Noor');
  });

  it('says kindly that a name is too long, and cuts nothing of it', async () => {
    showWithUndo(<CalmKit />);
    const box = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Someone safe (optional)' });
    const name = `نور 🙂 ${'x'.repeat(10_000)}`;
    await userEvent.click(box);
    await userEvent.paste(name);
    expect(box.value).toBe(name);
    expect(screen.getByText('Please keep the name to 60 characters or fewer.')).toBeDefined();
    expect(document.querySelector('.copied-text')?.textContent).not.toContain('xxx');
    await userEvent.clear(box);
    await userEvent.paste('نور 🙂');
    expect(document.querySelector('.copied-text')?.textContent).toContain('نور 🙂');
    expect(screen.queryByText('Please keep the name', { exact: false })).toBeNull();
  });
});
