/** The most that may be injected into a page of these platforms, in bytes of gzip level 6. */
interface Limit {
  platforms: readonly string[];
  most: number;
}

/**
 * The guard alone, and with the scripts of the platforms that are allowed before it. Raised once, by up to 1.5 kB: for leaving by
 * ways no page can refuse, for the title of the tab, and for quiet pages whose mark says nothing.
 */
export const INJECTED: Limit[] = [
  { platforms: [], most: 13_824 },
  { platforms: ['instagram'], most: 14_336 },
  { platforms: ['instagram', 'facebook', 'tiktok'], most: 15_872 },
];
