/** The most that may be injected into a page of these platforms, in bytes of gzip level 6. */
interface Limit {
  platforms: readonly string[];
  most: number;
}

/** The guard alone, and with the scripts of the platforms that are allowed before it. */
export const INJECTED: Limit[] = [
  { platforms: [], most: 12_800 },
  { platforms: ['instagram'], most: 13_312 },
  { platforms: ['instagram', 'facebook', 'tiktok'], most: 14_336 },
];
