// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { ShownPage } from '@/components/ui/ShownAs';
import { App } from '@/entrypoints/options/App';
import { Popup } from '@/entrypoints/popup/Popup';
import { ask } from '@/lib/messages/client';
import { REACH_QUESTION } from '@/lib/policy/invitations';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { person } from '../factories';
import { button, expectAccessible, goTo, profile, show } from './helpers';

// Only a real browser draws with it.
globalThis.ImageData ??= class {} as never;

const QUESTION = 'Does someone else use this browser?';

beforeEach(async () => {
  await goTo('');
  await database.people.add(person({ label: 'Zephyrine' }));
  await database.profiles.add(profile());
});

const discreet = () => ask('saveSettings', { discreet: true });
const reached = () => ask('answerInvitation', { id: REACH_QUESTION });
const question = () => screen.queryByRole('heading', { name: QUESTION });

describe('discreet mode', () => {
  it('calls each page by its word, with a plain picture in the tab', async () => {
    await discreet();
    show(
      <>
        <ShownPage />
        <App />
      </>,
    );
    await waitFor(() => expect(document.title).toBe('Notes'));
    await waitFor(() => expect(document.querySelector('.wordmark')?.textContent).toBe('Notes'));
    expect(document.querySelector('link[rel=icon]')?.getAttribute('href')).toBe('/icon/plain/32.png');
  });

  it('calls the popup so, and nobody by their label', async () => {
    await discreet();
    show(<Popup />);
    await screen.findByRole('heading', { level: 1, name: 'Notes' });
    expect(document.body.textContent).not.toContain('Zephyrine');
  });

  it('shows people as letters on every page, and the label in its own field alone', async () => {
    await discreet();
    await goTo('#/people');
    show(<App />);
    await screen.findByRole('heading', { name: 'A' });
    for (const page of ['overview', 'history', 'people', 'data', 'settings']) {
      await goTo(`#/${page}`);
      await screen.findByRole('heading', { level: 1 });
      expect(document.body.textContent, page).not.toContain('Zephyrine');
    }
    await goTo('#/people');
    await userEvent.click(await screen.findByRole('button', { name: 'Rename' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name only you see' }).value).toBe(
      'Zephyrine',
    );
  });

  it('is turned on in Settings, with a word of one’s own, and says what still shows', async () => {
    await goTo('#/settings');
    show(<App />);
    const on = await screen.findByRole('switch', { name: 'Make Lull look like something else' });
    expect(screen.getByText(/still shows Lull.s name in places of its own/)).toBeDefined();
    await userEvent.click(on);
    const name = await screen.findByRole('textbox', { name: 'What Lull is called' });
    await userEvent.type(name, 'Recipes{Enter}');
    await waitFor(() => expect(document.querySelector('.wordmark')?.textContent).toBe('Recipes'));
    await userEvent.clear(name);
    await userEvent.type(name, `${'x'.repeat(30)}{Enter}`);
    await screen.findByText('Please pick a plain word', { exact: false });
    expect((await readSettings()).plainName).toBe('Recipes');
    await expectAccessible();
  });
});

describe('the question who else is here', () => {
  it('comes on a page that is opened after the first pause, and after the question of whom to reach', async () => {
    const { unmount } = show(<App />);
    await screen.findByRole('heading', { level: 1 });
    expect(question()).toBeNull();
    await reached();
    await screen.findByRole('heading', { name: QUESTION });
    await expectAccessible();
    unmount();
    await goTo('#/help');
    show(<App />);
    expect(question()).toBeNull();
  });

  it('does not come on the page the first pause was added on', async () => {
    await database.profiles.clear();
    await reached();
    show(<App />);
    await database.profiles.add(profile({ heldAt: Date.now() + 1_000 }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(question()).toBeNull();
  });

  it('is asked once: no is an answer', async () => {
    await reached();
    show(<App />);
    await screen.findByRole('heading', { name: QUESTION });
    await userEvent.click(button('No'));
    await waitFor(() => expect(question()).toBeNull());
    expect((await readSettings()).discreet).toBe(false);
  });

  it('turns discreet mode on, says so, and leads to its setting', async () => {
    await reached();
    show(<App />);
    await screen.findByRole('heading', { name: QUESTION });
    await userEvent.click(button('Yes, make it plain'));
    const said = await screen.findByText(/Lull is now called “Notes”/);
    expect(within(said).getByRole('link').getAttribute('href')).toBe('#/settings');
    expect(document.activeElement).toBe(said);
    expect((await readSettings()).discreet).toBe(true);
  });
});
