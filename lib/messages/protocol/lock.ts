import * as z from 'zod/mini';
import { LOCK_MINUTES } from '../../policy/words-lock';
import { done, nothing, type Part, type, typed } from './parts';

const minutes = z.literal(LOCK_MINUTES);

/** The lock on labels, texts and notes. */
export const lock = {
  /** Turns it on; `minutes` after which words are locked again, 0 as the browser closes. `false` for a passphrase that is too short. */
  turnLockOn: { from: 'page', data: z.object({ passphrase: typed, minutes }), answer: type<boolean>() },
  /** Turns it off. Refused while words are locked. */
  turnLockOff: { from: 'page', data: nothing, answer: done },
  /** Opens the words. Answers the seconds after which another passphrase may be tried, and whether this one was, or `null` when they are open. */
  unlock: {
    from: 'page',
    data: z.object({ passphrase: typed }),
    answer: type<{ wait: number; tried: boolean } | null>(),
  },
  lockNow: { from: 'page', data: nothing, answer: done },
  setLockMinutes: { from: 'page', data: z.object({ minutes }), answer: done },
  /** A page of Lull was used: words that are open have their whole time again. */
  noteUse: { from: 'page', data: nothing, answer: done },
  /** Turns it off without the passphrase: locked words are lost. */
  forgetLock: { from: 'page', data: nothing, answer: done },
} as const satisfies Part;
