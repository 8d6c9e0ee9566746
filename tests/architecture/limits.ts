/** The most that may be injected into a page of these platforms, in bytes of gzip level 6. */
interface Limit {
  platforms: readonly string[];
  most: number;
}

/** The guard carries the whole table. */
const WHOLE_TABLE: Limit[] = [{ platforms: [], most: 13_312 }];

/** Each platform is a script of its own. */
export const BY_PLATFORM: Limit[] = [
  { platforms: [], most: 10_240 },
  { platforms: ['instagram'], most: 10_752 },
  { platforms: ['instagram', 'facebook', 'tiktok'], most: 11_776 },
];

export const INJECTED = WHOLE_TABLE;
