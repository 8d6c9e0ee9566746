// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exercises } from '@/components/exercises';
import { Popup } from '@/entrypoints/popup/Popup';
import { EVERYTHING, readStart } from '@/entrypoints/popup/steady';
import { requestSites } from '@/lib/browser/permissions';
import { ask } from '@/lib/messages/client';
import { openPass } from '@/lib/policy/pass';
import { type Answering, answerWith, button, expectAccessible, NO_KIT, quietDay, show } from './helpers';

vi.mock('@/lib/messages/client', () => ({ ask: vi.fn() }));
vi.mock('@/lib/browser/permissions', () => ({ requestSites: vi.fn() }));
vi.mock('@/lib/browser/api', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const answering: Answering = {};
const order: string[] = [];

beforeEach(() => {
  vi.clearAllMocks();
  order.length = 0;
  Object.assign(answering, {
    health: () => ({ database: true }),
    today: () => quietDay(),
    readKit: () => NO_KIT,
    afterLeave: () => null,
    endPass: () => null,
    editPass: () => null,
    hold: () => ({
      held: true,
      personId: 'p1',
      label: 'Person 1',
      platform: 'instagram',
      account: 'x',
      origins: [],
    }),
  } satisfies Answering);
  answerWith(answering, order);
  vi.mocked(requestSites).mockImplementation(async () => {
    order.push('permission');
    return true;
  });
  vi.spyOn(window, 'close').mockImplementation(() => {});
  on('https://www.instagram.com/marla.quint/');
});

/** Which page the popup is opened on. */
function on(url: string) {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url, incognito: false }] as never);
}

describe('today', () => {
  it('draws at once what needs no answer', () => {
    vi.mocked(ask).mockReturnValue(new Promise(() => {}));
    show(<Popup />);
    expect(screen.getByRole('heading', { name: 'Lull' })).toBeDefined();
    expect(within(screen.getByRole('list', { name: 'Steady me' })).getAllByRole('button')).toHaveLength(2);
  });

  it.each([
    [quietDay(), 'No pauses today', 'Lull is here when you need it.'],
    [
      quietDay({ pauses: 4, left: 3, outcomes: ['left', 'left', 'continued', 'left'] }),
      '4 pauses today',
      'You left after 3 of them.',
    ],
    [quietDay({ pauses: 1, left: 1, outcomes: ['left'] }), '1 pause today', 'You left after it.'],
    [
      quietDay({ pauses: 2, left: 0, outcomes: ['continued', 'continued'] }),
      '2 pauses today',
      'Each one is a pause taken.',
    ],
  ])('tells the day kindly', async (day, pauses, ending) => {
    answering.today = () => day;
    show(<Popup />);
    await screen.findByText(pauses);
    expect(screen.getByText(ending)).toBeDefined();
    expect(screen.getByText('In this browser')).toBeDefined();
    await expectAccessible();
  });

  it('names each dot', async () => {
    answering.today = () => quietDay({ pauses: 2, left: 1, outcomes: ['left', 'continued'] });
    show(<Popup />);
    await screen.findByRole('img', { name: 'left, continued' });
  });

  it('says when a pause is off', async () => {
    answering.today = () => quietDay({ unprotected: 1, held: 1 });
    show(<Popup />);
    await screen.findByText("One pause isn't on yet.");
  });

  it('says that Lull is not in private windows, once there is a pause', async () => {
    answering.today = () => quietDay({ held: 1, privateAllowed: false });
    show(<Popup />);
    const line = await screen.findByText(/^Private windows are not paused yet\./);
    expect(screen.getByRole('link', { name: 'How to change it' }).getAttribute('href')).toContain('#/people');
    expect(line.closest('[role="status"], [role="alert"], .notice')).toBe(null);
    await expectAccessible();
  });

  it.each([quietDay({ held: 1 }), quietDay({ held: 0, privateAllowed: false })])(
    'says nothing of private windows where there is nothing to say',
    async (day) => {
      answering.today = () => day;
      show(<Popup />);
      await screen.findByText('No pauses today');
      expect(screen.queryByText(/Private windows/)).toBe(null);
    },
  );

  it('says when Lull takes a break, and until when', async () => {
    answering.today = () => quietDay({ rest: new Date(2026, 10, 3, 21, 5).getTime() });
    show(<Popup />);
    await screen.findByText(/Lull takes a break\. It is back on Tuesday 3 November/);
  });

  it('asks the background no more often than every 15 s, and says when it is silent', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    show(<Popup />);
    await act(() => vi.advanceTimersByTimeAsync(14_000));
    expect(order.filter((name) => name === 'today')).toHaveLength(1);
    vi.mocked(ask).mockRejectedValue(new Error('asleep'));
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(screen.getByText("Lull's helper did not answer.", { exact: false })).toBeDefined();
    vi.useRealTimers();
  });
});

describe('add a pause here', () => {
  it('asks the browser first and does not wait for its answer', async () => {
    vi.mocked(requestSites).mockImplementation(() => {
      order.push('permission');
      return new Promise(() => {});
    });
    show(<Popup />);
    await waitFor(() => expect(button('Add a pause here').disabled).toBe(false));
    order.length = 0;
    await userEvent.click(button('Add a pause here'));
    expect(order.slice(0, 2)).toEqual(['permission', 'hold']);
    expect(ask).toHaveBeenCalledWith('hold', {
      link: 'https://www.instagram.com/marla.quint/',
      personId: null,
      tabId: 7,
    });
    await screen.findByText('Pause added. Lull will be here next time.');
    expect(screen.getByText('It is under “Person 1”.')).toBeDefined();
    await expectAccessible();
  });

  it.each(['https://www.instagram.com/explore/', 'chrome://extensions', ''])(
    'offers nothing on %j',
    async (url) => {
      on(url);
      show(<Popup />);
      await screen.findByText('Open a profile you want to step back from.', { exact: false });
      expect(screen.queryByRole('button', { name: 'Add a pause here' })).toBeNull();
    },
  );

  it('says when the profile has a pause already', async () => {
    await fakeBrowser.storage.local.set({
      index: {
        version: 1,
        wait: 8,
        leaveTo: null,
        held: { 'instagram:marla.quint': { person: 'p1', post: true, quiet: 'q1', open: null } },
      },
    });
    show(<Popup />);
    await screen.findByText('This profile has a pause already.');
    expect(screen.queryByRole('button', { name: 'Add a pause here' })).toBeNull();
  });
});

describe('passes', () => {
  const pass = (practical: boolean, minutes = 5) => ({
    personId: 'p1',
    label: 'Sam',
    pass: openPass(Date.now(), minutes, 'a1', practical),
  });

  it('tells the time left and ends a pass', async () => {
    answering.today = () => quietDay({ passes: [pass(false)] });
    show(<Popup />);
    await screen.findByText('Open for 5 more minutes');
    answering.today = () => quietDay();
    await userEvent.click(button('Pause again now'));
    expect(ask).toHaveBeenCalledWith('endPass', { personId: 'p1' });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Pause again now' })).toBeNull());
    // The button that was pressed is gone.
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Lull' }));
  });

  it('counts down by itself and goes when it is over', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const minute = pass(false, 1);
    answering.today = () => quietDay({ passes: [minute] });
    show(<Popup />);
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(screen.getByText(/^Open for (49|50) more seconds$/)).toBeDefined();
    await act(() => vi.advanceTimersByTimeAsync(51_000));
    expect(screen.queryByText('Sam')).toBeNull();
    vi.useRealTimers();
  });

  it('gives a practical visit a word and other minutes', async () => {
    answering.today = () => quietDay({ passes: [pass(true, 15)] });
    show(<Popup />);
    await userEvent.type(await screen.findByRole('textbox', { name: 'A word for it' }), 'the keys{Enter}');
    expect(ask).toHaveBeenCalledWith('editPass', { personId: 'p1', private: false, label: 'the keys' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Time in all' }), '30');
    expect(ask).toHaveBeenCalledWith('editPass', { personId: 'p1', private: false, minutes: 30 });
    await expectAccessible();
  });
});

describe('steady me', () => {
  it('opens an exercise in place and comes back by Escape, with the focus where it was', async () => {
    show(<Popup />);
    button('Five senses').focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Five senses' }));
    await expectAccessible();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button('Five senses'));
  });

  it('stays with the Escape that takes back an unfinished character', async () => {
    show(<Popup />);
    await userEvent.click(button('Five senses'));
    const heading = screen.getByRole('heading', { name: 'Five senses' });
    fireEvent.keyDown(heading, { key: 'Escape', isComposing: true });
    expect(screen.getByRole('heading', { name: 'Five senses' })).toBe(heading);
  });

  it('walks the five senses by keys, any of them skipped, and ends kindly', async () => {
    show(<Popup />);
    await userEvent.click(button('Five senses'));
    await userEvent.click(button('Next'));
    expect(document.activeElement).toBe(
      screen.getByRole('heading', { name: 'Notice four things you can touch' }),
    );
    await userEvent.click(button('One step back'));
    expect(screen.getByRole('heading', { name: 'Notice five things you can see' })).toBeDefined();
    for (let step = 0; step < 5; step += 1) await userEvent.click(button('Skip'));
    expect(screen.getByRole('heading', { name: 'You are here.' })).toBeDefined();
    await userEvent.click(button('Done'));
    expect(button('Five senses')).toBeDefined();
  });

  it('breathes for a minute, says only the first words, rests, and never closes by itself', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    show(<Popup />);
    await user.click(button('Slow breath'));
    const said = () => screen.getByRole('status').textContent;
    expect(said()).toBe('Breathe in');
    await act(() => vi.advanceTimersByTimeAsync(4_100));
    expect(said()).toBe('Breathe out');
    await user.click(button('Rest'));
    expect(said()).toBe('Resting');
    await act(() => vi.advanceTimersByTimeAsync(30_000));
    await user.click(button('Go on'));
    for (let phase = 0; phase < 12; phase += 1) await act(() => vi.advanceTimersByTimeAsync(6_000));
    expect(said()).toBe('That was a minute for you.');
    await act(() => vi.advanceTimersByTimeAsync(120_000));
    expect(button('Done')).toBeDefined();
    vi.useRealTimers();
  });

  it('can be still, and is under reduced motion', async () => {
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    show(<Popup />);
    await userEvent.click(button('Slow breath'));
    expect(document.querySelector('.exercise')?.getAttribute('data-moving')).toBe('false');
    await userEvent.click(button('Start motion'));
    expect(document.querySelector('.exercise')?.getAttribute('data-moving')).toBe('true');
  });
});

describe('after a Leave', () => {
  const ownList = ['Water the fern', 'Call Mo'];

  it('offers one thing above the exercises; an item of the own list begins with one press', async () => {
    answering.readKit = () => ({ ...NO_KIT, ownList });
    answering.afterLeave = () => ({ leftBefore: 2 });
    show(<Popup />);
    const offered = await screen.findByRole('button', { name: 'Do Call Mo' });
    expect(screen.getByText('You left. If you like, here is something for now.')).toBeDefined();
    expect(within(screen.getByRole('list', { name: 'Steady me' })).getAllByRole('button')).toHaveLength(2);
    await expectAccessible();
    offered.focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('My two minutes');
    expect(screen.getByRole('heading', { name: 'Call Mo' })).toBeDefined();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button('Do Call Mo'));
    await userEvent.click(button('More ways'));
    await userEvent.click(button('My two minutes'));
    expect(button('Water the fern')).toBeDefined();
  });

  it('offers an exercise of the kit in its turn', async () => {
    answering.readKit = () => ({ ...NO_KIT, kit: ['let-go', 'name-it'], ownList });
    answering.afterLeave = () => ({ leftBefore: 3 });
    show(<Popup />);
    await userEvent.click(await screen.findByRole('button', { name: 'Try Name the feeling' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Name the feeling');
  });

  it('offers nothing when nobody left, and asks nothing in a private window', async () => {
    const page = show(<Popup />);
    await waitFor(() => expect(order).toContain('afterLeave'));
    expect(document.querySelector('.afterwards')).toBeNull();
    page.unmount();
    order.length = 0;
    answering.afterLeave = () => ({ leftBefore: 2 });
    const tabs = [{ id: 7, url: '', incognito: true }];
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);
    show(<Popup />);
    await screen.findByText('Open a profile you want to step back from.', { exact: false });
    expect(order).not.toContain('afterLeave');
    expect(document.querySelector('.afterwards')).toBeNull();
  });
});

describe('on the key of Steady me', () => {
  const steady = { steady: true, window: false, private: false };
  const shortcut = () => fakeBrowser.storage.session.set({ steady: Date.now() });

  it('shows the exercises alone, the first of the kit with the focus, and more of Lull on a press', async () => {
    answering.readKit = () => ({ ...NO_KIT, kit: ['let-go', 'name-it'] });
    show(<Popup start={steady} />);
    await waitFor(() => expect(document.activeElement).toBe(button('Loosen up, bit by bit')));
    expect(screen.queryByRole('button', { name: 'Note a pull' })).toBeNull();
    expect(screen.queryByText('No pauses today')).toBeNull();
    await expectAccessible();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Loosen up, bit by bit');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button('Loosen up, bit by bit'));
    await userEvent.click(button('More of Lull'));
    await screen.findByText('No pauses today');
  });

  it('gives the focus to its title when the rest comes', async () => {
    show(<Popup start={steady} />);
    button('More of Lull').focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Lull' }));
  });

  it('comes to the exercises when it is open already', async () => {
    show(<Popup />);
    await screen.findByText('No pauses today');
    await act(shortcut);
    await waitFor(() => expect(screen.queryByText('No pauses today')).toBeNull());
    expect(document.activeElement).toBe(button('Slow breath'));
    expect(await fakeBrowser.storage.session.get('steady')).toEqual({});
  });

  it('as a window of a private one asks for nothing and keeps nothing', async () => {
    answering.afterLeave = () => ({ leftBefore: 2 });
    show(<Popup start={{ steady: true, window: true, private: true }} />);
    await userEvent.click(button('More ways'));
    await userEvent.click(button('A message not sent'));
    await userEvent.type(screen.getByRole('textbox', { name: 'Your message' }), 'Hello');
    expect(screen.queryByRole('button', { name: 'Keep it for me' })).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(order).not.toContain('afterLeave');
    expect(screen.queryByRole('button', { name: 'More of Lull' })).toBeNull();
  });

  it('is known by the address, or by a fresh word of the background, once', async () => {
    expect(await readStart('')).toEqual(EVERYTHING);
    await shortcut();
    expect(await readStart('')).toEqual(steady);
    expect(await readStart('')).toEqual(EVERYTHING);
    await fakeBrowser.storage.session.set({ steady: Date.now() - 60_000 });
    expect(await readStart('')).toEqual(EVERYTHING);
    expect(await readStart('#steady')).toEqual({ steady: true, window: true, private: false });
    expect(await readStart('#steady-private')).toEqual({ steady: true, window: true, private: true });
  });
});

describe('what is put aside', () => {
  it('is offered nowhere in the popup', async () => {
    const aside = ['slow-breath', 'two-minutes'];
    answering.readKit = () => ({ ...NO_KIT, aside, ownList: ['Water the fern'] });
    answering.afterLeave = () => ({ leftBefore: 0 });
    show(<Popup />);
    await screen.findByText('You left.', { exact: false });
    expect(button('Try Five senses')).toBeDefined();
    await userEvent.click(button('More ways'));
    const offered = screen.getAllByRole('button').map(({ textContent }) => textContent);
    for (const name of ['Slow breath', 'My two minutes', 'Do Water the fern'])
      expect(offered).not.toContain(name);
    expect(offered).toContain('Five senses');
  });

  it('leaves a way to the calm kit when it is everything', async () => {
    answering.readKit = () => ({ ...NO_KIT, aside: exercises.map(({ id }) => id) });
    show(<Popup />);
    await screen.findByText('You put all exercises aside.', { exact: false });
    expect(screen.getByRole('link', { name: 'Calm kit' })).toBeDefined();
    expect(screen.queryByRole('list', { name: 'Steady me' })).toBeNull();
    await expectAccessible();
  });
});
