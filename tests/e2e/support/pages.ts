import { fightOf } from './fights';

/** How a page of the made-up sites is served, chosen by `?mode=` in its address. */
export type Mode =
  | 'instant'
  | 'slow'
  | 'csp'
  | 'worker'
  | 'passing-worker'
  | 'preloading-worker'
  | 'following-worker'
  | 'dialog'
  | 'isolated'
  | 'sandbox'
  | 'hydrated'
  | 'renames'
  | 'leads-on';

/** Allows the page's own script and style by nonce and nothing else, and no string ever becomes code or markup. */
export const STRICT_CSP =
  "default-src 'none'; script-src 'nonce-site'; style-src 'nonce-site'; base-uri 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

/** Headers that forbid a page its frames, or what is in them; or to be kept. */
export const HEADERS: Partial<Record<Mode, Record<string, string>>> = {
  'leads-on': { 'cache-control': 'no-store' },
  csp: { 'content-security-policy': STRICT_CSP },
  isolated: {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
    'content-security-policy': `${STRICT_CSP}; frame-src 'none'; frame-ancestors 'none'`,
  },
  sandbox: { 'content-security-policy': `sandbox allow-scripts; ${STRICT_CSP}` },
};

/** Profiles whose account begins with `red` are pure red, all else is pure green. */
export const isRed = (path: string): boolean => path.split('/').some((segment) => /^@?red/i.test(segment));

/** Every made-up page has it. */
export const STYLE = `
  html.red, html.red body, html.red dialog { background: rgb(255, 0, 0) }
  html.green, html.green body { background: rgb(0, 255, 0) }
  dialog { width: 100vw; height: 100vh; max-width: none; max-height: none }
  a { display: block; width: 20em; font-size: 20px }
`;

/** Runs first in the page: records what the page can learn of the person, and routes in the page as such sites do. */
export const SCRIPT = `
  window.coveredAtStart = [...document.documentElement.children].some((child) => !child.matches('head, body'));
  window.heard = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
    addEventListener(type, (event) => heard.push(type + ' ' + (event.key ?? event.data)), true);
  addEventListener('pageshow', (event) => { window.persisted = event.persisted; });
  window.show = () => {
    const red = location.pathname.split('/').some((segment) => /^@?red/i.test(segment));
    document.documentElement.className = red ? 'red' : 'green';
    const heading = document.querySelector('h1');
    if (heading) heading.textContent = location.pathname;
    for (const link of document.querySelectorAll('a')) link.textContent = link.textContent;
  };
  window.go = (path, how = 'pushState') => { history[how]({}, '', path); show(); };
  addEventListener('popstate', show);
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-router]');
    if (!link) return;
    event.preventDefault();
    go(link.getAttribute('href'));
  });
`;

const registers = (worker: string) => `
    navigator.serviceWorker.register('${worker}');
    navigator.serviceWorker.ready.then(() => { window.workerReady = true; });
  `;

/** How a page leads on to `?to=` whenever it is loaded again, by `?how=`; `redirect` is the server's. */
const LEADS_ON: Readonly<Record<string, string>> = {
  replace: 'location.replace(to)',
  refresh:
    "document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=' + to }))",
  later: "addEventListener('load', () => setTimeout(() => { location.href = to; }, 300))",
};

/** Never kept in a back-forward cache: Firefox goes by the listener, Chromium by the connection. */
const leadsOn = (how: string) => `
    addEventListener('unload', () => {});
    window.kept = new RTCPeerConnection();
    const to = new URLSearchParams(location.search).get('to');
    if (sessionStorage.ledOn) { ${LEADS_ON[how] ?? ''} }
    sessionStorage.ledOn = 'yes';
  `;

const EXTRA: Partial<Record<Mode, string>> = {
  renames: "history.replaceState(null, '', '/red.other/');",
  worker: registers('/site-worker.js'),
  ...Object.fromEntries(
    ['passing-worker', 'preloading-worker', 'following-worker'].map((mode) => [
      mode,
      registers(`/${mode}.js`),
    ]),
  ),
  dialog: `
    const open = () => {
      const dialog = document.createElement('dialog');
      dialog.textContent = 'a dialog of the page';
      document.body.append(dialog);
      dialog.showModal();
    };
    addEventListener('load', () => { open(); setTimeout(open, 300); });
  `,
};

/** The page up to the end of its heading; the rest may come later. */
export function pageStart(url: URL, mode: Mode): string {
  const to = url.searchParams.get('to') ?? '/red.quint/';
  const fight = fightOf(url);
  return `<!doctype html>
<html lang="en" class="${isRed(url.pathname) ? 'red' : 'green'}">
<head><meta charset="utf-8"><title>A made-up site</title>
<style nonce="site">${STYLE}${fight.style ?? ''}</style>
<script nonce="site">${SCRIPT}${mode === 'leads-on' ? leadsOn(url.searchParams.get('how') ?? '') : (EXTRA[mode] ?? '')}${fight.script ?? ''}</script></head>
<body><h1>${escapeHtml(url.pathname)}</h1>
<a id="link" href="${escapeHtml(to)}">A link</a>
<a id="route" data-router href="${escapeHtml(to)}">A link inside the site</a>
<input id="field" aria-label="Field">
`;
}

export const PAGE_END = '</body></html>';

/** Answers every visit from the site's own cache, so that no request of it ever reaches the network. */
export const SITE_WORKER = `
  const SHELL = '/red.shell/';
  addEventListener('install', (event) => {
    skipWaiting();
    event.waitUntil(caches.open('shell').then((cache) => cache.add(SHELL)));
  });
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) => {
    if (event.request.mode === 'navigate') event.respondWith(caches.match(SHELL));
  });
`;

const asking = (answer: string, ready = '') => `
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(Promise.all([clients.claim(), ${ready}])));
  const answer = async (event) => ${answer};
  addEventListener('fetch', (event) => {
    if (event.request.mode === 'navigate') event.respondWith(answer(event));
  });
`;

/** Workers that ask the server for every visit themselves, as those of many sites do, by the path of each. */
export const ASKING_WORKERS: Readonly<Record<string, string>> = {
  '/passing-worker.js': asking('fetch(event.request)'),
  '/preloading-worker.js': asking(
    '(await event.preloadResponse) ?? fetch(event.request)',
    'registration.navigationPreload.enable()',
  ),
  // A browser takes no answer for a visit that was led on while it was fetched so.
  '/following-worker.js': asking('fetch(event.request.url)'),
};

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
