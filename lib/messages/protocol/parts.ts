import { minutesInDay } from 'date-fns/constants';
import * as z from 'zod/mini';
import { account, id, text } from '../../storage/rows';

/**
 * Who may send a message. `page`: Lull's own popup and options. `guard`: the content script in a top frame. `frame`: the
 * pause page inside a tab. The server checks the sender, never the message, to know which one it is.
 */
export type Sender = 'page' | 'guard' | 'frame';

/**
 * What becomes of a message from a private window. `answered`: its handler goes by the sender's `private`, and leaves no trace on
 * disk. `dropped`: it would leave one, so nothing comes of it and the answer is `null`. `refused`: the same, and it is an error.
 */
export type Privately = 'answered' | 'dropped' | 'refused';

interface Message {
  data: z.ZodMiniType;
  answer: unknown;
}

/**
 * Messages about one thing: who may send each, what it carries and what is answered. What comes from a page of a site says what
 * becomes of it in a private window; in Lull's own pages a person decides, and `answered` is left out.
 */
export type Part = Record<
  string,
  Message & ({ from: 'guard' | 'frame'; privately: Privately } | { from: 'page'; privately?: Privately })
>;

/** Types an answer. Answers come from Lull's own background and are not checked, so at run time there is nothing. */
export const type = <A>() => undefined as A;
/** The answer to a message that only reports or changes something. */
export const done = type<null>();
export const nothing = z.object({});

/*
 * Bounds. What a person types is refused by its handler, in words: here it only has to be something a person can type. Everything
 * else is what a row may be (`storage/rows.ts`).
 */

/** More than anybody types or pastes (UTF-16 units). */
const TYPED_MOST = 1_000_000;
/** Words a person typed. */
export const typed = text(TYPED_MOST);
/** A number a person typed or chose. */
export const typedNumber = z.number().check(z.gte(-1e9), z.lte(1e9));
/** A moment a person chose in a calendar (epoch ms): any there is. */
export const moment = z.number().check(z.gte(-8.64e15), z.lte(8.64e15));

/** Most rows of a table in one message; a page with more sends several. */
export const ROWS_MOST = 1_000;
export const many = <T extends z.ZodMiniType>(of: T) => z.array(of).check(z.maxLength(ROWS_MOST));
/** Minutes a pass is opened for. */
export const passMinutes = z.number().check(z.gte(1), z.lte(minutesInDay));
/** A time of day, in minutes after midnight. */
export const dayMinute = z.int().check(z.gte(0), z.lt(minutesInDay));
/** The id of a tab. */
export const tabId = z.int().check(z.gte(0), z.lte(2 ** 31 - 1));
/** An address of the sender's own page. */
export const address = text(10_000);
/** A profile in a message. */
export const profileKey = { platform: id, account };
