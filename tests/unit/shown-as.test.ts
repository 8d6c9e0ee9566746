import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { iconPixels } from '@/lib/policy/icon';
import { letterOf, shownNames } from '@/lib/policy/shown-name';
import { database } from '@/lib/storage/database';
import { readIndex } from '@/lib/storage/guard-store';
import { readShownNames } from '@/lib/storage/read/people';
import { readSession } from '@/lib/storage/session';
import { send } from '../background';
import { person, profile } from '../factories';

const action = { setIcon: vi.fn(), setTitle: vi.fn(), setBadgeText: vi.fn() };
vi.stubGlobal(
  'ImageData',
  class {
    constructor(
      readonly data: Uint8ClampedArray,
      readonly width: number,
    ) {}
  },
);
const menus = { removeAll: vi.fn(), create: vi.fn() };

beforeEach(async () => {
  await database.delete();
  await database.open();
  for (const each of [...Object.values(action), ...Object.values(menus)]) each.mockReset();
  Object.assign(fakeBrowser.action, action);
  Object.assign(fakeBrowser.contextMenus, menus);
  await send('checkProtection', {});
});

/** The pixels of the button by now, by their size. */
const pictures = () => {
  const { imageData } = action.setIcon.mock.lastCall?.[0] ?? {};
  return Object.fromEntries(
    Object.entries<ImageData>(imageData).map(([size, { data, width }]) => [
      width === Number(size) && size,
      data,
    ]),
  );
};

const discreet = (on: boolean) => send('saveSettings', { discreet: on });

describe('discreet mode', () => {
  it('gives the button a plain icon and word, takes the line out of the menu, and back again', async () => {
    expect(action.setTitle).toHaveBeenLastCalledWith({ title: 'Lull' });
    expect(action.setIcon).not.toHaveBeenCalled();
    await discreet(true);
    expect(action.setTitle).toHaveBeenLastCalledWith({ title: 'Notes' });
    expect(pictures()).toEqual({ 16: iconPixels(16, true), 32: iconPixels(32, true) });
    expect(menus.create).toHaveBeenCalledTimes(1);
    expect(menus.removeAll).toHaveBeenCalledTimes(2);
    expect(await send('look', {})).toMatchObject({ name: 'Notes', discreet: true });
    await discreet(false);
    expect(action.setTitle).toHaveBeenLastCalledWith({ title: 'Lull' });
    expect(pictures()).toEqual({ 16: iconPixels(16, false), 32: iconPixels(32, false) });
    expect(menus.create).toHaveBeenCalledTimes(2);
  });

  it('is called what one likes, also where a pause is off', async () => {
    await send('saveSettings', { discreet: true, plainName: '  Weekly plan ' });
    await database.people.add(person());
    await database.profiles.add(profile({ protected: false }));
    await send('checkProtection', {});
    expect(action.setTitle).toHaveBeenLastCalledWith({ title: 'Weekly plan' });
    expect(action.setBadgeText).toHaveBeenLastCalledWith({ text: '!' });
  });

  it.each(['', ' ', 'x'.repeat(25), 'two\nlines', 'a\u200bb\u202e'])(
    'refuses %j as a word',
    async (plainName) => {
      expect(await send('saveSettings', { plainName })).toEqual({ saved: false, problem: 'plainName' });
    },
  );

  it('stays so where the settings cannot be read, and the badge still says that a pause is off', async () => {
    await discreet(true);
    await database.people.add(person());
    await database.profiles.add(profile({ protected: false }));
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(database.settings, 'get').mockRejectedValue(new Error('closed'));
    await send('checkProtection', {});
    vi.restoreAllMocks();
    expect(action.setBadgeText).toHaveBeenLastCalledWith({ text: '!' });
    expect(action.setTitle).toHaveBeenLastCalledWith({ title: 'Notes' });
    expect(menus.create).toHaveBeenCalledTimes(1);
  });

  it('looks as it last did where the database does not open', async () => {
    await discreet(true);
    vi.spyOn(database.settings, 'get').mockRejectedValue(new Error('closed'));
    expect(await send('look', {})).toMatchObject({ name: 'Notes', discreet: true });
    vi.restoreAllMocks();
  });

  it('tells the pause what it is called', async () => {
    expect((await send('pauseKit', {})).name).toBeNull();
    await discreet(true);
    expect((await send('pauseKit', {})).name).toBe('Notes');
  });
});

describe('the appearance', () => {
  const DEFAULT = { theme: 'system', palette: 'water', textSize: 100 };

  it("is the browser's own until something is chosen, and reaches pages and the pause at once", async () => {
    expect((await send('look', {})).appearance).toEqual(DEFAULT);
    await send('saveSettings', { theme: 'dark', palette: 'moss', textSize: 130 });
    const chosen = { theme: 'dark', palette: 'moss', textSize: 130 };
    expect(await readSession('look')).toMatchObject({ appearance: chosen });
    expect(await readSession('kit')).toMatchObject({ appearance: chosen });
    expect((await send('pauseKit', {})).appearance).toEqual(chosen);
  });

  it('has its theme in the index, so that a cover is painted in it', async () => {
    expect(await readIndex()).not.toHaveProperty('scheme');
    await send('saveSettings', { theme: 'dark' });
    expect((await readIndex())?.scheme).toBe('dark');
    await send('saveSettings', { theme: 'system' });
    expect(await readIndex()).not.toHaveProperty('scheme');
  });

  it.each([{ theme: 'sepia' }, { palette: 'red' }, { textSize: 1000 }])('is never %j', async (odd) => {
    await database.settings.put({ id: 'settings', ...odd } as never);
    expect((await send('look', {})).appearance).toEqual(DEFAULT);
    expect(await send('saveSettings', odd as never)).toEqual({ saved: false, problem: Object.keys(odd)[0] });
  });
});

describe('the names of people on screen', () => {
  const people = [
    person({ id: 'b', label: 'Sam', createdAt: 2 }),
    person({ id: 'a', label: 'Alex', createdAt: 1 }),
  ];

  it('are their labels, and letters in discreet mode, in the order they were added', () => {
    expect([...shownNames(people, false)]).toEqual([
      ['a', 'Alex'],
      ['b', 'Sam'],
    ]);
    expect([...shownNames(people, true).values()]).toEqual(['A', 'B']);
  });

  it('never run out', () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(letterOf)).toEqual([
      'A',
      'Z',
      'AA',
      'AB',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });

  it('come from one place for pages and the popup', async () => {
    await database.people.bulkAdd(people);
    await discreet(true);
    expect([...(await readShownNames()).values()]).toEqual(['A', 'B']);
    expect(await send('listPeople', {})).toEqual([
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ]);
    const link = 'https://www.instagram.com/marla.quint/';
    expect(await send('hold', { link, personId: 'b', tabId: null })).toMatchObject({
      held: true,
      label: 'B',
    });
    expect(await send('hold', { link, personId: 'b', tabId: null })).toMatchObject({
      held: false,
      label: 'B',
    });
    expect((await database.people.get('b'))?.label).toBe('Sam');
  });
});

describe('the picture of the button', () => {
  it.each([true, false])('has a clear ground and something on it (plain: %s)', (plain) => {
    const pixels = iconPixels(32, plain);
    const at = (x: number, y: number) => [...pixels.slice((y * 32 + x) * 4, (y * 32 + x) * 4 + 4)];
    expect(pixels).toHaveLength(32 * 32 * 4);
    expect(at(0, 0)).toEqual([0, 0, 0, 0]);
    expect(at(16, 16)[3]).toBe(255);
  });

  it('has nothing of Lull in discreet mode: no colour', () => {
    const pixels = iconPixels(32, true);
    for (let nth = 0; nth < pixels.length; nth += 4) {
      const [red = 0, , blue = 0] = pixels.slice(nth, nth + 3);
      expect(blue - red).toBeLessThan(30);
    }
  });
});
