import { sleep } from '../browser/sleep';
import type { Answers } from './answers';
import { ask, MessageError } from './client';
import type { Data, Name } from './protocol';

/** A background that is just going to sleep may take a message with it; after this time (ms) a new one has started. */
const AGAIN_MS = 400;

/**
 * Asks the background, and once more when nobody answered. For pages, where a person waits for the answer.
 * @throws MessageError when nobody answers twice, or the answer is a refusal.
 */
export async function askAgain<N extends Name>(name: N, data: Data<N>): Promise<Answers[N]> {
  try {
    return await ask(name, data);
  } catch (error) {
    if (!(error instanceof MessageError && error.message.endsWith('no answer'))) throw error;
    await sleep(AGAIN_MS);
    return ask(name, data);
  }
}
