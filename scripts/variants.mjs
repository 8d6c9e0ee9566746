/** The variants of Lull, by window, colours and state, in which the pictures of `npm run screenshots` are taken. */
import { LONG, MIRRORED } from './other-words.mjs';

export const DESK = { width: 1280, height: 800 };
const TALL = { width: 320, height: 800 };
const WIDE = { width: 3840, height: 2160 };
/** The popup as narrow as a browser makes it; its pictures are as long as it is. */
export const NARROW = { width: 320, height: 600 };
/** The pause in a small and in a low window: nothing of it has to be scrolled there. */
export const SMALL = { narrow: { width: 320, height: 568 }, low: { width: 640, height: 360 } };

/** Lull as it comes: every page, every exercise. */
export const VARIANTS = [
  { name: 'light', colorScheme: 'light', reducedMotion: 'no-preference', sizes: { desk: DESK, wide: WIDE } },
  { name: 'dark', colorScheme: 'dark', reducedMotion: 'no-preference', sizes: { desk: DESK } },
  { name: 'still', colorScheme: 'light', reducedMotion: 'reduce', sizes: { desk: DESK } },
  {
    name: 'long',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    sizes: { desk: DESK, tall: TALL },
    words: LONG,
  },
  { name: 'mirrored', colorScheme: 'dark', reducedMotion: 'reduce', sizes: { desk: DESK }, words: MIRRORED },
];

/** Lull on its first day. */
export const NEW = { ...VARIANTS[0], name: 'new', sizes: { desk: DESK } };

/** What `STATES` change, as it is without them. */
export const SETTINGS = { theme: 'system', palette: 'water', textSize: 100, discreet: false };

const THEMES = ['light', 'dark'];
const MAIN = ['overview', 'history', 'people', 'calm-kit', 'understand', 'data', 'settings'].map(
  (page) => `#/${page}`,
);
const PHONE = { width: 360, height: 640 };

/**
 * Lull as it was chosen in Settings: the pages that look otherwise then, the popup and the pause. The browser has the other theme, so
 * that what follows it in place of Settings is seen.
 */
export const STATES = [
  ...inThemes('locked', { locked: true, hashes: MAIN, sizes: { desk: DESK, narrow: SMALL.narrow } }),
  ...inThemes('discreet', { settings: { discreet: true }, hashes: MAIN, sizes: { desk: DESK } }),
  ...['water', 'moss', 'heather'].flatMap((palette) =>
    inThemes(palette, { settings: { palette }, hashes: ['#/overview'], sizes: { desk: DESK } }),
  ),
  ...inThemes('large', {
    settings: { textSize: 150 },
    hashes: MAIN,
    sizes: { narrow: SMALL.narrow, phone: PHONE },
  }),
];

function inThemes(name, state) {
  return THEMES.map((theme) => ({
    ...state,
    name: `${name}-${theme}`,
    settings: { ...state.settings, theme },
    colorScheme: theme === 'light' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  }));
}
