import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reconcile } from '@/entrypoints/background/reconcile';
import { removeProfile } from '@/lib/storage/background/removal';
import { database } from '@/lib/storage/database';
import { readIndex } from '@/lib/storage/guard-store';
import { takeFile } from '@/lib/storage/read/take-file';
import type { Profile } from '@/lib/storage/schema';
import { send } from '../background';
import { person, profile } from '../factories';
import { fakeSites } from '../fakes';
import { fileRow, forged } from '../forged';
import { emptyDatabase, fillDatabase, HANDLE } from '../full-database';
import { bring, DAY, NOW, save, startAnew } from './bring-in-steps';

describe('bringing in a file', () => {
  it('takes a chat away that was removed elsewhere since: it is not put back from the index', async () => {
    const link = 'https://www.instagram.com/sam/';
    const held = await send('hold', { link, personId: null, tabId: null });
    const personId = held.held ? held.personId : '';
    await send('holdThread', { link: 'https://www.instagram.com/direct/t/17/', personId });
    const here = (await database.people.get(personId)) ?? person();
    await database.people.put({ ...here, threads: [], editedAt: (here.editedAt ?? 0) + 5 });
    const file = await save();
    await database.people.put(here);
    await bring(file);
    await reconcile('rows');
    expect((await database.people.get(personId))?.threads).toEqual([]);
    expect(Object.keys((await readIndex())?.held ?? {})).toEqual(['instagram:sam']);
    expect(await database.notices.count()).toBe(0);
    expect(await database.removed.count()).toBe(0);
  });

  it('keeps the token of a profile that was brought back elsewhere', async () => {
    await fillDatabase();
    const file = await save();
    await removeProfile('instagram', HANDLE);
    await bring(file, { back: true });
    const back = await save();
    await startAnew();
    await bring(file);
    await database.profiles.update(['instagram', HANDLE], { quiet: 'own' });
    expect(await bring(back)).toMatchObject({ gone: 0, stopped: 0, changed: 1 });
    expect(await database.profiles.get(['instagram', HANDLE])).toMatchObject({ quiet: 'own' });
    expect(await database.removed.count()).toBe(0);
  });

  it('makes tokens, addresses and permissions of a profile anew, and says of no pause that it is on', async () => {
    await fillDatabase();
    const file = await save();
    await emptyDatabase();
    fakeSites();
    const { token } = await takeFile(file);
    await send('bringIn', { token, back: false, shorter: false });
    const profile = await database.profiles.get(['instagram', HANDLE]);
    expect(profile).toMatchObject({
      open: `https://www.instagram.com/${HANDLE}/`,
      ask: ['https://*.instagram.com/*'],
      protected: false,
    });
    expect(profile?.quiet).not.toBe('q1');
    const { index } = (await fakeBrowser.storage.local.get('index')) as { index: { held: object } };
    expect(Object.keys(index.held)).toContain(`instagram:${HANDLE}`);
  });

  it('holds all of a site again, asked for by its host alone', async () => {
    const site = { link: 'https://web.whatsapp.com/', whole: true, personId: null, tabId: null };
    await send('hold', site);
    const before = await database.profiles.get(['web', 'web.whatsapp.com']);
    const file = await save();
    await database.profiles.clear();
    await bring(file);
    const { quiet: _, personId: __, ...same } = before as Profile;
    expect(await database.profiles.get(['web', 'web.whatsapp.com'])).toMatchObject(same);
    expect(same.ask).toEqual(['https://web.whatsapp.com/*', 'https://www.web.whatsapp.com/*']);
  });

  it('keeps the token and the address of a profile that is here', async () => {
    await fillDatabase();
    const file = await save();
    await database.profiles.update(['web', 'blog.example/zephyr'], {
      editedAt: 1,
      post: false,
      quiet: 'own',
    });
    expect((await bring(file)).changed).toBe(1);
    expect(await database.profiles.get(['web', 'blog.example/zephyr'])).toMatchObject({
      post: true,
      quiet: 'own',
    });
  });

  it('gives back what a lost database had: whoever was put back from the index is older than any file', async () => {
    await send('hold', { link: 'https://www.instagram.com/sam/', personId: null, tabId: null });
    const [here] = await database.people.toArray();
    await database.people.update(here?.id ?? '', { label: 'Blue', createdAt: NOW - DAY });
    await reconcile('rows');
    const file = await save();
    for (const table of database.tables) await table.clear();
    await reconcile('start');
    expect((await database.people.toArray()).map(({ label }) => label)).toEqual(['Person 1']);
    await bring(file);
    expect((await database.people.toArray()).map(({ label }) => label)).toEqual(['Blue']);
    const again = await save();
    expect((await bring(again)).wrote).toBe(0);
  });

  it('changes nothing a second time where a profile was added later there and edited later here', async () => {
    await database.people.put(person());
    const there = profile({ heldAt: NOW - DAY });
    await database.profiles.put(there);
    const file = await save();
    await database.profiles.put({ ...there, heldAt: NOW - 9 * DAY, editedAt: NOW - 2 * DAY, post: false });
    await bring(file);
    expect((await bring(file)).wrote).toBe(0);
    const [stored] = await database.profiles.toArray();
    expect(stored).toMatchObject({ heldAt: NOW - DAY });
    expect(stored?.editedAt).toBeUndefined();
  });

  it('gives a profile of nobody an owner, so that its pause can be removed', async () => {
    await fillDatabase();
    await database.people.delete('p2');
    const file = await save();
    await emptyDatabase();
    await bring(file);
    expect(await database.people.get('p2')).toMatchObject({ label: 'Person 1' });
  });

  it('sends nobody after Leave to a page with a pause before it', async () => {
    await fillDatabase();
    await database.settings.update('settings', { leaveTo: `https://www.instagram.com/${HANDLE}/` });
    const file = await save();
    await emptyDatabase();
    await bring(file);
    expect((await database.settings.get('settings'))?.leaveTo).toBeNull();
  });

  it('changes nothing a second time, though the place after Leave has a pause before it', async () => {
    await fillDatabase();
    await database.settings.update('settings', { leaveTo: `https://www.instagram.com/${HANDLE}/` });
    const file = await save();
    await emptyDatabase();
    await bring(file);
    expect(await bring(file)).toMatchObject({ fresh: 0, changed: 0, wrote: 0 });
  });

  it('gives many profiles of nobody an owner each, all with a name of their own', async () => {
    const rows = [...Array(1_000).keys()].map((n) =>
      fileRow('profiles', {
        ...{
          platform: 'instagram',
          account: `a${n}`,
          personId: `p${n}`,
          heldAt: 1,
          post: true,
          request: 'none',
        },
      }),
    );
    await bring(new Blob([forged(rows)]));
    const labels = (await database.people.toArray()).map(({ label }) => label);
    expect(new Set(labels).size).toBe(1_000);
  });
});
