import { browser } from '@/lib/browser/api';

const KEY = 'tokens';

let queue: Promise<unknown> = Promise.resolve();

/** One change at a time: two pauses may begin at once. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = queue.then(work);
  queue = turn.catch(() => undefined);
  return turn;
}

async function read(): Promise<Record<string, number>> {
  const { [KEY]: tokens } = await browser.storage.session.get(KEY);
  return (tokens as Record<string, number> | undefined) ?? {};
}

/** Remembers, for the session, that this token belongs to a pause frame about to appear in this tab. */
export function registerToken(token: string, tabId: number): Promise<void> {
  return inTurn(async () => {
    // A tab has one pause; what an earlier one left unclaimed is void.
    const others = Object.entries(await read()).filter(([, tab]) => tab !== tabId);
    await browser.storage.session.set({ [KEY]: { ...Object.fromEntries(others), [token]: tabId } });
  });
}

/** Whether the token was registered for this tab; it serves once. */
export function claimToken(token: string, tabId: number): Promise<boolean> {
  return inTurn(async () => {
    const { [token]: owner, ...others } = await read();
    if (owner !== tabId) return false;
    await browser.storage.session.set({ [KEY]: others });
    return true;
  });
}
