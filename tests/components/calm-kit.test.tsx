// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exercises, NEEDS } from '@/components/exercises';
import { App } from '@/entrypoints/options/App';
import { writeSettings } from '@/lib/storage/background/settings';
import { database } from '@/lib/storage/database';
import { readSettings } from '@/lib/storage/read/settings';
import { picturesMarkup } from '@/scripts/pictures';
import { person } from '../factories';
import {
  asked,
  button,
  delayAnswers,
  expectAccessible,
  goTo,
  profile,
  reported,
  show,
  silence,
} from './helpers';

beforeEach(() => goTo('#/calm-kit'));

const kitList = () => screen.getByRole('list', { name: 'Your kit' });
const order = () =>
  within(kitList())
    .getAllByRole('heading')
    .map((heading) => heading.textContent);
const open = async () => {
  show(<App />);
  await screen.findByRole('heading', { name: 'More to reach for' });
};

/** Opens what is told about an exercise. */
async function about(name: string) {
  const [tile] = await screen.findAllByRole('button', { name: `Try it: ${name}` });
  const card = tile?.closest('li') as HTMLElement;
  await userEvent.click(within(card).getByRole('button', { name: 'About it' }));
}

it('has a picture for every exercise, each under the need it is for', () => {
  const pictures = [...picturesMarkup().matchAll(/<symbol id="picture-([^"]+)"/g)].map(([, id]) => id);
  for (const { id, need, after } of exercises) {
    expect(pictures, id).toContain(id);
    expect(NEEDS.slice(0, -1)).toContain(need);
    expect(after === undefined || exercises.some((other) => other.id === after)).toBe(true);
  }
  expect(pictures.sort()).toEqual([...exercises.map(({ id }) => id), 'own', 'road'].sort());
});

it('draws every picture in one hand: filled shapes in the tones of water, no outlines, one small light at most', () => {
  for (const [, id, drawn = ''] of picturesMarkup().matchAll(
    /<symbol id="picture-([^"]+)".*?>(.*?)<\/symbol>/g,
  )) {
    const shapes = drawn.replace(/clip-path="[^"]*"/g, '');
    expect(shapes, id).not.toMatch(/stroke|opacity|<text|#/);
    const fills = [...shapes.matchAll(/fill="([^"]+)"/g)].map(([, fill]) => fill);
    for (const fill of fills) expect(fill, id).toMatch(/^var\(--(haze|mist|wet|deep|glow)\)$/);
    expect(fills.filter((fill) => fill === 'var(--glow)').length, id).toBeLessThanOrEqual(1);
  }
});

describe('picking', () => {
  it('begins empty, says what is offered until then, and is accessible', async () => {
    await open();
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Calm kit');
    expect(screen.getByText('Nothing picked yet.', { exact: false })).toBeDefined();
    for (const name of ['Box breath', 'A message not sent']) await about(name);
    expect(screen.getByText('Not offered in a pause.')).toBeDefined();
    expect(screen.getByText('Not shown in Steady me unless you pick it.')).toBeDefined();
    await expectAccessible();
  });

  it('picks, orders by keys with the focus staying, takes out, and keeps all of it', async () => {
    await open();
    await userEvent.click(button('Add Ride the wave to your kit'));
    await screen.findByText('Ride the wave is in your kit now');
    expect(screen.getByText('Three to five is a good number.', { exact: false })).toBeDefined();
    expect(document.activeElement).toBe(button('In your kit: Ride the wave'));
    expect(screen.queryByRole('button', { name: 'Add Ride the wave to your kit' })).toBeNull();
    await userEvent.click(button('Add Five senses to your kit'));
    await userEvent.click(button('Add Long sigh to your kit'));
    expect(order()).toEqual(['Ride the wave', 'Five senses', 'Long sigh']);
    expect(screen.queryByText('Three to five is a good number.', { exact: false })).toBeNull();

    await userEvent.click(button('Change the order'));
    const up = button('Move Long sigh up');
    up.focus();
    await userEvent.keyboard('{Enter}{Enter}{Enter}');
    expect(document.activeElement).toBe(up);
    expect(order()).toEqual(['Long sigh', 'Ride the wave', 'Five senses']);
    expect(screen.getByText('Long sigh is now number 1')).toBeDefined();
    await userEvent.click(button('Move Ride the wave down'));
    await userEvent.click(button('In your kit: Five senses'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Your kit' }));
    await waitFor(async () => expect((await readSettings()).kit).toEqual(['long-sigh', 'ride-the-wave']));
    expect(order()).toEqual(['Long sigh', 'Ride the wave']);
    await expectAccessible(kitList());
  });

  it('loses no pick while an older one is still being kept', async () => {
    const delayed = delayAnswers('saveSettings');
    await open();
    await userEvent.click(button('Add Ride the wave to your kit'));
    await userEvent.click(button('Add Five senses to your kit'));
    await waitFor(() => expect(delayed).toHaveLength(2));
    await waitFor(async () => expect((await readSettings()).kit).toHaveLength(2));
    await userEvent.click(button('Add Long sigh to your kit'));
    expect(order()).toEqual(['Ride the wave', 'Five senses', 'Long sigh']);
    await waitFor(() => expect(delayed).toHaveLength(3));
    for (const answer of delayed) answer();
    expect((await readSettings()).kit).toHaveLength(3);
  });

  it('says kindly that five are enough, and loses none of them', async () => {
    await writeSettings({ kit: ['slow-breath', 'five-senses', 'let-go', 'name-it', 'by-name'] });
    await open();
    await screen.findByRole('list', { name: 'Your kit' });
    await userEvent.click(button('Add Long sigh to your kit'));
    expect(screen.getByText('Five is plenty to choose from.', { exact: false })).toBeDefined();
    expect(order()).toHaveLength(5);
    expect(asked).not.toContain('saveSettings');
  });

  it('says when a pick could not be kept', async () => {
    silence('saveSettings');
    await open();
    await userEvent.click(button('Add Long sigh to your kit'));
    await screen.findByText("That didn't work just now.", { exact: false });
    expect(reported).toHaveBeenCalled();
    expect(order()).toEqual(['Long sigh']);
  });
});

describe('putting aside', () => {
  it('takes an exercise out of what is offered and out of the kit, keeps it in the list, and offers it again', async () => {
    await writeSettings({ kit: ['let-go', 'name-it'] });
    await open();
    await screen.findByRole('list', { name: 'Your kit' });
    await about('Loosen up, bit by bit');
    const put = button("Don't offer this: Loosen up, bit by bit");
    put.focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Loosen up, bit by bit is set aside. It stays in this list.');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Your kit' }));
    await waitFor(async () =>
      expect(await readSettings()).toMatchObject({ kit: ['name-it'], aside: ['let-go'] }),
    );
    expect(order()).toEqual(['Name the feeling']);
    expect(screen.getByText('Set aside')).toBeDefined();
    expect(button('Try it: Loosen up, bit by bit')).toBeDefined();
    await expectAccessible();
    await about('Loosen up, bit by bit');
    const back = button('Offer again: Loosen up, bit by bit');
    back.focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Loosen up, bit by bit may be offered again');
    expect(document.activeElement).toBe(back);
    await waitFor(async () => expect(await readSettings()).toMatchObject({ kit: ['name-it'], aside: [] }));
  });

  it('a pick is offered again', async () => {
    await writeSettings({ aside: ['let-go', 'name-it'] });
    await open();
    await userEvent.click(button('Add Loosen up, bit by bit to your kit'));
    await waitFor(async () =>
      expect(await readSettings()).toMatchObject({ kit: ['let-go'], aside: ['name-it'] }),
    );
  });
});

describe('trying', () => {
  it('opens an exercise in place, and Back and Escape return to its button', async () => {
    await open();
    await userEvent.click(button('Try it: Five senses'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Five senses' }));
    await expectAccessible();
    await userEvent.click(button('Next'));
    await userEvent.click(button('Back'));
    expect(document.activeElement).toBe(button('Try it: Five senses'));
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button('Try it: Five senses'));
  });

  it('keeps a message that is not sent only when told to, shows it, and takes it out again', async () => {
    await open();
    expect(screen.queryByRole('heading', { name: 'Messages not sent' })).toBeNull();
    await userEvent.click(button('Try it: A message not sent'));
    await userEvent.type(screen.getByRole('textbox', { name: 'Your message' }), 'I miss your dog');
    await userEvent.click(button('Keep it for me'));
    await screen.findByRole('heading', { name: 'Kept for you.' });
    const card = await screen.findByRole('region', { name: 'Messages not sent' });
    expect(within(card).getByText('I miss your dog')).toBeDefined();
    expect(await database.texts.toArray()).toMatchObject([
      { kind: 'unsent', text: 'I miss your dog', until: null },
    ]);
    await userEvent.click(within(card).getByRole('button', { name: /^Take out|^Remove/ }));
    await waitFor(async () => expect(await database.texts.count()).toBe(0));
  });
});

describe('one’s own', () => {
  it('adds an own exercise to the list, where it can be tried and picked', async () => {
    await open();
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Name and steps' }),
      'Tea by the window{Enter}Boil water{Enter}Sit down',
    );
    await userEvent.click(button('Add this exercise'));
    await userEvent.click(await screen.findByRole('button', { name: 'Try it: Tea by the window' }));
    expect(screen.getByRole('heading', { name: 'Boil water' })).toBeDefined();
    await userEvent.click(button('Back'));
    await userEvent.click(button('Add Tea by the window to your kit'));
    const [own] = await database.texts.toArray();
    await waitFor(async () => expect((await readSettings()).kit).toEqual([own?.id]));
    await database.texts.delete(own?.id ?? '');
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Your kit' })).toBeNull());
  });

  it('offers the own two-minute list at once', async () => {
    await open();
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Something that takes two minutes' }),
      'Water the fern{Enter}',
    );
    await waitFor(async () => expect(await database.texts.count()).toBe(1));
    await userEvent.click(button('Try it: My two minutes'));
    await screen.findByRole('button', { name: 'Water the fern' });
  });

  it('keeps an endless exercise on the screen and says what to do', async () => {
    await open();
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Name and steps' });
    await userEvent.click(box);
    await userEvent.paste('x'.repeat(2_001));
    await userEvent.click(button('Add this exercise'));
    await screen.findByText('This is a bit too long to keep.', { exact: false });
    expect(box.value).toHaveLength(2_001);
  });
});

describe('how exercises go', () => {
  it('remembers the pace and who moves the steps on', async () => {
    await open();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Pace' }), '6');
    await userEvent.click(screen.getByRole('radio', { name: 'They move on by themselves' }));
    await waitFor(async () => expect(await readSettings()).toMatchObject({ pace: 6, autoStep: true }));
    await userEvent.click(button('Try it: Ride the wave'));
    expect(button('Rest')).toBeDefined();
  });
});

describe('quiet your phone', () => {
  const card = () => screen.findByRole('region', { name: 'Quiet your phone' });

  it('says first what no extension can do, and how much is known of each step', async () => {
    await open();
    const text = (await card()).textContent ?? '';
    expect(text).toMatch(/^Quiet your phoneLull can't reach the apps on your phone\./);
    expect(text).toContain('Once you add a pause');
    for (const step of (await card()).querySelectorAll('li:has(strong)'))
      expect(step.textContent).toMatch(/2026\. (Not tried in the app|Not checked since)\.$/);
  });

  it('has the steps of the sites that have a pause, of chats too, and prints alone', async () => {
    await database.people.add(person({ threads: [{ platform: 'messenger', thread: '42' }] }));
    await database.profiles.add(profile({ platform: 'facebook', account: 'marla' }));
    await open();
    const steps = within(await card());
    await steps.findByText(/Hide People or Hide Dates/);
    expect(steps.getByText('Messenger.')).toBeDefined();
    expect(steps.queryByText('WhatsApp.')).toBeNull();
    const print = vi.fn(() => expect(document.documentElement.dataset.printing).toBe('quiet-phone'));
    vi.stubGlobal('print', print);
    await userEvent.click(button('Print this card'));
    expect(print).toHaveBeenCalledOnce();
    expect(document.documentElement.dataset.printing).toBeUndefined();
    await expectAccessible(await card());
  });
});
