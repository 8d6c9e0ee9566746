// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '@/entrypoints/options/App';
import { Passes } from '@/entrypoints/popup/parts/Passes';
import { openPass } from '@/lib/policy/pass';
import { changePass } from '@/lib/storage/background/passes';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { person } from '../factories';
import { attempt, button, expectAccessible, goTo, profile, show } from './helpers';

beforeEach(() => goTo('#/people'));

/** Someone with a pause. */
async function added(): Promise<void> {
  await database.people.add(person());
  await database.profiles.add(profile());
}
const QUESTION = 'Do you still need to reach them about children, work or safety?';

describe('after the first pause', () => {
  it('asks once if they have to be reached; Yes leads to hours and to a page on messages, by keys', async () => {
    await added();
    show(<App />);
    const card = await screen.findByRole('region', { name: QUESTION });
    await expectAccessible();
    within(card).getByRole('button', { name: 'Yes, set some hours' }).focus();
    await userEvent.keyboard('{Enter}');
    const plan = await screen.findByRole('region', { name: 'Hours for children, work or safety' });
    await waitFor(() =>
      expect(document.activeElement?.textContent).toBe('Hours for children, work or safety'),
    );
    expect((await readSettings()).invited).toHaveProperty('reach');
    await userEvent.click(within(plan).getByRole('switch', { name: 'Chats only' }));
    await waitFor(async () => expect((await database.people.get('p1'))?.chatsOnly).toBe(true));
    await expectAccessible();
    const page = within(plan).getByRole('link', { name: 'How to write short, plain messages' });
    expect(page.getAttribute('href')).toBe('#/help/messages');
    await userEvent.click(within(plan).getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('region', { name: QUESTION })).toBeNull();
  });

  it('No is an answer for good, and the focus goes to the heading', async () => {
    await added();
    const page = show(<App />);
    (await screen.findByRole('button', { name: "No, I don't" })).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('region', { name: QUESTION })).toBeNull());
    await waitFor(() => expect(document.activeElement?.textContent).toBe('People'));
    page.unmount();
    show(<App />);
    await screen.findByRole('heading', { name: 'Sam' });
    expect(screen.queryByRole('region', { name: QUESTION })).toBeNull();
  });

  it('asks on Welcome too, and of who was added first where there are several', async () => {
    await added();
    await database.people.add(person({ id: 'p2', label: 'Kim', createdAt: Date.now() + 1 }));
    goTo('#/welcome');
    show(<App />);
    await screen.findByRole('region', {
      name: 'Do you still need to reach Sam about children, work or safety?',
    });
  });

  it('asks nothing where there is nobody, or hours are planned already', async () => {
    const page = show(<App />);
    await screen.findByText('Nobody here yet');
    expect(screen.queryByText(QUESTION)).toBeNull();
    page.unmount();
    await added();
    await database.people.update('p1', {
      plans: [{ id: 'plan', days: [1], from: 0, until: 60, label: null }],
    });
    show(<App />);
    await screen.findByRole('heading', { name: 'Sam' });
    expect(screen.queryByText(QUESTION)).toBeNull();
  });
});

describe('what People says in one line', () => {
  it('that a pause is off, and nothing when all are on', async () => {
    await added();
    show(<App />);
    await screen.findByRole('heading', { name: 'Sam' });
    expect(screen.queryByText(/One pause is off/)).toBeNull();
    await database.profiles.update(['instagram', 'marla.quint'], { protected: false });
    await screen.findByText('One pause is off. You can turn it on with Allow, next to it.');
  });

  it.each([
    ['rebuilt', /list of pauses was damaged/],
    ['practical', /leave no record unless you want one/],
  ] as const)('%s, until it is read', async (id, words) => {
    await database.notices.put({ id, at: Date.now(), whole: false });
    show(<App />);
    await screen.findByText(words);
    await userEvent.click(button('Got it'));
    await waitFor(() => expect(screen.queryByText(words)).toBeNull());
    expect(await database.notices.count()).toBe(0);
  });
});

it('Help tells how to write short, plain, friendly, firm messages', async () => {
  await goTo('#/help/messages');
  show(<App />);
  await screen.findByRole('heading', { level: 1, name: 'Messages that stay short' });
  for (const name of ['Short', 'Plain', 'Friendly', 'Firm'])
    expect(screen.getByRole('heading', { level: 2, name })).toBeDefined();
  await expectAccessible();
});

describe('the word for a practical visit', () => {
  const draw = (pass: ReturnType<typeof openPass>) =>
    show(
      <Passes
        passes={[{ personId: 'p1', label: 'Sam', pass }]}
        privateWindow={false}
        onChange={() => undefined}
        onGone={() => undefined}
      />,
    );

  it('stays with the line of a visit that has one', async () => {
    const now = Date.now();
    await database.attempts.add(attempt({ id: 'a1', outcome: 'practical' }));
    const pass = openPass(now, 15, 'a1', true);
    await changePass('p1', () => pass, { now, privateWindow: false });
    draw(pass);
    expect(screen.getByText(/It stays in History with this visit/)).toBeDefined();
    await userEvent.type(screen.getByRole('textbox'), 'school form{Enter}');
    await waitFor(async () => expect((await database.attempts.get('a1'))?.note).toBe('school form'));
  });

  it('is gone with a visit that leaves no record, and chats alone are said', () => {
    draw(openPass(Date.now(), 15, '', true, true));
    expect(screen.getByText(/deleted when the time is up/)).toBeDefined();
    expect(screen.getByText('Only chats are open.')).toBeDefined();
  });
});
