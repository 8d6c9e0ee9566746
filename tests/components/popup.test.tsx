// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exercises } from '@/components/exercises';
import { Popup } from '@/entrypoints/popup/Popup';
import type { Attempt } from '@/lib/attempts/attempt';
import { openPass, type Pass, passLeft, passMinutes } from '@/lib/policy/pass';
import { readPasses } from '@/lib/storage/background/passes';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { person } from '../factories';
import { allWays, asked, button, expectAccessible, fakeClock, show, silence } from './helpers';
import { held, leave, ownList, pauses } from './popup-steps';

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
