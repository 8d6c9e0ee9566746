import { recognise } from '@/lib/matching';
import { threadKey } from '@/lib/matching/page-keys';
import { platformIds } from '@/lib/matching/platform-info';
import { NAMES_MOST, nameProblem } from '@/lib/policy/person-name';
import { database } from '@/lib/storage/database';
import { rebuildIndex } from '@/lib/storage/index-write';
import type { Person } from '@/lib/storage/schema';
import { protect } from './protection';

/** Tells every guard what changed, and sees that the tabs open there have one. */
async function tellGuards(): Promise<void> {
  await rebuildIndex();
  await protect({ tabs: true });
}

/** Whether single posts of a profile are paused too. A web page has none. */
export async function setPost(platform: string, account: string, post: boolean): Promise<void> {
  if (platform === 'web') return;
  await database.profiles.update([platform, account], { post });
  await tellGuards();
}

interface Watching {
  person: string;
  names?: string[];
  search?: string[];
  messages?: boolean;
}

/** Which messages and searches are paused. Nothing is saved unless all of it is right. */
export async function setWatching({ person, names, search, messages }: Watching): Promise<boolean> {
  const change: Partial<Pick<Person, 'names' | 'search' | 'messages'>> = {};
  if (names !== undefined) {
    const words = names.map((name) => name.trim());
    if (words.length > NAMES_MOST) return false;
    if (words.some((name, i) => nameProblem(name, words.slice(0, i)) !== null)) return false;
    change.names = words;
  }
  if (search !== undefined) {
    const known = new Set(platformIds());
    if (!search.every((id) => known.has(id))) return false;
    change.search = [...new Set(search)];
  }
  if (messages !== undefined) change.messages = messages;
  const saved = await database.transaction('rw', database.people, async () => {
    if (!(await database.people.get(person))) return false;
    await database.people.update(person, change);
    return true;
  });
  if (saved) await tellGuards();
  return saved;
}

/** Holds the conversation of a link for a person: known by its own id, whoever takes part. Once for one person. */
export async function holdThread(
  link: string,
  person: string,
): Promise<{ held: true; label: string } | { held: false }> {
  const { platform, kind, thread } = recognise(link);
  if (platform === null || kind !== 'message' || !thread) return { held: false };
  const key = threadKey(platform, thread);
  const label = await database.transaction('rw', database.people, async () => {
    const people = await database.people.toArray();
    const owner = people.find(({ id }) => id === person);
    if (!owner) return null;
    const holder = people.find(({ threads }) =>
      threads.some((other) => threadKey(other.platform, other.thread) === key),
    );
    if (holder) return holder.label;
    await database.people.update(person, { threads: [...owner.threads, { platform, thread }] });
    return owner.label;
  });
  if (label === null) return { held: false };
  await tellGuards();
  return { held: true, label };
}

/** Lets a conversation go. */
export async function dropThread(person: string, platform: string, thread: string): Promise<void> {
  await database.transaction('rw', database.people, async () => {
    const owner = await database.people.get(person);
    if (!owner) return;
    const threads = owner.threads.filter((other) => other.platform !== platform || other.thread !== thread);
    await database.people.update(person, { threads });
  });
  await tellGuards();
}

/** Keeps the answer, so that the same address is not asked about again. */
export async function dismissHint(platform: string, account: string): Promise<void> {
  await database.hints.update([platform, account], { no: true });
}

/** Everyone in the list, in the order they were added. */
export async function listPeople(): Promise<{ id: string; label: string }[]> {
  const people = await database.people.toArray();
  return people.sort((a, b) => a.createdAt - b.createdAt).map(({ id, label }) => ({ id, label }));
}
