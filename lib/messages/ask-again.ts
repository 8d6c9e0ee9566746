import { sleep } from '../browser/sleep';
import { ask, MessageError } from './client';
import type { Answer, Data, NameFrom } from './protocol';

/** A background that is just going to sleep may take a message with it; after this time (ms) a new one has started. */
const AGAIN_MS = 400;

/**
 * Sends a message, and once more when nobody answered. For where a person waits for the answer.
 * @throws MessageError when nobody answers twice, or the answer is a refusal.
 */
export async function again<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof MessageError) || error.refused !== undefined) throw error;
    await sleep(AGAIN_MS);
    return send();
  }
}

/** The same for a message of Lull's own pages. */
export function askAgain<N extends NameFrom<'page'>>(name: N, data: Data<N>): Promise<Answer<N>> {
  return again(() => ask(name, data));
}
