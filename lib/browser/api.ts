/** The one import of the polyfill, for pages and background. The guard takes `native` instead. */
export { default as browser } from 'webextension-polyfill';
