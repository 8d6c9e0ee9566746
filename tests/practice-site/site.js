/** In-page navigation like that of real networks: the address changes first, the page is drawn after. */
let turn = 0;

async function show(url) {
  const mine = ++turn;
  let html;
  try {
    html = await (await fetch(url)).text();
  } catch {
    location.assign(url); // the site is gone: let the browser say so
    return;
  }
  if (mine !== turn) return;
  const next = new DOMParser().parseFromString(html, 'text/html');
  document.title = next.title;
  document.querySelector('main').replaceWith(next.querySelector('main'));
  document.querySelector('[type=search]').value = next.querySelector('[type=search]').value;
}

async function go(url) {
  if (url.href === location.href) return;
  history.pushState(null, '', url);
  await show(url);
  scrollTo(0, 0);
  document.querySelector('h1')?.focus({ preventScroll: true });
}

addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || event.defaultPrevented || link.origin !== location.origin || link.hash) return;
  event.preventDefault();
  go(new URL(link.href));
});

addEventListener('submit', (event) => {
  event.preventDefault();
  const url = new URL(event.target.action);
  url.search = new URLSearchParams(new FormData(event.target));
  go(url);
});

addEventListener('popstate', () => show(location.href));
