// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '@/entrypoints/options/App';
import { Popup } from '@/entrypoints/popup/Popup';
import { ask } from '@/lib/messages/client';
import { readErasing } from '@/lib/storage/background/erase';
import { database } from '@/lib/storage/database';
import { readLock } from '@/lib/storage/read/lock';
import { takeKey } from '@/lib/storage/sealed/held-key';
import { LOCK } from '@/lib/storage/sealed/lock-row';
import { attempt, person } from '../factories';
import { button, expectAccessible, goTo, profile, reported, show } from './helpers';

const PASSPHRASE = 'a quiet green hill';

afterEach(() => {
  vi.useRealTimers();
});

beforeEach(async () => {
  takeKey(null);
  await goTo('');
  await database.people.add(person({ label: 'Zephyrine' }));
  await database.profiles.add(profile());
  await database.texts.add({ id: 'n', kind: 'note', text: 'Zebra note', at: 1, until: null, about: null });
});

const lockedNow = async () => {
  await ask('turnLockOn', { passphrase: PASSPHRASE, minutes: 0 });
  await ask('lockNow', {});
};
/** The clock stands, so that a wait is as long as the test wants, whatever the machine is busy with. */
function stopClock(): (ms: number) => void {
  vi.useFakeTimers({ toFake: ['Date'] });
  return (ms) => void vi.setSystemTime(Date.now() + ms);
}
const state = async () => (await readLock()).state;
const notice = () => screen.findByRole('region', { name: 'Your words are locked' });
const passphrase = () => screen.getByLabelText('Passphrase');

async function tabTo(element: HTMLElement): Promise<void> {
  for (let steps = 0; document.activeElement !== element && steps < 200; steps += 1) await userEvent.tab();
  expect(document.activeElement).toBe(element);
}

describe('the lock in Settings', () => {
  it('says what it can’t do, is turned on, locked and turned off by keyboard', async () => {
    await goTo('#/settings');
    show(<App />);
    const on = await screen.findByRole('button', { name: 'Turn the lock on' });
    for (const said of [
      /Some things stay readable/,
      /Traces may stay on the disk/,
      /nobody can bring these words back/,
    ])
      expect(screen.getByText(said)).toBeDefined();
    await expectAccessible();
    await tabTo(passphrase());
    await userEvent.keyboard('short{Enter}');
    await screen.findByText('Please use at least 8 characters.');
    expect(await state()).toBe('off');
    await userEvent.keyboard(' but longer');
    await tabTo(on);
    await userEvent.keyboard('{Enter}');
    // The files are written anew after it is on, and one database serves page and background here.
    const now = await screen.findByRole('button', { name: 'Lock now' });
    await waitFor(async () => expect(await readErasing()).toBeNull());
    await waitFor(async () => expect(await state()).toBe('open'));
    await tabTo(now);
    await userEvent.keyboard('{Enter}');
    await notice();
    await waitFor(async () => expect(await state()).toBe('locked'));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Lock what you write'));
    await expectAccessible();
    await tabTo(within(await notice()).getByRole('button', { name: 'Unlock' }));
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(passphrase());
    await userEvent.keyboard('short but longer{Enter}');
    await screen.findByText('Unlocked. Your words are here again.');
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^(Lock what|Unlocked)/));
    await userEvent.click(await screen.findByRole('button', { name: 'Turn the lock off' }));
    await screen.findByRole('button', { name: 'Turn the lock on' });
    expect(await state()).toBe('off');
    expect((await database.people.toArray())[0]?.label).toBe('Zephyrine');
  });
});

describe('while words are locked', () => {
  it('no page shows any of them, and each says so', async () => {
    await lockedNow();
    show(<App />);
    for (const page of [
      'overview',
      'history',
      'people',
      'calm-kit',
      'understand',
      'data',
      'settings',
      'data/report',
    ]) {
      await goTo(`#/${page}`);
      await notice();
      await screen.findByRole('heading', { level: 1 });
      expect(document.body.textContent, page).not.toMatch(/Zephyrine|Zebra/);
    }
    await goTo('#/people');
    await screen.findByRole('heading', { name: 'A' });
    await goTo('#/data');

    await screen.findByRole('button', { name: 'Erase' });
    expect(screen.queryByRole('button', { name: 'Save everything' })).toBeNull();
  });

  it('the popup says so, and all in it works', async () => {
    await lockedNow();
    show(<Popup />);
    await notice();
    await screen.findByRole('list', { name: 'Steady me' });
    expect(document.body.textContent).not.toMatch(/Zephyrine|Zebra/);
    await expectAccessible();
  });

  it('a page that is open when they are locked shows none any more, and all again as they open', async () => {
    await ask('turnLockOn', { passphrase: PASSPHRASE, minutes: 0 });
    await goTo('#/people');
    show(<App />);
    await screen.findByRole('heading', { name: 'Zephyrine' });
    await ask('lockNow', {});
    await screen.findByRole('heading', { name: 'A' });
    expect(document.body.textContent).not.toContain('Zephyrine');
    await userEvent.click(button('Unlock'));
    await userEvent.type(passphrase(), `${PASSPHRASE}{Enter}`);
    await screen.findByRole('heading', { name: 'Zephyrine' });
  });

  it('what is typed is not lost: it says what to do, and is saved after', async () => {
    await lockedNow();
    await goTo('#/people');
    show(<App />);
    await userEvent.click(await screen.findByRole('button', { name: 'Rename' }));
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name only you see' });
    await userEvent.type(name, 'Marigold{Enter}');
    await screen.findByText(/That didn't work, because your words are locked/);
    expect(name.value).toBe('Marigold');
    expect(reported).not.toHaveBeenCalled();
    await userEvent.type(passphrase(), `${PASSPHRASE}{Enter}`);
    await screen.findByText('Unlocked. Your words are here again.');
    await userEvent.type(screen.getByRole('textbox', { name: 'Name only you see' }), '{Enter}');
    await screen.findByRole('heading', { name: 'Marigold' });
  });

  it('the question of a step of the path shows no words, and what was being written is there again after', async () => {
    await ask('turnLockOn', { passphrase: PASSPHRASE, minutes: 0 });
    await ask('saveText', { id: 'path.me', kind: 'guided', text: 'Zebra stripes', about: 'path.me' });
    await goTo('#/understand/path-me');
    show(<App />);
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox');
    await waitFor(() => expect(box.value).toBe('Zebra stripes'));
    await userEvent.type(box, ' and spots');
    await ask('lockNow', {});
    await screen.findByText(/locked/, { selector: '.locked-line' });
    expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.click(button('Unlock'));
    await userEvent.type(passphrase(), `${PASSPHRASE}{Enter}`);
    const again = await screen.findByRole<HTMLTextAreaElement>('textbox');
    await waitFor(() => expect(again.value).toBe('Zebra stripes and spots'));
  });

  it('a line of History that was open before is as it was after Unlock, and saving it loses nothing', async () => {
    await database.attempts.add(attempt({ outcome: 'left', note: 'Precious', feelings: ['sad', 'wistful'] }));
    await lockedNow();
    await goTo('#/history');
    show(<App />);
    await userEvent.click(await screen.findByRole('button', { name: /left/ }));
    await userEvent.click(button('Unlock'));
    await userEvent.type(passphrase(), `${PASSPHRASE}{Enter}`);
    const note = await screen.findByDisplayValue('Precious');
    await waitFor(() => expect(note.closest('[hidden]')).toBeNull());
    await userEvent.click(button('Save'));
    await waitFor(() => expect(screen.queryByDisplayValue('Precious')).toBeNull());
    expect((await database.attempts.toArray())[0]).toMatchObject({
      note: 'Precious',
      feelings: ['sad', 'wistful'],
    });
  });

  it('the right passphrase in the wait of another page is not said to be wrong', async () => {
    const pass = stopClock();
    await lockedNow();
    await ask('unlock', { passphrase: 'not this one' });
    show(<App />);
    await userEvent.click(await screen.findByRole('button', { name: 'Unlock' }));
    await screen.findByText('You can try again in 1 second.');
    await userEvent.type(passphrase(), PASSPHRASE);
    expect(screen.queryByText(/That isn't it/)).toBeNull();
    pass(1_000);
    await waitFor(() => expect(button('Unlock').getAttribute('aria-disabled')).toBe('false'));
    await userEvent.type(passphrase(), '{Enter}');
    await screen.findByText('Unlocked. Your words are here again.');
  });

  it('what was removed before can still be put back after Unlock', async () => {
    await database.texts.add({
      ...{ id: 'u', kind: 'unsent', text: 'Zebra letter', at: 1, until: null, about: null },
    });
    await ask('turnLockOn', { passphrase: PASSPHRASE, minutes: 0 });
    await goTo('#/calm-kit');
    show(<App />);
    const card = await screen.findByRole('region', { name: 'Messages not sent' });
    await userEvent.click(within(card).getByRole('button', { name: /^Take out|^Remove/ }));
    await screen.findByRole('button', { name: 'Undo' });
    await ask('lockNow', {});
    await notice();
    await userEvent.click(button('Undo'));
    await screen.findByText(/Unlock, then try again/);
    await userEvent.type(passphrase(), `${PASSPHRASE}{Enter}`);
    await screen.findByText('Unlocked. Your words are here again.');
    await userEvent.click(button('Undo'));
    await waitFor(async () => expect((await database.texts.get('u'))?.text).toBe('Zebra letter'));
  });

  it('a passphrase that isn’t it is answered kindly, and one must wait', async () => {
    const pass = stopClock();
    await lockedNow();
    show(<App />);
    await userEvent.click(await screen.findByRole('button', { name: 'Unlock' }));
    await userEvent.type(passphrase(), 'not this one{Enter}');
    await screen.findByText("That isn't it. There's no hurry.");
    expect(button('Unlock').getAttribute('aria-disabled')).toBe('true');
    pass(1_000);
    await screen.findByText("That isn't it. You can try again now.");
    await userEvent.clear(passphrase());
    await userEvent.type(passphrase(), `${PASSPHRASE}{Enter}`);
    await screen.findByText('Unlocked. Your words are here again.');
  });

  it('who forgot it is asked twice, and loses the words alone', async () => {
    await lockedNow();
    await goTo('#/people');
    show(<App />);
    await userEvent.click(await screen.findByRole('button', { name: 'Unlock' }));
    await userEvent.click(button('I forgot the passphrase'));
    await screen.findByText(/gone for good/);
    await userEvent.click(button('Turn it off and lose the words'));
    const question = await screen.findByRole('heading', { name: 'Lose the locked words for good?' });
    expect(document.activeElement).toBe(question);
    await expectAccessible();
    await userEvent.click(button('Yes, lose them'));
    await screen.findByRole('heading', { name: 'Person 1' });
    expect(await state()).toBe('off');
  });
});

it('however many parts of a page ask, the lock is read once', async () => {
  await lockedNow();
  const read = vi.spyOn(database.marks, 'get');
  show(<Popup />);
  await notice();
  expect(read.mock.calls.filter(([id]) => id === (LOCK as never))).toHaveLength(1);
  read.mockRestore();
});
