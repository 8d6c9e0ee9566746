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
  /**
   * Which full loads of it never leave the browser: none, those that leave a trace for the other person, or all. In-page
   * moves cannot be held.
   */
  request: 'none' | 'trace' | 'all';
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
  /** minutes a turning-down waits; 0 unless the user chose it */
  cooling: number;
  /** a break from Lull with a planned return (epoch ms), or `null` */
  rest: { from: number; until: number } | null;
}

/** A turning-down that waits for its cooling-off. It can be cancelled until it is due. */
export interface Change {
  /** `stop:platform:account` or `wait`: a later one of the same kind takes its place */
  id: string;
  /** epoch ms */
  askedAt: number;
  due: number;
  what: 'stop' | 'wait';
  platform: string | null;
  account: string | null;
  /** seconds */
  wait: number | null;
}

/** Something the user changed, for History: neutral, without an account. */
export interface Event {
  /** UUID */
  id: string;
  /** epoch ms */
  at: number;
  /** minutes east of UTC */
  offset: number;
  what: 'held' | 'stopped' | 'wait' | 'rest' | 'back';
  personId: string | null;
  platform: string | null;
  /** seconds for `wait`, minutes for `rest`, else `null` */
  amount: number | null;
}
