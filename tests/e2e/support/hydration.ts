import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { bundle } from './bundle';
import { Site } from './hydrated-site';
import { isRed } from './pages';

/** Where the script is that takes the document over. */
export const HYDRATION = '/site-hydration.js';

/** The page as the server draws it. */
export function hydratedPage(url: URL): string {
  const look = isRed(url.pathname) ? 'red' : 'green';
  const page = renderToString(createElement(Site, { path: url.pathname, look, heading: url.pathname }));
  return `<!doctype html>${page.replace('</body>', `<script src="${HYDRATION}"></script></body>`)}`;
}

let script: Promise<string> | null = null;

/** The script, built once with React itself. */
export function siteScript(): Promise<string> {
  script ??= bundle('./hydrated-client.ts');
  return script;
}
