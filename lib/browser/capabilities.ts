import type { Action, Browser } from 'webextension-polyfill';
import { browser } from './api';

const given = browser as Partial<Browser>;

/**
 * What only some browsers can do. Firefox and Edge for Android have no context menu, no commands, no windows and mute no
 * tab (MDN's browser-compat-data). A part is `undefined` or `false` where it is missing, and the feature is then absent.
 * Each is read when it is used: keep none.
 */
export const capabilities = {
  get contextMenus() {
    return given.contextMenus;
  },
  get commands() {
    return given.commands;
  },
  get windows() {
    return given.windows;
  },
  get declarativeNetRequest() {
    return given.declarativeNetRequest;
  },
  /** Opens the popup of the toolbar button. */
  get openPopup() {
    const { action } = given;
    return action?.openPopup && (() => action.openPopup());
  },
  /** Changes the picture of the toolbar button. */
  get setIcon() {
    const { action } = given;
    // The polyfill's type wants of a picture what none has: an index of any name.
    return (
      action?.setIcon &&
      ((imageData: Record<string, ImageData>) => action.setIcon({ imageData } as Action.SetIconDetailsType))
    );
  },
  /** Whether the user let Lull into private windows. */
  get isAllowedIncognitoAccess() {
    const { extension } = given;
    return extension?.isAllowedIncognitoAccess && (() => extension.isAllowedIncognitoAccess());
  },
  /**
   * Whether `tabs.update` takes `muted`. Firefox for Android has the method, says that no tab is muted and throws at the
   * property; nothing tells so before, but what has windows takes it.
   */
  get mutesTabs(): boolean {
    return given.windows !== undefined && given.tabs?.update !== undefined;
  },
};
