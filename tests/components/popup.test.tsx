// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exercises } from '@/components/exercises';
import { rewriteIndex } from '@/entrypoints/background/reconcile';
import { Popup } from '@/entrypoints/popup/Popup';
import type { Attempt } from '@/lib/attempts/attempt';
import { EVERYTHING, readPopup } from '@/lib/messages/popup-session';
import { openPass, type Pass, passLeft, passMinutes } from '@/lib/policy/pass';
import { readPasses } from '@/lib/storage/background/passes';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { person } from '../factories';
import {
  allWays,
  asked,
  attempt,
  button,
  delayAnswers,
  expectAccessible,
  fakeClock,
  profile,
  requestSites,
  show,
  silence,
  sites,
} from './helpers';

beforeEach(() => {
  vi.spyOn(window, 'close').mockImplementation(() => {});
  on('https://www.instagram.com/marla.quint/');
});
afterEach(() => void vi.useRealTimers());

/** Which page the popup is opened on. */
function on(url: string) {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url, incognito: false }] as never);
}

/** Pauses of today that ended so, oldest first. */
const pauses = (...outcomes: Attempt['outcome'][]) =>
  database.attempts.bulkAdd(
    outcomes.map((outcome, nth) => {
      const at = Date.now() - outcomes.length + nth;
      return attempt({ at, decidedAt: at, outcome, minutes: outcome === 'continued' ? 5 : null });
    }),
  );
/** So many times the person left, the last time just now. */
const leave = (times: number) => pauses(...Array.from({ length: times }, () => 'left' as const));
/** Someone with a profile before which a pause was added. */
async function held(over: Parameters<typeof profile>[0] = {}): Promise<void> {
  await database.people.add(person());
  await database.profiles.add(profile(over));
}
const ownList = (...items: string[]) =>
  database.texts.bulkAdd(
    items.map((text, nth) => ({ id: text, kind: 'own-list', text, at: nth, until: null, about: null })),
  );

describe('today', () => {
  it('draws at once what needs no answer', async () => {
    vi.mocked(fakeBrowser.runtime.sendMessage).mockReturnValue(new Promise(() => {}) as never);
    show(<Popup />);
    expect(within(screen.getByRole('list', { name: 'Steady me' })).getAllByRole('button')).toHaveLength(3);
    await screen.findByRole('heading', { name: 'Lull' });
  });

  it.each<[Attempt['outcome'][], string]>([
    [[], 'No pauses today'],
    [['left', 'left', 'continued', 'closed'], '4 pauses today'],
    [['left'], '1 pause today'],
    [['continued', 'continued', 'practical'], '2 pauses today'],
  ])('tells a day of %j in one line', async (outcomes, taken) => {
    await pauses(...outcomes);
    show(<Popup />);
    const line = (await screen.findByText(taken)).parentElement;
    expect(line?.textContent).toBe(`${taken} in this browser`);
    await expectAccessible();
  });

  it('comes after what steadies, as does every notice', async () => {
    await held({ protected: false });
    await pauses('left');
    show(<Popup />);
    const off = await screen.findByText("One pause isn't on yet.");
    const steady = screen.getByRole('list', { name: 'Steady me' });
    const order = [steady, off, await screen.findByText('1 pause today'), button('Add a pause here')];
    for (const [nth, element] of order.slice(1).entries())
      expect(
        (order[nth] as Element).compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
      ).toBeTruthy();
  });

  it('names each dot', async () => {
    await pauses('left', 'continued');
    show(<Popup />);
    await screen.findByRole('img', { name: 'left or closed the page, continued' });
  });

  it('says when a pause is off', async () => {
    await held({ protected: false });
    show(<Popup />);
    await screen.findByText("One pause isn't on yet.");
  });

  it('says that Lull is not in private windows, once there is a pause', async () => {
    await held();
    Object.assign(fakeBrowser.extension, { isAllowedIncognitoAccess: async () => false });
    show(<Popup />);
    const line = await screen.findByText(/^Pauses don't work in private windows yet\./);
    expect(screen.getByRole('link', { name: 'How to turn it on' }).getAttribute('href')).toContain(
      '#/people',
    );
    expect(line.closest('[role="status"], [role="alert"], .notice')).toBe(null);
    await expectAccessible();
  });

  it.each([
    ['it is in them', async () => held()],
    [
      'there is no pause',
      async () => Object.assign(fakeBrowser.extension, { isAllowedIncognitoAccess: async () => false }),
    ],
  ])('says nothing of private windows where %s', async (_, given) => {
    await given();
    show(<Popup />);
    await screen.findByText('No pauses today');
    expect(screen.queryByText(/Private windows/)).toBe(null);
  });

  it('says when Lull takes a break, and until when', async () => {
    const until = new Date(2026, 10, 3, 21, 5).getTime();
    fakeClock(until - 3_600_000);
    await writeSettings({ rest: { from: Date.now(), until } });
    show(<Popup />);
    await screen.findByText(/You're on a break from Lull\. It's back on Tuesday 3 November/);
  });

  it('asks once more where the background ended with the question', async () => {
    vi.mocked(fakeBrowser.runtime.sendMessage).mockRejectedValueOnce(new Error('the background ended'));
    vi.mocked(fakeBrowser.runtime.sendMessage).mockRejectedValueOnce(new Error('the background ended'));
    show(<Popup />);
    await screen.findByText('No pauses today');
    await waitFor(() => expect(asked).toContain('today'));
    expect(screen.queryByText("There's no answer right now.", { exact: false })).toBeNull();
  });

  it('asks the background no more often than every 15 s, and says when it is silent', async () => {
    fakeClock();
    show(<Popup />);
    await act(() => vi.advanceTimersByTimeAsync(14_000));
    expect(asked.filter((name) => name === 'today')).toHaveLength(1);
    silence();
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(screen.getByText("There's no answer right now.", { exact: false })).toBeDefined();
  });
});

describe('add a pause here', () => {
  it('asks the browser first and does not wait for its answer', async () => {
    requestSites().mockImplementation((() => {
      asked.push('permission');
      return new Promise(() => {});
    }) as never);
    show(<Popup />);
    await waitFor(() => expect(button('Add a pause here').disabled).toBe(false));
    asked.length = 0;
    await userEvent.click(button('Add a pause here'));
    // What the popup asks of itself may come in between.
    expect(asked.filter((what) => ['permission', 'hold'].includes(what))).toEqual(['permission', 'hold']);
    expect(requestSites()).toHaveBeenCalledWith({ origins: ['https://*.instagram.com/*'] });
    await screen.findByText("Pause added. It'll be here next time.");
    expect(screen.getByText("You'll find it under “Person 1”.")).toBeDefined();
    // The first one: whoever they have to reach anyway is let through in People.
    expect(screen.getByText(/^Do you still need to reach them about children/)).toBeDefined();
    expect(screen.queryByText('Change the name in People')).toBeNull();
    const [someone] = await database.people.toArray();
    expect(someone?.label).toBe('Person 1');
    expect(await database.profiles.toArray()).toMatchObject([
      { platform: 'instagram', account: 'marla.quint', personId: someone?.id },
    ]);
    expect(sites.injected.map(({ tabId }) => tabId)).toContain(7);
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

  it.each([
    'https://www.instagram.com/accounts/login/?next=%2Fmarla.quint%2F',
    'https://web.archive.org/web/2024/https://www.instagram.com/marla.quint/',
  ])(
    'adds the person a log-in page or a copy leads to, asks for their site alone, and says so: %s',
    async (url) => {
      on(url);
      show(<Popup />);
      await waitFor(() => expect(button('Add a pause here').disabled).toBe(false));
      await userEvent.click(button('Add a pause here'));
      await screen.findByText('This link leads to an Instagram profile. Lull adds the pause there.');
      expect(requestSites().mock.calls).toEqual([[{ origins: ['https://*.instagram.com/*'] }]]);
      expect(await database.profiles.toArray()).toMatchObject([
        { platform: 'instagram', account: 'marla.quint' },
      ]);
    },
  );

  it('says when the profile has a pause already', async () => {
    await held();
    await rewriteIndex();
    show(<Popup />);
    await screen.findByText('This profile already has a pause.');
    expect(screen.queryByRole('button', { name: 'Add a pause here' })).toBeNull();
  });
});

describe('a whole site', () => {
  const site = (account: string) => held({ platform: 'web', account });
  const says = () => screen.findByText('This whole site has a pause.');

  it.each([
    ['web.whatsapp.com', 'https://web.whatsapp.com/'],
    ['bank.example', 'https://bank.example/login'],
  ])('that has a pause says so, and leads to it: %s', async (account, url) => {
    await site(account);
    await rewriteIndex();
    on(url);
    show(<Popup />);
    const line = (await says()).parentElement as HTMLElement;
    const link = within(line).getByRole('link', { name: 'Open People' });
    expect(link.getAttribute('href')).toBe('/options.html#/people');
    expect(screen.queryByText('Open a profile you want to step back from.', { exact: false })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add a pause here' })).toBeNull();
    await expectAccessible();
  });

  it('lets a profile on it have a pause of its own', async () => {
    await site('x.com');
    await rewriteIndex();
    on('https://x.com/marla');
    show(<Popup />);
    await waitFor(() => expect(button('Add a pause here').disabled).toBe(false));
  });

  it('can be paused where no chat has an address of its own', async () => {
    await held();
    on('https://web.whatsapp.com/');
    show(<Popup />);
    const link = await screen.findByRole('link', { name: 'Pause a whole site' });
    expect(link.getAttribute('href')).toBe('/options.html#/people');
    await expectAccessible();
  });

  it.each([
    ['https://www.instagram.com/explore/', true],
    ['https://www.google.com/search?q=weather', true],
    ['https://bank.example:444', true],
    ['https://web.whatsapp.com/', false],
  ])('is not offered on %s, with anybody added: %s', async (url, anybody) => {
    if (anybody) await held();
    on(url);
    show(<Popup />);
    await screen.findByText('No pauses today');
    expect(screen.queryByRole('link', { name: 'Pause a whole site' })).toBeNull();
  });
});

describe('passes', () => {
  /** Sam's pages are open for so many minutes. */
  async function open(minutes: number, practical: boolean): Promise<Pass> {
    await database.people.add(person({ label: 'Sam' }));
    const pass = openPass(Date.now(), minutes, 'a1', practical);
    await fakeBrowser.storage.local.set({ passes: { p1: pass } });
    return pass;
  }
  const running = async () => (await readPasses(false, Date.now())).p1;

  it('tells the time left and ends a pass', async () => {
    await open(5, false);
    show(<Popup />);
    await screen.findByText('Open for 5 more minutes');
    await userEvent.click(button('Pause again now'));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Pause again now' })).toBeNull());
    expect(await running()).toBeUndefined();
    // The button that was pressed is gone.
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Lull' }));
  });

  it('counts down by itself and goes when it is over', async () => {
    fakeClock();
    const pass = await open(1, false);
    show(<Popup />);
    await screen.findByText('Sam');
    silence();
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    // It is drawn once a second.
    const left = Math.round(passLeft(pass, Date.now()) / 1_000);
    expect(screen.getByText(new RegExp(`^Open for (${left}|${left + 1}) more seconds$`))).toBeDefined();
    await act(() => vi.advanceTimersByTimeAsync(51_000));
    expect(screen.queryByText('Sam')).toBeNull();
  });

  it('gives a practical visit a word and other minutes', async () => {
    await open(15, true);
    show(<Popup />);
    await userEvent.type(
      await screen.findByRole('textbox', { name: "What it's for (optional)" }),
      'the keys{Enter}',
    );
    await waitFor(async () => expect((await running())?.label).toBe('the keys'));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Total time' }), '30');
    await waitFor(async () => {
      const pass = await running();
      expect(pass && passMinutes(pass)).toBe(30);
    });
    expect((await running())?.label).toBe('the keys');
    await expectAccessible();
  });
});

describe('steady me', () => {
  it('opens an exercise in place and comes back by Escape, with the focus where it was', async () => {
    show(<Popup />);
    button('Slow breath').focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Slow breath' }));
    await expectAccessible();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button('Slow breath'));
  });

  it('stays with the Escape that takes back an unfinished character', async () => {
    show(<Popup />);
    await userEvent.click(button('Slow breath'));
    const heading = screen.getByRole('heading', { name: 'Slow breath' });
    fireEvent.keyDown(heading, { key: 'Escape', isComposing: true });
    expect(screen.getByRole('heading', { name: 'Slow breath' })).toBe(heading);
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
    for (let step = 0; step < 5; step += 1) await userEvent.click(button('Next'));
    expect(screen.getByRole('heading', { name: 'You are here.' })).toBeDefined();
    await userEvent.click(button('Done'));
    expect(button('Five senses')).toBeDefined();
  });

  it('breathes for a minute, says only the first words, rests, and never closes by itself', async () => {
    fakeClock();
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
    expect(said()).toBe('You took a minute for yourself.');
    await act(() => vi.advanceTimersByTimeAsync(120_000));
    expect(button('Done')).toBeDefined();
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
  beforeEach(() => ownList('Water the fern', 'Call Mo'));

  it('offers one thing below the exercises; an item of the own list begins with one press', async () => {
    await leave(3);
    show(<Popup />);
    const offered = await screen.findByRole('button', { name: 'For the next two minutes: Call Mo' });
    expect(screen.getByText('You stepped away. Want something small for right now?')).toBeDefined();
    expect(within(screen.getByRole('list', { name: 'Steady me' })).getAllByRole('button')).toHaveLength(3);
    await expectAccessible();
    offered.focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('My two minutes');
    expect(screen.getByRole('heading', { name: 'Call Mo' })).toBeDefined();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button('For the next two minutes: Call Mo'));
    await allWays();
    await userEvent.click(button('My two minutes'));
    expect(button('Water the fern')).toBeDefined();
  });

  it('offers an exercise of the kit in its turn', async () => {
    await writeSettings({ kit: ['let-go', 'name-it'] });
    await leave(4);
    show(<Popup />);
    const offered = await screen.findByRole('button', { name: 'Try Name the feeling' });
    await userEvent.click(offered);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Name the feeling');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button('Try Name the feeling'));
  });

  it('moves no exercise, and takes the focus from none', async () => {
    await writeSettings({ kit: ['let-go', 'name-it'] });
    await leave(4);
    const answers = delayAnswers('afterLeave');
    show(<Popup start={{ ...EVERYTHING, steady: true }} />);
    const tile = await screen.findByRole('button', { name: 'Name the feeling' });
    await waitFor(() => expect(answers).toHaveLength(1));
    tile.focus();
    const before = [...document.querySelectorAll('.steady-button, .disclosure-button')];
    answers[0]?.();
    const offered = await screen.findByRole('button', { name: 'Try Name the feeling' });
    expect(document.activeElement).toBe(tile);
    expect([...document.querySelectorAll('.steady-button, .disclosure-button')]).toEqual(before);
    for (const one of before)
      expect(one.compareDocumentPosition(offered) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('offers nothing when nobody left, and asks nothing in a private window', async () => {
    const page = show(<Popup />);
    await waitFor(() => expect(asked).toContain('afterLeave'));
    await screen.findByText('No pauses today');
    expect(document.querySelector('.afterwards')).toBeNull();
    page.unmount();
    asked.length = 0;
    await leave(3);
    const tabs = [{ id: 7, url: '', incognito: true }];
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);
    show(<Popup />);
    await screen.findByText('Open a profile you want to step back from.', { exact: false });
    expect(asked).not.toContain('afterLeave');
    expect(document.querySelector('.afterwards')).toBeNull();
  });
});

describe('on the key of Steady me', () => {
  const steady = { steady: true, window: false, private: false };
  const shortcut = () => fakeBrowser.storage.session.set({ steady: Date.now() });

  it('shows the exercises alone, the first of the kit with the focus, and more of Lull on a press', async () => {
    await writeSettings({ kit: ['let-go', 'name-it'] });
    show(<Popup start={steady} />);
    await waitFor(() => expect(document.activeElement).toBe(button('Loosen up, bit by bit')));
    expect(screen.queryByRole('button', { name: 'Note a pull' })).toBeNull();
    expect(screen.queryByText('No pauses today')).toBeNull();
    await expectAccessible();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Loosen up, bit by bit');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button('Loosen up, bit by bit'));
    await userEvent.click(button('Show everything'));
    await screen.findByText('No pauses today');
  });

  it('gives the focus to its title when the rest comes', async () => {
    show(<Popup start={steady} />);
    button('Show everything').focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Lull' }));
  });

  it('comes to the exercises when it is open already', async () => {
    show(<Popup />);
    await screen.findByText('No pauses today');
    await act(shortcut);
    await waitFor(() => expect(screen.queryByText('No pauses today')).toBeNull());
    expect(document.activeElement).toBe(button('My two minutes'));
    expect(await fakeBrowser.storage.session.get('steady')).toEqual({});
  });

  it('as a window of a private one asks for nothing and keeps nothing', async () => {
    await leave(3);
    show(<Popup start={{ steady: true, window: true, private: true }} />);
    await allWays();
    await userEvent.click(button('A message not sent'));
    await userEvent.type(screen.getByRole('textbox', { name: 'Your message' }), 'Hello');
    expect(screen.queryByRole('button', { name: 'Keep it for me' })).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(asked).not.toContain('afterLeave');
    expect(screen.queryByRole('button', { name: 'Show everything' })).toBeNull();
  });

  it('is known by the address, or by a fresh word of the background, once', async () => {
    const startAt = async (hash: string) => (await readPopup(hash)).start;
    expect(await startAt('')).toEqual(EVERYTHING);
    await shortcut();
    expect(await startAt('')).toEqual(steady);
    expect(await startAt('')).toEqual(EVERYTHING);
    await fakeBrowser.storage.session.set({ steady: Date.now() - 60_000 });
    expect(await startAt('')).toEqual(EVERYTHING);
    expect(await startAt('#steady')).toEqual({ steady: true, window: true, private: false });
    expect(await startAt('#steady-private')).toEqual({ steady: true, window: true, private: true });
  });
});

describe('what is put aside', () => {
  it('is offered nowhere in the popup', async () => {
    await writeSettings({ aside: ['slow-breath', 'two-minutes'] });
    await ownList('Water the fern');
    await leave(1);
    show(<Popup />);
    await screen.findByText('You stepped away.', { exact: false });
    await screen.findByRole('button', { name: 'Try Five senses' });
    await allWays();
    const offered = screen.getAllByRole('button').map(({ textContent }) => textContent);
    for (const name of ['Slow breath', 'My two minutes', 'For the next two minutes: Water the fern'])
      expect(offered).not.toContain(name);
    expect(offered).toContain('Around the room');
  });

  it('leaves a way to the calm kit when it is everything', async () => {
    await writeSettings({ aside: exercises.map(({ id }) => id) });
    show(<Popup />);
    await screen.findByText("You've set all exercises aside.", { exact: false });
    expect(screen.getByRole('link', { name: 'Calm kit' })).toBeDefined();
    expect(screen.queryByRole('list', { name: 'Steady me' })).toBeNull();
    await expectAccessible();
  });
});

describe('the plan made for a busy time', () => {
  const plan = (hours: number) => {
    const clock = Temporal.Now.zonedDateTimeISO().add({ hours });
    return {
      id: 'plan',
      kind: 'plan' as const,
      text: 'If it is late, then I run a bath.',
      at: 1,
      until: null,
      about: `busy ${clock.dayOfWeek % 7} ${clock.hour}`,
    };
  };

  it('stands in the popup in the hour before', async () => {
    await database.texts.add(plan(1));
    show(<Popup />);
    await screen.findByText('If it is late, then I run a bath.');
    expect(screen.getByText('Your plan for around now')).toBeDefined();
  });

  it('stands there at no other time', async () => {
    await database.texts.add(plan(3));
    show(<Popup />);
    await screen.findByText('No pauses today');
    expect(screen.queryByText('If it is late, then I run a bath.')).toBeNull();
  });
});
