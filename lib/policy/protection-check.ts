/** The chain from an address to a counted attempt, in order. */
export const CHECK_STEPS = ['recognised', 'allowed', 'registered', 'indexed', 'counted'] as const;

/** What a check of one profile found. `false` names the step that is broken; the first one says what to do. */
export interface Check {
  platform: string;
  account: string;
  steps: Record<(typeof CHECK_STEPS)[number], boolean>;
}

/**
 * What keeps Lull from writing things down: its database does not open (`closed`), as long as another page of Lull is open
 * (`blocked`), and the browser keeps nothing else for it either (`nowhere`); or the database takes nothing, as on a full disk.
 */
export type Trouble = 'closed' | 'blocked' | 'nowhere' | 'full';

/** Whether the database does not open, and pauses are added and removed without it. */
export const isClosed = (trouble: Trouble | null): boolean => trouble === 'closed' || trouble === 'blocked';
