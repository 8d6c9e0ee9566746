import { platformIds } from '@/lib/matching/platform-info';
import { LABEL_MAX } from '@/lib/policy/label';
import { NAMES_MOST, nameProblem } from '@/lib/policy/person-name';
import { change } from '@/lib/storage/background/marks';
import { database } from '@/lib/storage/database';
import { checkOpen } from '@/lib/storage/read/lock';
import { readShownNames } from '@/lib/storage/read/people';
import type { Person } from '@/lib/storage/schema';

/** Gives a person the user's own word; an empty or overlong one is not saved. @throws LockedError */
export async function renamePerson(id: string, label: string): Promise<boolean> {
  const word = label.trim();
  if (word.length === 0 || word.length > LABEL_MAX) return false;
  await checkOpen();
  return (await database.people.update(id, { label: word, editedAt: Date.now() })) === 1;
}

interface Watching {
  personId: string;
  names?: string[];
  search?: string[];
  messages?: boolean;
  chatsOnly?: boolean;
}

/** Which messages and searches are paused. Nothing is saved unless all of it is right. */
export async function setWatching({
  personId: id,
  names,
  search,
  messages,
  chatsOnly,
}: Watching): Promise<boolean> {
  const patch: Partial<Pick<Person, 'names' | 'search' | 'messages' | 'chatsOnly'>> = {};
  if (names !== undefined) {
    const words = names.map((name) => name.trim());
    if (words.length > NAMES_MOST) return false;
    if (words.some((name, i) => nameProblem(name, words.slice(0, i)) !== null)) return false;
    patch.names = words;
  }
  if (search !== undefined) {
    const ids = new Set(platformIds());
    if (!search.every((platform) => ids.has(platform))) return false;
    patch.search = [...new Set(search)];
  }
  if (messages !== undefined) patch.messages = messages;
  if (chatsOnly !== undefined) patch.chatsOnly = chatsOnly;
  return change([database.people], async () => {
    if (!(await database.people.get(id))) return false;
    await database.people.update(id, { ...patch, editedAt: Date.now() });
    return true;
  });
}

/** Everyone in the list, in the order they were added. */
export async function listPeople(): Promise<{ id: string; label: string }[]> {
  return [...(await readShownNames())].map(([id, label]) => ({ id, label }));
}
