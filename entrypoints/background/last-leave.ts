import { type CameBy, cameRound } from '@/lib/attempts/round';
import { joinAttempts } from '@/lib/storage/background/attempts';
import { foldJournal } from '@/lib/storage/background/journal';
import { readSession, removeSession, writeSession } from '@/lib/storage/session';

const leftKey = (tabId: number) => `left:${tabId}` as const;

/** How many entries Leave has to step over from the pause in a tab, when it came round to it; else `null`. */
export async function roundOf(tabId: number, came: CameBy): Promise<number | null> {
  return cameRound(await readSession(leftKey(tabId)), came, Date.now());
}

/**
 * Leave was pressed in the pause in a tab, of this attempt. In memory alone, and in private windows nothing but that: there no attempt
 * has a row.
 */
export async function noteLeave(
  tabId: number,
  attempt: string | null,
  { entry, round }: { entry: string | null; round: number | null },
): Promise<void> {
  const last = round === null ? undefined : await readSession(leftKey(tabId));
  const first = last?.attempt ?? attempt;
  const at = Date.now();
  await writeSession(leftKey(tabId), { attempt: first, at, entry, over: round ?? 0, ledOn: false });
  if (!first || !attempt || first === attempt) return;
  await foldJournal(at);
  await joinAttempts(first, attempt);
}

/** The page that Leave led to in a tab went on without anybody touching it. */
export async function noteLedOn(tabId: number): Promise<void> {
  const last = await readSession(leftKey(tabId));
  if (last) await writeSession(leftKey(tabId), { ...last, ledOn: true });
}

export const forgetLeave = (tabId: number): Promise<void> => removeSession(leftKey(tabId));
