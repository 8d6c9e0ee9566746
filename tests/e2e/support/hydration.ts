import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build, type Rolldown } from 'vite';
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
  script ??= bundle();
  return script;
}

async function bundle(): Promise<string> {
  const input = new URL('./hydrated-client.ts', import.meta.url).pathname;
  const made = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, rollupOptions: { input, output: { format: 'iife' } } },
  })) as Rolldown.RolldownOutput;
  return made.output[0].code;
}
