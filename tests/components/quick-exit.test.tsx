// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { QuickExit } from '@/components/exit/QuickExit';
import { App } from '@/entrypoints/options/App';
import { SHIFTS_APART_MS } from '@/lib/policy/three-shifts';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { asked, button, delayAnswers, expectAccessible, fakeClock, goTo, show, silence } from './helpers';

const PLACE = 'https://weather.example/';
const page = document.documentElement;
let replace: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  delete page.dataset.exit;
  replace = vi.spyOn(location, 'replace').mockImplementation(() => undefined);
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
  Object.assign(fakeBrowser.tabs, {
    create: vi.fn(async () => ({})),
    query: async () => [],
    remove: vi.fn(),
  });
});
afterEach(() => {
  vi.useRealTimers();
  delete page.dataset.exit;
});

const exits = () => asked.filter((name) => name === 'quickExit').length;
const shift = () => fireEvent.keyUp(document.body, { key: 'Shift', shiftKey: false });

describe('Quick exit on a page', () => {
  it('hides the page with the press, before anybody answers, and asks once', async () => {
    const answers = delayAnswers('quickExit');
    show(<QuickExit />);
    await expectAccessible();
    await userEvent.click(button('Quick exit'));
    expect(page.dataset.exit).toBe('');
    fireEvent.click(button('Quick exit'));
    await waitFor(() => expect(answers).toHaveLength(1));
    expect(replace).not.toHaveBeenCalled();
    act(() => answers[0]?.());
    await waitFor(() => expect(replace).toHaveBeenCalledWith('about:blank'));
    expect(exits()).toBe(1);
  });

  it('turns a page that could not be closed into the place that was chosen', async () => {
    await database.settings.put({ id: 'settings', exitTo: PLACE });
    show(<QuickExit />);
    await userEvent.click(button('Quick exit'));
    await waitFor(() => expect(replace).toHaveBeenCalledWith(PLACE));
  });

  it('leaves where nobody answers', async () => {
    silence('quickExit');
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    show(<QuickExit />);
    await userEvent.click(button('Quick exit'));
    await waitFor(() => expect(replace).toHaveBeenCalledWith('about:blank'));
  });

  it('leaves with Shift three times, counts aloud, and forgets what is too old', async () => {
    fakeClock();
    show(<QuickExit />);
    const said = () => screen.getByRole('status').textContent;
    act(() => void shift());
    expect(said()).toBe('Press Shift 2 more times to leave.');
    await act(() => vi.advanceTimersByTimeAsync(SHIFTS_APART_MS + 10));
    expect(said()).toBe('');
    act(() => void shift());
    act(() => void shift());
    expect(said()).toBe('Press Shift 1 more time to leave.');
    expect(page.dataset.exit).toBeUndefined();
    act(() => void shift());
    expect(page.dataset.exit).toBe('');
    await waitFor(() => expect(exits()).toBe(1));
  });

  it('leaves a practice pause too, by its own button', async () => {
    await goTo('#/welcome');
    show(<App />);
    await userEvent.click(button('Try a pause'));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(await dialog.findByRole('button', { name: 'Quick exit' }));
    expect(page.dataset.exit).toBe('');
    await waitFor(() => expect(exits()).toBe(1));
  });
});

describe('what Quick exit opens', () => {
  const group = async () =>
    within(await screen.findByRole('group', { name: 'Quick exit' }, { timeout: 20_000 }));

  it('is a new tab, or a page one chooses, and the history is spoken of', async () => {
    await goTo('#/settings');
    show(<App />);
    const choices = await group();
    expect(choices.getByRole<HTMLInputElement>('radio', { name: 'A new tab' }).checked).toBe(true);
    expect(choices.getByText(/history still shows the pages you opened/)).toBeDefined();
    await userEvent.click(choices.getByRole('radio', { name: 'An everyday page' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Address to open' }), 'weather.example{Enter}');
    await waitFor(async () => expect((await readSettings()).exitTo).toBe(PLACE));
    await expectAccessible();
    await userEvent.click(choices.getByRole('radio', { name: 'A new tab' }));
    await waitFor(async () => expect((await readSettings()).exitTo).toBeNull());
  });

  it.each(['no address', 'http://plain.example', 'javascript:alert(1)'])(
    'refuses %s in one sentence, and keeps what was typed',
    async (typed) => {
      await goTo('#/settings');
      show(<App />);
      await userEvent.click((await group()).getByRole('radio', { name: 'An everyday page' }));
      const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Address to open' });
      await userEvent.type(box, `${typed}{Enter}`);
      await screen.findByText("Lull can't open that page.", { exact: false });
      expect(box.value).toBe(typed);
      expect((await readSettings()).exitTo).toBeNull();
    },
  );
});
