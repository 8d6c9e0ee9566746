import { platformInfo } from '@/lib/matching/platform-info';
import type { Answer } from '@/lib/messages/protocol';
import { readAlone } from '@/lib/storage/background/alone';
import { heldRows } from '@/lib/storage/background/salvage';
import { readOn } from '../protection';

/** Everyone the index holds, whether each pause is on, and when one that waits for its removal goes (epoch ms). */
export async function listAlone(): Promise<Answer<'listAlone'>> {
  const [{ profiles, people }, { waiting }] = await Promise.all([heldRows(), readAlone()]);
  const threads = people.flatMap((person) => person.threads.map((one) => ({ ...one, personId: person.id })));
  const on = await readOn(
    profiles,
    threads.map(({ platform }) => platform),
  );
  return [
    ...profiles.map(({ platform, account, ask }, i) => {
      const due = waiting.find((one) => one.platform === platform && one.account === account)?.due ?? null;
      return { platform, account, personId: '', thread: false, ask, on: on.profiles[i] ?? false, due };
    }),
    ...threads.map(({ platform, thread, personId }, i) => {
      const ask = platformInfo(platform).permissions;
      return {
        platform,
        account: thread,
        personId,
        thread: true,
        ask,
        on: on.platforms[i] ?? false,
        due: null,
      };
    }),
  ];
}
