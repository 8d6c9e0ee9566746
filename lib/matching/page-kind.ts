/** What a page shows. The words are the same in an attempt and on screen. */
export type Kind = 'profile' | 'profile-tab' | 'story' | 'post' | 'message' | 'search' | 'other';

/** What can be held: `page` is any page that no platform knows. */
export type HeldKind = Exclude<Kind, 'other'> | 'page';

/** What an address says, and nothing that it does not say. */
export interface Recognised {
  /** Identifier of the platform, or `null` when the table does not know the host. */
  platform: string | null;
  /** The account in its normal form, or `null` when the address does not name one. */
  account: string | null;
  kind: Kind;
  /** The text searched for, on kind `search`. */
  query?: string;
  /** The conversation's own id, on kind `message`, when the address does not name the other person. */
  thread?: string;
}
