import { sleep } from '../browser/sleep';
import { MessageError } from './client';

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
