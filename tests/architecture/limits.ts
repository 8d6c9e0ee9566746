/** The most that may be injected into a page of these platforms, in bytes of gzip level 6. */
interface Limit {
  platforms: readonly string[];
  most: number;
}

/**
 * The guard alone, and with the scripts of the platforms that are allowed before it: what they are now. 3 kB above the first plan, for
 * ways to leave that no page can refuse, the title of the tab, quiet pages whose mark says nothing or that do not come, pages that write
 * themselves anew, take the keys or empty its style sheet, documents that are gone, all of a site held at once, and a smallest pause with Help and Quick exit.
 * None of it can come later, since the pause needs nobody.
 */
export const INJECTED: Limit[] = [
  { platforms: [], most: 16_144 },
  { platforms: ['instagram'], most: 16_800 },
  { platforms: ['instagram', 'facebook', 'tiktok'], most: 18_528 },
];
