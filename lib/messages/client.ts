import { native } from '../browser/native';
import { sleep } from '../browser/sleep';
import type { Answer, Data, Name, NameFrom, Reply, Sender } from './protocol';

/** The background could not be reached, or refused the message. */
export class MessageError extends Error {
  override name = 'MessageError';

  /** `refused` is what the background said; without it nobody answered, and the message may be sent again. */
  constructor(
    message: Name,
    readonly refused?: string,
    cause?: unknown,
  ) {
    super(`${message}: ${refused ?? 'no answer'}`, { cause });
  }
}

/** Sends a message of one side. The others do not compile: the background would refuse them. */
type AskFrom<S extends Sender> = <N extends NameFrom<S>>(name: N, data: Data<N>) => Promise<Answer<N>>;

/**
 * Sends a message to the background. Carries no schema, so that the guard stays small: the server validates.
 * @throws MessageError when nobody answers or the answer is a refusal.
 */
async function send<N extends Name>(name: N, data: Data<N>): Promise<Answer<N>> {
  let reply: Reply<N> | undefined;
  try {
    reply = (await native.runtime.sendMessage({ lull: name, data })) as Reply<N> | undefined;
  } catch (cause) {
    throw new MessageError(name, undefined, cause);
  }
  if (!reply?.ok) throw new MessageError(name, reply?.error);
  return reply.value;
}

/** For Lull's own pages. What no background received is sent once more. Rejects with `MessageError`. */
export const ask: AskFrom<'page'> = (name, data) => onceMore(() => send(name, data), isNotReceived);
/** For the guard. Rejects with `MessageError`. */
export const guardAsk: AskFrom<'guard'> = send;
/** For what the guard only tells: nothing hangs on an answer, and the silence of the background costs only that. */
export const guardTell = <N extends NameFrom<'guard'>>(name: N, data: Data<N>): void => {
  send(name, data).catch(() => undefined);
};
/** For the pause and the card in their frame. Rejects with `MessageError`. */
export const frameAsk: AskFrom<'frame'> = send;

/** A background that is just going to sleep may take a message with it; after this time (ms) a new one has started. */
const AGAIN_MS = 400;

/** Firefox ends an idle background just as a message comes; both browsers say then that nobody received it, so it may be sent again. */
const NOT_RECEIVED = 'Receiving end does not exist';
const isNotReceived = ({ cause }: MessageError) =>
  cause instanceof Error && cause.message.includes(NOT_RECEIVED);

/**
 * Sends a message, and once more when nobody answered. For where a person waits for the answer.
 * @throws MessageError when nobody answers twice, or the answer is a refusal.
 */
export function again<T>(send: () => Promise<T>): Promise<T> {
  return onceMore(send, ({ refused }) => refused === undefined);
}

async function onceMore<T>(send: () => Promise<T>, may: (error: MessageError) => boolean): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof MessageError && may(error))) throw error;
    await sleep(AGAIN_MS);
    return send();
  }
}
