import type { Plugin } from 'vite';
import { FIRST_SCREEN, type Markup } from '../components/pause/first-markup';
import { FIRST_POPUP, PLAIN_EXERCISE } from '../components/popup/first-markup';
import { picturesMarkup } from './pictures';

/** What stands in a page as markup, by the comment that keeps its place. */
const MARKUP: Record<string, string> = {
  '<!-- first screen -->': toHtml(FIRST_SCREEN),
  '<!-- first popup -->': FIRST_POPUP.map(toHtml).join(''),
  '<!-- plain exercise -->': toHtml(PLAIN_EXERCISE),
  '<!-- pictures -->': picturesMarkup(),
};
/** Where a first screen stands until a script shows it. */
const FIRST_LAYER = /<div id="\w+"(?= hidden>)/;
const MODULE = /<script type="module"[^>]* src="([^"]*)"[^>]*><\/script>/;

/**
 * Puts the first screens of pause and popup into their pages as markup, with the pictures, where they stand before any script has run.
 * The module of such a page is named there instead of being loaded: the first script fetches it when the first screen stands, and the
 * guard hands its port over at the frame's `load`, which would wait for it. Its one stylesheet is the page's own.
 */
export function firstScreenMarkup(): Plugin[] {
  const put = (html: string) =>
    Object.entries(MARKUP).reduce((page, [place, markup]) => page.replace(place, markup), html);
  return [
    { name: 'first-screen-markup', transformIndexHtml: { order: 'pre', handler: put } },
    {
      name: 'first-screen-module',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        handler: (html) => {
          const [script, address] = html.match(MODULE) ?? [];
          if (!FIRST_LAYER.test(html) || !script) return html;
          return html
            .replace(script, '')
            .replace(FIRST_LAYER, `$& data-next="${address}"`)
            .replaceAll(' crossorigin', '');
        },
      },
    },
  ];
}

/** An element in HTML. Its attributes are Lull's own: none has a quote in it. */
export function toHtml(part: Markup | string): string {
  if (typeof part === 'string') return part;
  const [tag, attributes, ...children] = part;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join('')}>${children.map(toHtml).join('')}</${tag}>`;
}
