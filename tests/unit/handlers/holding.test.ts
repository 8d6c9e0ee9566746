import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveAttempts } from '@/lib/storage/background/attempts';
import { database } from '@/lib/storage/database';
import type { Person } from '@/lib/storage/schema';
import { send } from '../../background';
import { attempt } from '../../factories';
import { held, hold, request, SAM, sites } from './steps';

const stopHolding = (platform: string, account: string) => send('stopHolding', { platform, account });

const renamePerson = async (person: string, label: string) =>
  (await send('renamePerson', { personId: person, label })).saved;

describe('holding', () => {
  it('a link alone is enough: a new person, never named after the address', async () => {
    expect(await hold(request)).toMatchObject({
      held: true,
      label: 'Person 1',
      platform: 'instagram',
      account: 'sam',
    });
    expect(await held()).toEqual(['instagram:sam']);
    expect(await database.people.toArray()).toMatchObject([{ label: 'Person 1' }]);
  });

  it('is stored whether or not the site is allowed, and the badge says when it is not', async () => {
    const badge = vi.spyOn(fakeBrowser.action, 'setBadgeText');
    await hold(request);
    expect((await database.profiles.toArray())[0]).toMatchObject({ protected: false, post: true });
    expect(badge).toHaveBeenLastCalledWith({ text: '!' });
    sites.allowed = ['https://*/*'];
    await hold({ ...request, link: 'https://x.com/sam' });
    expect(badge).toHaveBeenLastCalledWith({ text: '' });
    expect((await database.profiles.toArray()).every((profile) => profile.protected)).toBe(true);
  });

  it('adds to a person that is chosen; one that is gone meanwhile becomes a new one', async () => {
    const first = await hold(request);
    const person = first.held ? first.personId : '';
    await hold({ ...request, link: 'https://x.com/sam', personId: person });
    await hold({ ...request, link: 'https://www.tiktok.com/@sam', personId: 'gone' });
    expect(await database.people.count()).toBe(2);
    expect(
      (await database.profiles.where({ personId: person }).toArray()).map(({ platform }) => platform).sort(),
    ).toEqual(['instagram', 'x']);
  });

  it('gives the smallest free number', async () => {
    await hold(request);
    const second = await hold({ ...request, link: 'https://x.com/sam' });
    await stopHolding('instagram', 'sam');
    const third = await hold({ ...request, link: 'https://www.tiktok.com/@sam' });
    expect([second, third].map((result) => result.held && result.label)).toEqual(['Person 2', 'Person 1']);
  });

  it.each([
    ['hello there', 'not-a-link'],
    ['@sam', 'bare-handle'],
    ['mailto:sam@example.org', 'scheme'],
    ['https://www.instagram.com/explore/', 'platform-page'],
    ['https://me:secret@www.instagram.com/sam/', 'password'],
    ['', 'empty'],
  ])('%.40s is not held', async (link, problem) => {
    expect(await hold({ ...request, link })).toEqual({ held: false, problem });
    expect(await database.people.count()).toBe(0);
    expect(await database.profiles.count()).toBe(0);
  });

  it('ten thousand characters are not held', async () => {
    const link = `https://example.org/${'a'.repeat(10_000)}`;
    expect(await hold({ ...request, link })).toEqual({ held: false, problem: 'too-long' });
  });

  it('twice is once, and says under which person', async () => {
    await hold(request);
    expect(await hold({ ...request, link: 'instagram.com/Sam?hl=de' })).toEqual({
      held: false,
      problem: 'already-held',
      label: 'Person 1',
    });
  });

  it.each([
    ['https://web.whatsapp.com/', true],
    ['https://chat.example/', true],
    ['https://blog.example/sam', undefined],
    [SAM, undefined],
  ])('%s is noted as a whole site: %s', async (link, whole) => {
    const added = await hold({ ...request, link, whole: !!whole });
    if (added.held) await stopHolding(added.platform, added.account);
    const noted = (await database.events.toArray()).map((event) => [event.what, event.whole]);
    expect(noted.sort()).toEqual([
      ['held', whole],
      ['stopped', whole],
    ]);
  });

  it.each([
    ['https://chat.example/', 'https://www.chat.example/'],
    ['https://www.chat.example/', 'https://chat.example/'],
    ['https://www.blog.example/sam', 'https://blog.example/sam'],
  ])('%s is once what %s is, and free again with it', async (link, other) => {
    const added = await hold({ ...request, link });
    for (const whole of link.endsWith('/') ? [false, true] : [false])
      expect(await hold({ ...request, link: other, whole })).toMatchObject({ problem: 'already-held' });
    if (added.held) await stopHolding(added.platform, added.account);
    expect(await held()).toEqual([]);
  });

  it('lets go, and keeps a person something was counted for', async () => {
    const result = await hold(request);
    await saveAttempts([attempt({ personId: result.held ? result.personId : '' })]);
    await stopHolding('instagram', 'sam');
    expect(await held()).toEqual([]);
    expect(await database.people.count()).toBe(1);
  });

  it.each([
    ['chats', { threads: [{ platform: 'messenger', thread: '1' }] }],
    ['searches', { names: ['Sam Smith'], search: ['google'] }],
  ])('lets a profile go, and keeps a person whose %s are paused', async (_, more) => {
    const result = await hold(request);
    const id = result.held ? result.personId : '';
    await database.people.update(id, more as Partial<Person>);
    await stopHolding('instagram', 'sam');
    expect(await database.people.get(id)).toMatchObject(more);
  });

  it('takes the user’s own word', async () => {
    const result = await hold(request);
    const id = result.held ? result.personId : '';
    expect(await renamePerson(id, '  A  ')).toBe(true);
    expect(await database.people.get(id)).toMatchObject({ label: 'A' });
    expect(await renamePerson(id, '   ')).toBe(false);
    expect(await renamePerson(id, 'x'.repeat(61))).toBe(false);
  });
});
