import { handlers } from '@/entrypoints/background/handlers';
import { reconcile } from '@/entrypoints/background/reconcile';
import type { Answer, Data, Name } from '@/lib/messages/protocol';
import { type From, handle } from '@/lib/messages/server';

/** A page of Lull, which is in no tab. */
const PAGE: From = { tabId: null, url: '', private: false };

/** Sends a message to the background's own handlers, and waits until what follows from it is in place. */
export async function send<N extends Name>(name: N, data: Data<N>, from = PAGE): Promise<Answer<N>> {
  const answer = await handle(handlers, name, data, from);
  // A guard is answered before.
  await reconcile('alarm');
  return answer;
}
