/** How the background leads a tab away from a held page: ways that no page can refuse. */
export const WAYS_AWAY = ['place', 'back', 'close', 'closeIdle', 'exit'] as const;
export type WayAway = (typeof WAYS_AWAY)[number];
