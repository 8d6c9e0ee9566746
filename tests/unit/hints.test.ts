import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetOld } from '@/entrypoints/background/handlers/forget';
import { database } from '@/lib/storage/database';
import { writeJournal } from '@/lib/storage/guard-store';
import { send } from '../background';
import { attempt, person, profile } from '../factories';
import { fakeSites } from '../fakes';

const ID = attempt().id;
const from = (url: string, inPrivate = false) => ({ url, tabId: 1, private: inPrivate });
const noteRenamed = (id: string, sender: ReturnType<typeof from>) => send('renamed', { attempt: id }, sender);
const hints = () => database.hints.toArray();

beforeEach(async () => {
  await database.delete();
  await database.open();
  await fakeBrowser.storage.local.clear();
  fakeSites();
  await database.people.add(person());
  await database.profiles.bulkAdd([profile(), profile({ platform: 'facebook', account: 'marlaquint' })]);
  await writeJournal({ attempt: attempt(), entry: null });
});

it('a held page that gives itself another address is noted, once', async () => {
  await noteRenamed(ID, from('https://www.facebook.com/sam.quint'));
  await noteRenamed(ID, from('https://www.facebook.com/sam.quint'));
  expect(await hints()).toMatchObject([{ platform: 'facebook', account: 'samquint', personId: 'p1' }]);
});

it.each([
  ['a page that names nobody', from('https://www.facebook.com/marketplace/'), ID],
  ['a private window', from('https://www.facebook.com/sam.quint', true), ID],
  ['a page without a pause', from('https://www.facebook.com/sam.quint'), 'another'],
])('%s is not', async (_, sender, id) => {
  await noteRenamed(id, sender);
  expect(await hints()).toEqual([]);
});

it('a page that gives itself one address after another is noted a few times alone, until they are answered', async () => {
  const names = [...Array(9).keys()].map((n) => `sam.quint${n}`);
  for (const name of names) await noteRenamed(ID, from(`https://www.instagram.com/${name}/`));
  expect(await hints()).toHaveLength(5);
  await send('dismissHint', { platform: 'instagram', account: 'sam.quint0' });
  await noteRenamed(ID, from('https://www.instagram.com/sam.quint.new/'));
  expect((await hints()).map(({ account }) => account)).toContain('sam.quint.new');
});

it('is forgotten after 30 days, answered or not', async () => {
  const day = 86_400_000;
  const now = 100 * day;
  const hint = { platform: 'instagram', personId: 'p1' };
  await database.hints.bulkAdd([
    { ...hint, account: 'old', at: now - 31 * day, no: true },
    { ...hint, account: 'new', at: now - 29 * day },
  ]);
  await database.marks.put({ id: 'looked', count: now });
  await forgetOld(now + day);
  expect((await hints()).map(({ account }) => account)).toEqual(['new']);
});
