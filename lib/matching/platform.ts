import type { Kind } from './page-kind';

/**
 * One form in which a platform writes an account (or another part of an address), used in routes as `{its name}`.
 * Handles are compared without regard to case, so they are lower-cased; ids keep their case.
 */
export interface Form {
  /**
   * The whole of what may stand there, in any case. No capturing groups; in a look-ahead, `$` is the end of the segment. Every
   * repetition needs a clear end and must not go over a slash: hostile text meets it.
   */
  like: RegExp;
  /**
   * Words, separated by spaces, that look like a name but are the platform's own pages. Give it, if only as `''`, wherever
   * a name stands at the root: the words that every site reserves (`RESERVED_EVERYWHERE`) are then refused too. This is the
   * one way to reserve a word at the root; below a prefix (`/u/about`) it is a line of kind `other` above the person's.
   */
  reserved?: string;
  /** What is put in front, such as `id:`. After `id:` the case is kept. */
  as?: string;
  /** The case matters. */
  keep?: true;
  /** Any further step to the one normal form. */
  to?: (value: string, host: string) => string;
  /** What the part is when it is no account. `skip` is checked and forgotten. */
  role?: 'query' | 'thread' | 'skip';
}

/**
 * How a platform writes its addresses: all that the guard needs. Built as a script of its own, `/platforms/<id>.js`.
 *
 * A line is `kind pattern pattern…`; the first pattern that fits decides, and where none fits the page is `other`.
 * Kinds are those of `Kind`, with `tab` for `profile-tab`; `person` is a profile, and every page below it a tab.
 *
 * A pattern is a path and perhaps parameters, `/path/of/segments?parameter=value&other=value`, in which
 * - `word` and `one|two` stand for themselves, whatever their case;
 * - `{name}`, `{id}`, `{query}`, `{n}` (digits) … are forms, alone or within text: `@{name}`, `wall{id}_{n}`. Two accounts in one address are
 *   joined by a slash;
 * - `*` is any text: a whole segment, or what remains of one.
 * A profile is the whole path; any other page may go on after what the pattern says, unless it ends in `$`. A parameter
 * must be there and must not be empty; others are ignored.
 */
export interface Rules {
  /**
   * Forms of this platform, and any that should differ from the built-in ones (`BUILT_IN`). The handle is `{name}`:
   * letters, digits, `.`, `_` and `-` unless said otherwise here.
   */
  forms?: Record<string, Form>;
  /** A first segment that changes nothing, such as a language. */
  skip?: RegExp;
  /** For routes that live in the fragment: the path to look at instead of the address's own. */
  path?: (url: URL) => string | undefined;
  /**
   * Lines by the hosts they are for: one or more domains separated by spaces, with and without `www.`; `+m,old` adds app
   * hosts, where `??` and `??-??` are any two-letter ones. All other hosts below a domain belong to the platform, but
   * show nobody. `{label}.example.com` is a host for each name. In a domain, `.??` is any country. `*` stands for every
   * host that no platform claims.
   */
  hosts: Record<string, string[]>;
  /** Domains of strangers that show the same pages under the same paths as the first hosts. */
  mirrors?: string;
  /**
   * Of the last one for `*`: the address of the page of which this one is a copy, as in an archive, itself no copy; `undefined`
   * for any other page.
   */
  shows?: (url: string) => string | undefined;
}

/**
 * What the other person can learn from a look:
 * - `none`: looking is not shown to them;
 * - `story`: who opened a story (or joined a live) is listed by name, a look at the profile is not;
 * - `maybe`: the profile can show who looked, depending on what both sides switched on or pay for;
 * - `profile`: the profile itself tells who looked.
 */
export type Trace = 'none' | 'story' | 'maybe' | 'profile';

/** An address and what it is, read by the tests. */
export type Example = [url: string, kind: Kind, account?: string | null];

/**
 * Everything Lull knows of one platform; its file is named after its id. What people read of it (`name`, `blind`, `mute`)
 * stands in the locale files under `platform.<id>`.
 */
export interface Platform extends Rules {
  /** Match patterns to ask permission for, `https://*.domain/*`: at most three, the main host first. */
  permissions: string[];
  /**
   * Domains on which something can be held and that `permissions` leaves out, each with the reason; `*` for all others of
   * the platform. A link pasted from one of them asks for it as well.
   */
  uncovered?: Record<string, string>;
  /** `none` when left out. */
  trace?: Trace;
  /** `false` where people come to read or to work, so that posts are not paused by default. */
  posts?: false;
  /**
   * How to open an account: an address for each namespace (`''` for a handle), in which `*` is what remains of the account;
   * or a function where an account is more than that. Nothing for platforms without profiles.
   */
  profileUrl?: Record<string, string> | ((account: string) => string);
  /** Ids of platforms on which the same account has the same name. */
  sameAccount?: string[];
  /** In a browser every chat has the same address, whatever else the links of its messages say. */
  oneChatAddress?: true;
  /**
   * A coined name that imitations borrow: no honest host of strangers carries it. `near`: also with one letter wrong, where
   * no ordinary word lies near it.
   */
  coined?: { name: string; near?: true };
  /** Year and month in which its two lines in the locale files were checked, when that is not the date of the whole table. */
  checked?: string;
  examples: Example[];
}

/** What only Lull's own pages and the tests read: it is left out of the script that runs in a page. */
export const NOT_FOR_THE_GUARD = [
  'permissions',
  'uncovered',
  'trace',
  'posts',
  'profileUrl',
  'sameAccount',
  'oneChatAddress',
  'coined',
  'checked',
  'examples',
] as const satisfies (keyof Platform)[];
