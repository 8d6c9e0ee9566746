/** A person the user steps back from. `label` is the user's own word, never fetched. */
export interface Person {
  /** UUID */
  id: string;
  label: string;
  /** epoch ms */
  createdAt: number;
}

/** One held account. Key: `[platform+account]`. */
export interface Profile {
  platform: string;
  account: string;
  personId: string;
  /** epoch ms */
  heldAt: number;
  /** Whether single posts that name the owner are paused too. */
  post: boolean;
  /** Random name that stands for this profile in the fragment of a quiet page. */
  quiet: string;
  /** Its address, opened after a pause on a quiet page; `null` when the platform has none for this account. */
  open: string | null;
  /** The permission match patterns to ask for, the link's own host first; at most three. */
  ask: string[];
  /** Whether it is truly guarded now. Written by `ensureGuard`, shown in People and by the badge. */
  protected: boolean;
}

/** What the user set. One row, `id: 'settings'`. */
export interface Settings {
  id: 'settings';
  /** seconds before Continue, 0 to 60 */
  wait: number;
  /** https address to go to after Leave, or `null` for the way back */
  leaveTo: string | null;
}
