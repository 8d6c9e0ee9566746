import polyfill, { type Action, type Browser } from 'webextension-polyfill';

/** What not every browser has. It is asked of `capabilities`, so that the compiler refuses a use without a guard. */
type Optional = 'contextMenus' | 'menus' | 'commands' | 'windows' | 'declarativeNetRequest' | 'extension';

/** What every browser has in which Lull runs, on a phone as well. */
type Everywhere = Omit<Browser, Optional | 'action'> & {
  action: Omit<Action.Static, 'openPopup' | 'setIcon'>;
};

/** The one import of the polyfill, for pages and background. The guard takes `native` instead. */
export const browser: Everywhere = polyfill;
