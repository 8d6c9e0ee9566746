import type { Tab } from './browsers/tab';
import { expect, test } from './fixture';
import { begin, expectOutcomes, meetPause, neverRed, OTHER, tell } from './steps';

const CHAT = 'https://www.instagram.com/direct/t/1234567/';
const OTHER_CHAT = 'https://www.instagram.com/direct/t/7654321/';
const SEARCH = 'https://www.instagram.com/explore/search?q=';

/** What a person sets in People, said without going through the screens. */
async function watch(
  people: Tab,
  { chat, ...searches }: { chat: string; names: string[]; search: string[] },
): Promise<void> {
  const [first] = await tell(people, 'listPeople', {});
  const person = first?.id ?? '';
  await tell(people, 'setWatching', { personId: person, ...searches, messages: true });
  await tell(people, 'holdThread', { personId: person, link: chat });
}

test.beforeAll(async ({ driver }) => {
  await begin(driver);
  const people = await driver.openOptions('/people');
  await watch(people, { chat: CHAT, names: ['Red Quint'], search: ['instagram'] });
  await people.close();
});

test('a chat that is held is paused, another is not', async ({ driver }) => {
  const start = Date.now();
  const tab = await driver.open(OTHER);
  await tab.goto(CHAT, 'commit');
  await tab.pause.shown();
  await tab.pause.leave();
  await tab.arrives('/green.marsh/');
  const [attempt] = await expectOutcomes(driver, start, ['left']);
  expect(attempt).toMatchObject({ kind: 'message', platform: 'instagram' });

  await tab.goto(OTHER_CHAT);
  await expect.poll(() => tab.traces()).toEqual([]);
  expect(await tab.pause.isShown()).toBe(false);
});

test('a search for the name is paused in any order, one for another name is not', async ({ driver }) => {
  const start = Date.now();
  const tab = await driver.open(OTHER);
  await tab.evaluate((path) => window.go(path), '/explore/search?q=quint%20RED');
  await tab.pause.shown();
  await tab.pause.leave();
  await tab.arrives('/green.marsh/');
  await expectOutcomes(driver, start, ['left']);

  await tab.goto(`${SEARCH}redding+quintessence`);
  await expect.poll(() => tab.traces()).toEqual([]);
  expect(await tab.pause.isShown()).toBe(false);
});

test('with Chats only, This is practical in a chat opens it, and not a frame of the profile in another tab', async ({
  driver,
}, info) => {
  const people = await driver.openOptions('/people');
  const [first] = await tell(people, 'listPeople', {});
  await tell(people, 'setWatching', { personId: first?.id ?? '', chatsOnly: true });
  await people.close();

  await neverRed(driver, info, async () => {
    const profile = await meetPause(driver);
    const chat = await driver.open(CHAT, 'commit');
    await chat.pause.shown();
    await chat.pause.practical();
    await expect.poll(() => chat.traces()).toEqual([]);
    expect(await chat.pause.isShown()).toBe(false);
    await profile.activate();
    await profile.pause.shown();
    await profile.pause.leave();
  });
});
