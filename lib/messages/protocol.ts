import type * as z from 'zod/mini';
import { data } from './protocol/data';
import { frame } from './protocol/frame';
import { guard } from './protocol/guard';
import { lock } from './protocol/lock';
import { own } from './protocol/own';
import type { Sender } from './protocol/parts';
import { people } from './protocol/people';
import { popup } from './protocol/popup';

export { type Privately, ROWS_MOST, type Sender } from './protocol/parts';

/** Every message: who may send it, what it carries and what is answered. A message is one entry of a part and one handler. */
export const protocol = { ...guard, ...frame, ...people, ...own, ...popup, ...data, ...lock } as const;

export type Name = keyof typeof protocol;
/** The messages one side may send. */
export type NameFrom<S extends Sender> = {
  [N in Name]: (typeof protocol)[N]['from'] extends S ? N : never;
}[Name];
export type Data<N extends Name> = z.infer<(typeof protocol)[N]['data']>;
export type Answer<N extends Name> = (typeof protocol)[N]['answer'];

/** What travels: a message, and its answer in an envelope (an unhandled message would answer `undefined`). */
export interface Envelope<N extends Name = Name> {
  lull: N;
  data: Data<N>;
}
export type Reply<N extends Name = Name> = { ok: true; value: Answer<N> } | { ok: false; error: string };
