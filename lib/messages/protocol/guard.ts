import * as z from 'zod/mini';
import type { JournalEntry } from '../../attempts/journal';
import type { Pass } from '../../policy/pass';
import { WAYS_AWAY } from '../../policy/way-away';
import type { GuardIndex, Passes } from '../../storage/guard-store';
import { asItIs, entry, id, idOrNone, journalEntry } from '../../storage/rows';
import { address, done, nothing, type Part, passMinutes, type } from './parts';

/** No history is longer. */
const ROUNDS_MOST = 1_000;

/** What the guard says of the page it stands on. */
export const guard = {
  /** The guard announces the one-time token it will hand to the pause frame. */
  registerToken: { from: 'guard', privately: 'answered', data: z.object({ token: id }), answer: done },
  /** A pause was shown: fold the journal, and remember the tab so that its closing is told. */
  shown: { from: 'guard', privately: 'dropped', data: z.object({ attempt: id }), answer: done },
  /** Whether Leave came round to the pause in the sender's tab; see `cameRound`. */
  cameRound: {
    from: 'guard',
    privately: 'answered',
    data: z.object({ entry, by: z.nullable(z.enum(['push', 'replace', 'traverse', 'reload'])) }),
    answer: type<number | null>(),
  },
  /** Leave was pressed. */
  left: {
    from: 'guard',
    privately: 'answered',
    data: z.object({ entry, round: z.nullable(z.int().check(z.gte(0), z.lte(ROUNDS_MOST))) }),
    answer: done,
  },
  /** A page that came from the history went on without anybody touching it. */
  ledOn: { from: 'guard', privately: 'answered', data: nothing, answer: done },
  /** The journal has news; or, where it could not be written, the attempt itself. */
  journal: {
    from: 'guard',
    privately: 'dropped',
    data: z.object({ entry: z.optional(asItIs<JournalEntry>(journalEntry)) }),
    answer: done,
  },
  /** A pause begins or ends in the sender's tab: no sound comes from behind it. Its name is that of 0.1.0, whose guard stays in open tabs. */
  quietTab: { from: 'guard', privately: 'answered', data: z.object({ quiet: z.boolean() }), answer: done },
  /**
   * Opens a pass for the person of the sender's own address; a quiet page adds the one it came with (`asked`). Without an attempt
   * (''), its visit leaves no row.
   */
  openPass: {
    from: 'guard',
    privately: 'answered',
    data: z.object({
      attempt: idOrNone,
      minutes: passMinutes,
      practical: z.boolean(),
      asked: z.optional(address),
    }),
    answer: type<Pass | null>(),
  },
  /** The sender is a quiet page that is about to open what it stands for: its tab has to be let through by then. */
  letTabThrough: { from: 'guard', privately: 'answered', data: nothing, answer: done },
  /** Adds five minutes to the pass of the person of the sender's own address. */
  extendPass: { from: 'guard', privately: 'answered', data: nothing, answer: type<Pass | null>() },
  /** Leads the sender's tab away, by a way no page can refuse. `close` is what a guard of 0.1.0 says. */
  leaveTab: {
    from: 'guard',
    privately: 'answered',
    data: z.object({ way: z.optional(z.enum(WAYS_AWAY)), close: z.optional(z.boolean()) }),
    answer: done,
  },
  /** Help was pressed in a pause the guard draws itself, from which no link leads to a page of Lull. */
  openHelp: { from: 'guard', privately: 'answered', data: nothing, answer: done },
  /** A page that was open on a pass is so no more: it moved on, was covered again or goes. */
  visitOver: { from: 'guard', privately: 'dropped', data: nothing, answer: done },
  /** The held page in the sender's tab gave itself the address it has now. */
  renamed: { from: 'guard', privately: 'dropped', data: z.object({ attempt: id }), answer: done },
  /** The index cannot be used or read: set it aside, build it anew, and tell it. */
  rebuildIndex: { from: 'guard', privately: 'answered', data: nothing, answer: type<GuardIndex>() },
  /** The passes of private windows, which are never in `storage.local`. */
  privatePasses: { from: 'guard', privately: 'answered', data: nothing, answer: type<Passes>() },
} as const satisfies Part;
