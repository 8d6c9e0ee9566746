import { sleep } from '../browser/sleep';
import { ask, MessageError } from './client';
import type { Answer, Data, NameFrom } from './protocol';

/** A background that is just going to sleep may take a message with it; after this time (ms) a new one has started. */
const AGAIN_MS = 400;

/**
 * Asks the background, and once more when nobody answered. For pages, where a person waits for the answer.
 * @throws MessageError when nobody answers twice, or the answer is a refusal.
 */
export async function askAgain<N extends NameFrom<'page'>>(name: N, data: Data<N>): Promise<Answer<N>> {
  try {
    return await ask(name, data);
  } catch (error) {
    if (!(error instanceof MessageError) || error.refused !== undefined) throw error;
    await sleep(AGAIN_MS);
    return ask(name, data);
  }
}
