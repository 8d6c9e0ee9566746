import * as z from 'zod/mini';
import type { PendingCheckIn } from '../../attempts/check-in';
import type { PauseKit } from '../../policy/pause-kit';
import type { FrameKind } from '../../storage/channels';
import { felt, goings, id, note, pauseTold } from '../../storage/rows';
import { done, nothing, type Part, type } from './parts';

/** What the pause and the card say from their frame. */
export const frame = {
  /** The frame asks what its token makes it in this tab; a token serves once. */
  claimToken: {
    from: 'frame',
    privately: 'answered',
    data: z.object({ token: id }),
    answer: type<FrameKind | null>(),
  },
  /** How a visit felt, said in the card that has this token; answers a time the person left. */
  cardFelt: {
    from: 'frame',
    privately: 'dropped',
    data: z.object({ token: id, felt, going: z._default(goings, []) }),
    answer: type<PendingCheckIn['left']>(),
  },
  /** What a pause shows of its user's own, for a frame that cannot read it. The pause never waits for it. */
  pauseKit: { from: 'frame', privately: 'answered', data: nothing, answer: type<PauseKit>() },
  /** What was told in a pause, for a frame that cannot leave it in `storage.session`. */
  pauseTold: {
    from: 'frame',
    privately: 'dropped',
    data: pauseTold,
    answer: done,
  },
  /** Quick exit was pressed in the pause: the chosen address opens, and this tab closes once the pause was left. */
  exitPause: { from: 'frame', privately: 'answered', data: nothing, answer: done },
  /** Whether what is written in the pause is kept, by now. `used`: with a press or key, which counts as in a page of Lull. */
  noteUseInPause: {
    from: 'frame',
    privately: 'answered',
    data: z.object({ used: z.boolean() }),
    answer: type<boolean>(),
  },
  /** An answer that is not finished yet, for the next hour. */
  keepDraft: {
    from: 'frame',
    privately: 'dropped',
    data: z.object({ attempt: id, text: note }),
    answer: done,
  },
} as const satisfies Part;
