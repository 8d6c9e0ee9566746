import { native } from '../browser/native';
import type { Answers } from './answers';
import type { Data, Name, Reply } from './protocol';

/** The background could not be reached, or refused the message. */
export class MessageError extends Error {
  override name = 'MessageError';
}

/**
 * Asks the background. Carries no schema, so that the guard stays small: the server validates.
 * @throws MessageError when nobody answers or the answer is a refusal.
 */
export async function ask<N extends Name>(name: N, data: Data<N>): Promise<Answers[N]> {
  let reply: Reply<N> | undefined;
  try {
    reply = (await native.runtime.sendMessage({ lull: name, data })) as Reply<N> | undefined;
  } catch (cause) {
    throw new MessageError(`${name}: no answer`, { cause });
  }
  if (!reply?.ok) throw new MessageError(`${name}: ${reply?.error ?? 'no answer'}`);
  return reply.value;
}
