import type { Plugin } from 'vite';
import { FIRST_SCREEN, type Markup } from '../components/pause/first-markup';

const PLACE = '<!-- first screen -->';

/** Puts the first screen of the pause into `pause.html` as markup, where it stands before any script has run. */
export function firstScreenMarkup(): Plugin {
  return {
    name: 'first-screen-markup',
    transformIndexHtml: { order: 'pre', handler: (html) => html.replace(PLACE, toHtml(FIRST_SCREEN)) },
  };
}

/** An element in HTML. Its attributes are Lull's own: none has a quote in it. */
export function toHtml([tag, attributes, ...children]: Markup): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join('')}>${children.map(toHtml).join('')}</${tag}>`;
}
