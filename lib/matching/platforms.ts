import type { Platform } from './platform';

const FILES = import.meta.glob<Platform>('./*.ts', { base: '../platforms', eager: true, import: 'default' });

/** Everything Lull knows of every platform, by its id. For Lull's own pages and the background; the guard carries none. */
export const PLATFORMS: Readonly<Record<string, Platform>> = Object.fromEntries(
  Object.entries(FILES).map(([file, platform]) => [file.slice('./'.length, -'.ts'.length), platform]),
);
