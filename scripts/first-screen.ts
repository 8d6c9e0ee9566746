import type { Plugin } from 'vite';
import { FIRST_SCREEN, type Markup } from '../components/pause/first-markup';

const PLACE = '<!-- first screen -->';
const FIRST_LAYER = '<div id="first"';
const MODULE = /<script type="module"[^>]* src="([^"]*)"[^>]*><\/script>/;

/**
 * Puts the first screen of the pause into `pause.html` as markup, where it stands before any script has run, and names the module
 * of the page there instead of loading it: the guard hands the port over at the frame's `load`, which would wait for it.
 */
export function firstScreenMarkup(): Plugin[] {
  return [
    {
      name: 'first-screen-markup',
      transformIndexHtml: { order: 'pre', handler: (html) => html.replace(PLACE, toHtml(FIRST_SCREEN)) },
    },
    {
      name: 'first-screen-module',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        handler: (html) => {
          const [script, address] = html.match(MODULE) ?? [];
          if (!html.includes(FIRST_LAYER) || !script) return html;
          return html.replace(script, '').replace(FIRST_LAYER, `${FIRST_LAYER} data-next="${address}"`);
        },
      },
    },
  ];
}

/** An element in HTML. Its attributes are Lull's own: none has a quote in it. */
export function toHtml([tag, attributes, ...children]: Markup): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join('')}>${children.map(toHtml).join('')}</${tag}>`;
}
