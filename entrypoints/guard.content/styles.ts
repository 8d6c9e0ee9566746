import { makeHost, setStyle } from '@/lib/browser/host';

/** Paper at noon, water at dusk: the papers of Lull's style, since no stylesheet of Lull's pages reaches a site. */
export const PAPER = 'light-dark(oklch(.972 0.012 85),oklch(.205 0.028 235))';

/**
 * The style of a cover. Every page that may be held parses it, so it has nothing more. Of two `!important` rules the one of the
 * shadow tree wins, so the host is seen where its page is hidden (https://www.w3.org/TR/css-cascade-5/#cascade-context).
 */
const COVER = `:host{content-visibility:visible!important}
.full{position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;margin:0;border:0;padding:0;overflow:hidden;outline:0;background:none;color-scheme:light dark}
::backdrop{background:none}`;

/** The style of words and buttons, in px since a site may change the size of a rem. */
const WORDS = `
.pause,.line{display:flex;align-items:center;box-sizing:border-box;font:16px/1.4 system-ui,sans-serif;color:light-dark(oklch(.27 0.03 240),oklch(.935 0.012 85))}
.pause{flex-direction:column;justify-content:safe center;gap:16px;height:100%;padding:24px;overflow:auto;text-align:center}
.line{position:fixed;inset:auto 0 16px;margin:0 auto;width:fit-content;max-width:calc(100% - 32px);flex-wrap:wrap;gap:8px;padding:8px 22px;border-radius:28px;border:1px solid light-dark(#0003,#fff3);background:${PAPER}}
p{font:500 26px/1.3 ui-serif,Georgia,serif;margin:0;outline:0}
i{font:inherit;margin-inline-start:8px}
small{display:block;font:inherit;opacity:.8}
button{font:inherit;border:0;border-radius:28px;padding:12px 22px;min-height:44px;background:none;color:inherit;cursor:pointer}
button:disabled{opacity:.6}
.main{font-weight:600;font-size:18px;padding:16px 34px;background:light-dark(oklch(.47 0.075 210),oklch(.8 0.075 200));color:light-dark(oklch(.985 0.005 85),oklch(.2 0.03 235))}
`;

/** A host for what the guard draws. */
export const newHost = () => makeHost(COVER);

/** Words are about to stand in this root. */
export const dress = (root: ShadowRoot) => setStyle(root, COVER + WORDS);

/** A new element with a class of the sheet. */
export function draw<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
