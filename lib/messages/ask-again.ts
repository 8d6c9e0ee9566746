import { again, ask } from './client';
import type { Answer, Data, NameFrom } from './protocol';

/** `again` for a message of Lull's own pages. Rejects as it does. */
export function askAgain<N extends NameFrom<'page'>>(name: N, data: Data<N>): Promise<Answer<N>> {
  return again(() => ask(name, data));
}
