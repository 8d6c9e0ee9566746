// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { readPauseKit } from '@/entrypoints/background/pause-kit';
import { App } from '@/entrypoints/options/App';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { person } from '../factories';
import { attempt, button, expectAccessible, goTo, profile, reported, show, silence } from './helpers';

const DAY = 86_400_000;

beforeEach(() => goTo('#/overview'));

/** Someone held so many days ago. */
async function heldFor(days: number): Promise<void> {
  const at = Date.now() - days * DAY;
  await database.people.add(person({ createdAt: at }));
  await database.profiles.bulkAdd([
    profile({ heldAt: at }),
    profile({ heldAt: at, platform: 'x', account: 'marla', ask: ['https://x.com/*'] }),
  ]);
}

const cards = () => document.querySelectorAll('.invitation').length;
/** Presses Tab until the button of that name has the focus, then Enter. */
async function press(name: string): Promise<void> {
  for (let presses = 0; presses < 40 && document.activeElement !== button(name); presses += 1)
    await userEvent.tab();
  expect(document.activeElement).toBe(button(name));
  await userEvent.keyboard('{Enter}');
}

describe('re-tune', () => {
  it('asks at week three, is put away by one press, and does not come back', async () => {
    // Asked until week six, so it names no week that may be over.
    await heldFor(40);
    const page = show(<App />);
    await screen.findByRole('region', { name: 'Does the pause still fit?' });
    expect(screen.getByText("You've used Lull for about three weeks", { exact: false })).toBeDefined();
    await expectAccessible();
    await press('Keep it as it is');
    await screen.findByText('Nothing changes.');
    expect(cards()).toBe(0);
    expect(document.activeElement?.textContent).toBe('Nothing changes.');
    expect(Object.keys((await readSettings()).invited)).toEqual(['week-3']);
    page.unmount();
    show(<App />);
    await screen.findByText('Quiet so far');
    expect(cards()).toBe(0);
  });

  it.each([
    ['Change the wait', '#/settings', 'Settings'],
    ['Change the exercises', '#/calm-kit', 'Calm kit'],
  ])('%s leads there and is an answer', async (name, hash, title) => {
    await heldFor(43);
    show(<App />);
    await screen.findByText("You've used Lull for about six weeks", { exact: false });
    await press(name);
    await waitFor(() => expect(location.hash).toBe(hash));
    await goTo(hash);
    await screen.findByRole('heading', { level: 1, name: title });
    expect(Object.keys((await readSettings()).invited)).toEqual(['week-6']);
  });

  it('asks less, and nothing after a look, of those it makes things harder for, and shows the way to people', async () => {
    await heldFor(22);
    await writeSettings({ asksOff: ['expect'] });
    show(<App />);
    await screen.findByRole('region', { name: 'Does the pause still fit?' });
    await press('It makes things harder');
    await screen.findByText('Thank you for saying so.', { exact: false });
    expect(screen.getByRole('link', { name: 'Find someone to call' }).getAttribute('href')).toBe('#/help');
    const { asksOff, askAfter } = await readSettings();
    expect([...asksOff].sort()).toEqual(['expect', 'feeling', 'pull']);
    expect(askAfter).toBe(false);
  });

  it.each([
    ['at week three less', 'asks one thing at most', ['question'], ['expect', 'pull', 'question']],
    [
      'at week six nothing, where one thing was left',
      'a pause asks you nothing',
      ['expect', 'feeling', 'pull'],
      ['expect', 'feeling', 'pull', 'question'],
    ],
  ] as const)('asks %s each time it makes things harder', async (_, said, off, left) => {
    await heldFor(43);
    await writeSettings({ asksOff: [...off], askAfter: false });
    show(<App />);
    await screen.findByRole('region', { name: 'Does the pause still fit?' });
    await press('It makes things harder');
    await screen.findByText(said, { exact: false });
    expect([...(await readSettings()).asksOff].sort()).toEqual(left);
    const { kit } = await readPauseKit(Date.now());
    expect([...kit.asksOff].sort()).toEqual(left);
    expect(kit.checkIn).toBeNull();
  });

  it('greets after a break', async () => {
    await heldFor(100);
    await database.attempts.add(attempt({ at: Date.now() - 20 * DAY }));
    const offset = 0;
    const noted = { offset, personId: null, platform: null, amount: null };
    await database.events.bulkAdd([
      { id: 'a', at: Date.now() - 9 * DAY, what: 'rest', ...noted },
      { id: 'b', at: Date.now() - 2 * DAY, what: 'back', ...noted },
    ]);
    show(<App />);
    await screen.findByText('Welcome back from your break.', { exact: false });
  });

  it('stays, and says so, when the answer could not be kept', async () => {
    await heldFor(22);
    silence('answerInvitation');
    show(<App />);
    await screen.findByRole('region', { name: 'Does the pause still fit?' });
    await userEvent.click(button('Keep it as it is'));
    await screen.findByText("That didn't work just now.", { exact: false });
    expect(reported).toHaveBeenCalled();
    expect(cards()).toBe(1);
  });
});

describe('taper', () => {
  /** Eight weeks of twelve pauses, then two of two. */
  async function quieter(): Promise<void> {
    await heldFor(100);
    const weeks = Array.from({ length: 10 }, (_, index) => index + 1);
    await database.attempts.bulkAdd(
      weeks.flatMap((back) =>
        Array.from({ length: back <= 2 ? 2 : 12 }, (_, index) =>
          attempt({ at: Date.now() - back * 7 * DAY + (index % 7) * DAY }),
        ),
      ),
    );
  }

  it('takes the shorter wait right there', async () => {
    await quieter();
    show(<App />);
    await screen.findByRole('region', { name: 'Would a shorter wait be enough?' });
    expect(screen.getByText(/try 6 seconds instead of 8 seconds/)).toBeDefined();
    await expectAccessible();
    await press('Wait 6 seconds');
    await screen.findByText('The wait is 6 seconds now.');
    expect((await readSettings()).wait).toBe(6);
    expect(cards()).toBe(0);
  });

  it('keeps the wait', async () => {
    await quieter();
    show(<App />);
    await screen.findByRole('region', { name: 'Would a shorter wait be enough?' });
    await press('Keep 8 seconds');
    await screen.findByText('Nothing changes.');
    expect((await readSettings()).wait).toBe(8);
  });

  it('keeps to the cooling-off the user chose', async () => {
    await quieter();
    await writeSettings({ cooling: 10 });
    show(<App />);
    await screen.findByRole('region', { name: 'Would a shorter wait be enough?' });
    await press('Wait 6 seconds');
    await screen.findByText('You asked for a shorter wait: 6 seconds.', { exact: false });
    expect((await readSettings()).wait).toBe(8);
    expect(await database.changes.toArray()).toMatchObject([{ what: 'wait', wait: 6 }]);
  });
});

describe('removing pauses', () => {
  it('removes every pause of a person in one press, and Undo adds them again', async () => {
    await heldFor(64);
    await database.people.update('p1', { names: ['Sam Smith'], search: ['google'] });
    show(<App />);
    await screen.findByRole('region', { name: 'It has been quiet' });
    expect(screen.queryByText('Sam')).toBeNull();
    await press('Show who');
    expect(screen.getByText('Sam')).toBeDefined();
    expect(
      screen.getByText(
        "Pauses before single chats, whole sites and searches will stay. You'll find them in People.",
      ),
    ).toBeDefined();
    await expectAccessible();
    await database.profiles.update(['x', 'marla'], { post: false, request: 'all' });
    await press('Remove the pause');
    await screen.findByText('Pause removed.');
    expect(await database.profiles.count()).toBe(0);
    expect(await database.people.get('p1')).toMatchObject({ names: ['Sam Smith'], search: ['google'] });
    await press('Undo');
    await screen.findByText('Pause added again, under “Sam”.');
    const kept = [{ request: 'none' }, { post: false, request: 'all' }];
    expect(await database.profiles.orderBy('[platform+account]').toArray()).toMatchObject(kept);
    const [again] = await database.people.toArray();
    expect(again?.label).toBe('Sam');
    expect((await database.profiles.toArray()).map(({ personId }) => personId)).toEqual([
      again?.id,
      again?.id,
    ]);
    expect(await database.people.count()).toBe(1);
  });

  it('keeps the pauses', async () => {
    await heldFor(64);
    show(<App />);
    await screen.findByRole('region', { name: 'It has been quiet' });
    expect(
      screen.getByText('You can come back any day, without starting over.', { exact: false }),
    ).toBeDefined();
    await press('Keep everything');
    await screen.findByText('Nothing changes.');
    expect(await database.profiles.count()).toBe(2);
    expect(Object.keys((await readSettings()).invited)).toEqual(['let-go:p1']);
  });

  it('takes a shorter wait, and the pauses stay', async () => {
    await heldFor(64);
    show(<App />);
    await screen.findByRole('region', { name: 'It has been quiet' });
    await press('Wait 6 seconds');
    await screen.findByText('The wait is 6 seconds now.');
    expect((await readSettings()).wait).toBe(6);
    expect(await database.profiles.count()).toBe(2);
  });

  it('leaves the pauses before single chats where there are some', async () => {
    await heldFor(64);
    const threads = [{ platform: 'instagram', thread: '42' }];
    await database.people.update('p1', { threads });
    show(<App />);
    await screen.findByRole('region', { name: 'It has been quiet' });
    await press('Pause before chats only');
    await screen.findByText('Pause removed.');
    expect(await database.profiles.count()).toBe(0);
    expect((await database.people.get('p1'))?.threads).toEqual(threads);
  });

  it('leaves the pause before a whole site, which is there for its chats, until nothing else has one', async () => {
    await heldFor(64);
    await database.profiles.add(profile({ platform: 'web', account: 'web.whatsapp.com', heldAt: 3 }));
    show(<App />);
    await screen.findByText(/^Pauses before single chats, whole sites and searches will stay/);
    await press('Pause before chats only');
    await screen.findByText('Pause removed.');
    expect((await database.profiles.toArray()).map(({ platform }) => platform)).toEqual(['web']);
  });

  it('gives what helped to copy, in the user’s own words', async () => {
    await heldFor(64);
    await writeSettings({ kit: ['ride-the-wave'] });
    const text = { at: 1, until: null, about: null };
    await database.texts.bulkAdd([
      { ...text, id: 'a', kind: 'plan', text: 'If it is late, then tea.' },
      { ...text, id: 'b', kind: 'matters', text: 'my running' },
      { ...text, id: 'c', kind: 'unsent', text: 'words for nobody' },
    ]);
    const user = userEvent.setup();
    show(<App />);
    await screen.findByRole('region', { name: 'It has been quiet' });
    await user.click(button('What helped you'));
    await user.click(await screen.findByRole('button', { name: 'Copy the text' }));
    await screen.findByText(/^Copied/);
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain('- If it is late, then tea.');
    expect(copied).toContain('- Ride the wave');
    expect(copied).toContain('- my running');
    expect(copied).not.toContain('nobody');
    await expectAccessible();
  });

  it('keeps to the cooling-off the user chose', async () => {
    await heldFor(64);
    await writeSettings({ cooling: 24 * 60 });
    show(<App />);
    await screen.findByRole('region', { name: 'It has been quiet' });
    await press('Remove the pause');
    await screen.findByText('You asked Lull to remove the pause.', { exact: false });
    expect(await database.profiles.count()).toBe(2);
    expect(await database.changes.count()).toBe(2);
  });
});
