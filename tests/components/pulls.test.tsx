// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { History } from '@/entrypoints/options/history/History';
import { Popup } from '@/entrypoints/popup/Popup';
import { DueTexts } from '@/entrypoints/popup/parts/DueTexts';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { asked, button, expectAccessible, show, showWithUndo, silence } from './helpers';
import { HOUR, key, text, title } from './pull-steps';

/** Goes on with Tab until something of this name has the focus. */
async function tabTo(name: string) {
  for (let presses = 0; presses < 40; presses += 1) {
    await userEvent.tab();
    if (document.activeElement?.textContent === name) return;
  }
  throw new Error(`${name} is not reached by Tab`);
}

async function openForm() {
  show(<Popup />);
  await screen.findByRole('button', { name: 'Note a pull' });
  await tabTo('Note a pull');
  await key('Enter');
}

it('a hard day is one calm line in the popup, and none in a private window', async () => {
  const today = Temporal.Now.zonedDateTimeISO().subtract({ hours: 4 }).toPlainDate().toString();
  const until = Date.now() + 40 * HOUR;
  await database.texts.put(text({ kind: 'hard-day', text: 'call Ana', about: today, due: null, until }));
  await writeSettings({ hardDayLine: true });
  show(<DueTexts privateWindow={false} aside={[]} onOpen={() => {}} onGone={() => {}} />);
  expect((await screen.findByText(/Today may be heavier/)).textContent).toContain('call Ana');
  await expectAccessible();
  cleanup();
  asked.length = 0;
  show(<DueTexts privateWindow aside={[]} onOpen={() => {}} onGone={() => {}} />);
  expect(asked).toEqual([]);
  expect(screen.queryByText(/Today may be heavier/)).toBeNull();
});

describe('from a pull to its exercise', () => {
  it.each([
    ['to look somewhere else', 'Ride the wave'],
    ['to text them', 'Let the message wait'],
    ['to ask a friend about them', 'Reach a friend'],
    ['to go over it again and again', 'Notice the thought'],
    ['to fix it, explain, or win them back', 'One real moment'],
  ])('%s leads to %s by keys alone, and back to where it began', async (pull, exercise) => {
    await openForm();
    await userEvent.tab();
    const radio = screen.getByRole('radio', { name: pull });
    while (document.activeElement !== radio) await key('ArrowDown');
    await tabTo('Note it');
    await key('Enter');
    await screen.findByText('Noted. You noticed it, and that counts.');
    await waitFor(() => expect(document.activeElement?.textContent).toBe(exercise));
    await expectAccessible();
    await key('Enter');
    expect(title()).toBe(exercise);
    await key('Escape');
    await waitFor(() => expect(document.activeElement).toBe(button('Note a pull')));
  });

  it('offers both ways for going over it, and none that was put aside', async () => {
    await writeSettings({ aside: ['notice-the-thought'] });
    await openForm();
    await userEvent.click(screen.getByRole('radio', { name: 'to go over it again and again' }));
    await userEvent.click(button('Note it'));
    await screen.findByRole('button', { name: 'Later, not now' });
    expect(screen.queryByRole('button', { name: 'Notice the thought' })).toBeNull();
  });

  it('keeps the focus where it began when all for it were put aside', async () => {
    await writeSettings({ aside: ['notice-the-thought', 'later-not-now'] });
    await openForm();
    await userEvent.click(screen.getByRole('radio', { name: 'to go over it again and again' }));
    await tabTo('Note it');
    await key('Enter');
    await screen.findByText('Noted. You noticed it, and that counts.');
    expect(document.activeElement).toBe(button('Note a pull'));
  });

  it('takes what was done as calmly as what was felt, and History says which', async () => {
    await openForm();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'I felt it' }).checked).toBe(true);
    await userEvent.click(screen.getByRole('radio', { name: 'to text them' }));
    await userEvent.click(screen.getByRole('radio', { name: 'I did it' }));
    await userEvent.click(button('Note it'));
    await screen.findByText("Noted. Many people do. It doesn't say anything bad about you.");
    expect(await database.attempts.toArray()).toMatchObject([{ kind: 'urge', note: 'text', did: true }]);
    showWithUndo(<History />);
    expect(
      await screen.findByText('I did it', { exact: false, selector: 'main ~ * *, .entry *' }),
    ).toBeDefined();
  });

  it('keeps what was chosen when it could not be noted', async () => {
    await openForm();
    silence('logUrge');
    await userEvent.click(screen.getByRole('radio', { name: 'I did it' }));
    await userEvent.click(button('Note it'));
    await screen.findByText("That didn't work just now.", { exact: false });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'I did it' }).checked).toBe(true);
    expect(screen.queryByText('Noted', { exact: false })).toBeNull();
  });
});
