/**
 * One form in which a platform writes an account (or another part of an address), used in routes as `{its name}`.
 * Handles are compared without regard to case, so they are lower-cased; ids keep their case.
 */
export interface Form {
  /**
   * The whole of what may stand there. No capturing groups; in a look-ahead, `$` is the end of the segment. Every
   * repetition needs a clear end and must not go over a slash: hostile text meets it.
   */
  like: RegExp;
  /** Words, separated by spaces, that look like a name but are the platform's own pages. */
  not?: string;
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
 * How a platform writes its addresses: enough to tell every address of an account. The guard carries this part of an
 * entry into every page, so it is kept short.
 *
 * A line is `kind pattern pattern…`; the first pattern that fits decides, and where none fits the page is `other`.
 * Kinds are those of `Kind`, with `tab` for `profile-tab`; `person` is a profile, and every page below it a tab.
 *
 * A pattern is a path and perhaps parameters, `/path/of/segments?parameter=value&other=value`, in which
 * - `word` and `one|two` stand for themselves, whatever their case;
 * - `{name}`, `{id}`, … are forms, alone or within text: `@{name}`, `wall{id}_{n}`. Two accounts in one address are
 *   joined by a slash;
 * - `*` is any text: a whole segment, or the rest of one.
 * A profile is the whole path; any other page may go on after what the pattern says, unless it ends in `$`. A parameter
 * must be there and must not be empty; others are ignored.
 */
export interface Rules {
  /**
   * Forms of this platform, and any that should differ from the built-in ones. The handle is `{name}`: letters, digits,
   * `.`, `_` and `-` unless said otherwise here.
   */
  forms?: Record<string, Form>;
  /** A first segment that changes nothing, such as a language. */
  skip?: RegExp;
  /** For routes that live in the fragment: the path to look at instead of the address's own. */
  path?: (url: URL) => string | undefined;
  /**
   * Lines of each site. A site is one or more domains separated by spaces, with and without `www.`; `+m,old` adds app
   * hosts, where `??` and `??-??` are any two-letter ones. All other hosts below a domain belong to the platform, but
   * show nobody. `{label}.example.com` is a site for each name. In a domain, `.??` is any country. `*` stands for every
   * host that no platform claims.
   */
  sites: Record<string, string[]>;
  /** Sites of strangers that show the same pages under the same paths as the first site. */
  mirrors?: string;
}

/**
 * What the guard can do without. It only asks whether a page is one of those held, and nothing here can be held: searches,
 * messages, which
 * words are no names, what exactly a name looks like, and pages that name nobody. Only the few most visited pages of a
 * site's own are worth a `not` in the rules.
 */
export interface Exact {
  /** The exact shape of a handle. */
  name?: RegExp;
  /**
   * Words at the root that are the platform's own pages and no handles. Give it (if only as `''`) wherever a handle
   * stands at the root: the words that every site reserves are then refused too.
   */
  not?: string;
  /** The path to look at, where only searches and messages live in the fragment. */
  path?: (url: URL) => string | undefined;
  /** Forms with all their limits, in place of those of the rules. */
  forms?: Record<string, Form>;
  /** Further lines, those of `other`, `search` and `message` tried before those of the rules, others after them, by the first domain of a site; and sites that show nobody. */
  sites?: Record<string, string[]>;
}
