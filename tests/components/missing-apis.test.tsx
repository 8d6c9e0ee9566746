// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { People } from '@/entrypoints/options/people/People';
import { Settings } from '@/entrypoints/options/settings/Settings';
import { database } from '@/lib/storage/database';
import { person } from '../factories';
import { expectAccessible, profile, reported, show } from './helpers';

/** Takes namespaces of the browser away for one test. */
function lack(...names: ('commands' | 'extension' | 'declarativeNetRequest')[]): void {
  const before = Object.fromEntries(names.map((name) => [name, fakeBrowser[name]]));
  Object.assign(fakeBrowser, Object.fromEntries(names.map((name) => [name, undefined])));
  onTestFinished(() => void Object.assign(fakeBrowser, before));
}

const HOW = { name: 'How this pause works' };
const LOAD_NOTHING = { name: 'Load nothing until I choose' };

beforeEach(async () => {
  await database.people.add(person({ label: 'Sam' }));
  await database.profiles.add(profile());
});

describe('Settings', () => {
  it('show no card on keys in a browser without commands', async () => {
    lack('commands');
    show(<Settings />);
    await screen.findByRole('heading', { name: 'Take a break from Lull' });
    // What is not there could also be late: the card would come after the next read.
    window.dispatchEvent(new Event('focus'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(screen.queryByRole('button', { name: 'Change the shortcuts' })).toBeNull();
    expect(reported).not.toHaveBeenCalled();
    await expectAccessible();
  });
});

describe('People', () => {
  it('offers to load nothing where the browser has request rules', async () => {
    show(<People />);
    await userEvent.click(await screen.findByRole('button', HOW));
    screen.getByRole('switch', LOAD_NOTHING);
  });

  it('offers and says nothing of what the browser lacks', async () => {
    lack('commands', 'extension', 'declarativeNetRequest');
    show(<People />);
    await userEvent.click(await screen.findByRole('button', HOW));
    expect(screen.queryByRole('switch', LOAD_NOTHING)).toBeNull();
    expect(document.body.textContent).not.toMatch(/private windows|Incognito/i);
    expect(reported).not.toHaveBeenCalled();
    await expectAccessible();
  });
});
