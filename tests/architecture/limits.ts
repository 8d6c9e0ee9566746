/** The most that may be injected into a page of these platforms, in bytes of gzip level 6. */
interface Limit {
  platforms: readonly string[];
  most: number;
}

/**
 * The guard alone, and with the scripts of the platforms that are allowed before it. Raised by up to 1.5 kB for leaving by ways no
 * page can refuse, for the title of the tab, and for quiet pages whose mark says nothing; and by up to 1 kB for a smallest pause
 * with Help in the words and order of the first screen, for practical visits that leave no row or open chats alone, for bounds of
 * what is stored, and for what fails under the cover. The guard alone once more by 128 bytes, for a Leave that comes round through a
 * page that leads on, and for pages that keep taking the keys; and by 192 bytes for pages that write themselves anew, for what floats
 * over a pause, and for Quick exit in the smallest pause. All of them by 64 bytes, for all of a site held at once, and for
 * a Leave past all of it; and by 128 bytes for the cover in the light or dark that was chosen, without the browser's grey backdrop, and
 * for what This is practical is for in the smallest pause; and by 32 bytes for a line at the edge in the theme that was chosen, and for
 * seconds in the digits of the language.
 */
export const INJECTED: Limit[] = [
  { platforms: [], most: 14_880 },
  { platforms: ['instagram'], most: 15_536 },
  { platforms: ['instagram', 'facebook', 'tiktok'], most: 17_264 },
];
