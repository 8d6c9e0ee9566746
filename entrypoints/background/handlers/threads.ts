import { recognise } from '@/lib/matching';
import { threadKey } from '@/lib/matching/page-keys';
import type { Answer } from '@/lib/messages/protocol';
import { change } from '@/lib/storage/background/marks';
import { noteRemoved } from '@/lib/storage/background/removed';
import { database } from '@/lib/storage/database';
import { personRows, readShownNames } from '@/lib/storage/read/people';

/** Adds the conversation of a link to a person: known by its own id, whoever takes part. Once for one person. */
export async function addThread(link: string, personId: string): Promise<Answer<'holdThread'>> {
  const { platform, kind, thread } = recognise(link);
  if (platform === null || kind !== 'message' || !thread) return { held: false };
  const key = threadKey(platform, thread);
  return change([database.people, database.settings], async () => {
    const people = await personRows();
    const names = await readShownNames();
    const owner = people.find(({ id }) => id === personId);
    if (!owner) return { held: false };
    const holder = people.find(({ threads }) =>
      threads.some((other) => threadKey(other.platform, other.thread) === key),
    );
    if (holder) return { held: true, label: names.get(holder.id) ?? holder.label };
    const threads = [...owner.threads, { platform, thread }];
    await database.people.update(personId, { threads, editedAt: Date.now() });
    return { held: true, label: names.get(owner.id) ?? owner.label };
  });
}

/** Removes a conversation. */
export async function removeThread(personId: string, platform: string, thread: string): Promise<void> {
  await change([database.people], async () => {
    const owner = await database.people.get(personId);
    if (!owner) return;
    const threads = owner.threads.filter((other) => other.platform !== platform || other.thread !== thread);
    await database.people.update(personId, { threads, editedAt: Date.now() });
    await noteRemoved(threadKey(platform, thread));
  });
}
