/** The chain from an address to a counted attempt, in order. */
export const CHECK_STEPS = ['recognised', 'allowed', 'registered', 'indexed', 'counted'] as const;

/** What a check of one profile found. `false` names the step that is broken; the first one says what to do. */
export interface Check {
  platform: string;
  account: string;
  steps: Record<(typeof CHECK_STEPS)[number], boolean>;
}
