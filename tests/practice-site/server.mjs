/**
 * Pinhole: a made-up photo network with made-up people, to try Lull on without a real site.
 * It moves between pages like the real ones (history.pushState) and works without JavaScript too.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { PEOPLE } from './people.mjs';

const FILES = { '/site.css': 'text/css', '/site.js': 'text/javascript' };
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; object-src 'none'";
const PORTS_TO_TRY = 50;

const plain = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** Everyone's newest first, then everyone's second, as a feed mixes people. */
const feed = (rounds) =>
  Array.from({ length: rounds }, (_, at) => PEOPLE.map((person) => ({ ...person.posts[at], person }))).flat();

const avatar = ({ name, hue }) =>
  `<span class="avatar" style="--h:${hue}" aria-hidden="true">${name.charAt(0)}</span>`;

const picture = (post, extra = '') =>
  `<span class="pic ${post.scene}${post.moving ? ' moving' : ''}${extra}" style="--h:${post.hue}" role="img" aria-label="${plain(post.title)}"></span>`;

const postLink = ({ person, number, ...post }) =>
  `<a class="tile" href="/${person.account}/posts/${number}">${picture(post)}</a>`;

const personLink = (person) =>
  `<a class="person" href="/${person.account}">${avatar(person)}<span><b>${person.name}</b><small>${person.account}</small></span></a>`;

function home() {
  const cards = feed(3).map(
    (post) => `<article class="card">${personLink(post.person)}${postLink(post)}
      <p>${plain(post.title)} <small>${post.hearts} hearts</small></p></article>`,
  );
  const ring = PEOPLE.map((person) => `<li>${personLink(person)}</li>`).join('');
  return page(
    'Home',
    `<h1 tabindex="-1">New today</h1><ul class="ring">${ring}</ul><div class="feed">${cards.join('')}</div>`,
  );
}

function profile(person, tab) {
  const posts = person.posts.map((post) => ({ ...post, person }));
  const link = (path, label) =>
    `<a href="/${person.account}${path}"${path === tab ? ' aria-current="page"' : ''}>${label}</a>`;
  const grid = `<div class="grid">${posts.map(postLink).join('')}</div>`;
  const about = `<p class="about">${plain(person.about)}</p>`;
  const shown = { '': grid, '/photos': grid, '/about': about }[tab];
  return page(
    person.name,
    `<header class="profile">${avatar(person)}<div><h1 tabindex="-1">${person.name}</h1><p>${plain(person.line)}</p>
      <p><b>${posts.length}</b> photos <b>${person.followers}</b> followers</p></div></header>
      <nav class="tabs" aria-label="Profile">${link('', 'Posts')}${link('/photos', 'Photos')}${link('/about', 'About')}</nav>${shown}`,
  );
}

function single(person, number) {
  const post = person.posts.find((each) => each.number === number);
  if (!post) return null;
  return page(
    post.title,
    `<article class="single">${picture(post, ' large')}<div>${personLink(person)}<h1 tabindex="-1">${plain(post.title)}</h1>
      <p>${post.hearts} hearts</p><p><a href="/${person.account}">All photos of ${person.name}</a></p></div></article>`,
  );
}

function search(query) {
  const wanted = query.trim().toLowerCase();
  const found = PEOPLE.filter(({ name, account }) => `${name} ${account}`.toLowerCase().includes(wanted));
  const list = found.map((person) => `<li>${personLink(person)}</li>`).join('');
  const body = list ? `<ul class="results">${list}</ul>` : '<p>No one here goes by that name.</p>';
  return page('Search', `<h1 tabindex="-1">Search</h1>${body}`, query);
}

function page(title, main, query = '') {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${plain(title)} · Pinhole</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/site.css"><script src="/site.js" defer></script></head><body>
<a class="skip" href="#main">Skip to the photos</a>
<header class="bar"><a class="logo" href="/"><i aria-hidden="true"></i>Pinhole</a>
<form action="/search" role="search"><input type="search" name="q" aria-label="Search people" placeholder="Search people" value="${plain(query)}"></form></header>
<main id="main">${main}</main>
<footer>Pinhole is made up, and so is everyone on it. It runs on this computer only, to try Lull.</footer></body></html>`;
}

/** The page for an address, or null. */
function route({ pathname, searchParams }) {
  if (pathname === '/') return home();
  if (pathname === '/search') return search(searchParams.get('q') ?? '');
  const [, account, tab, number, ...more] = pathname.replace(/\/$/, '').split('/');
  const person = PEOPLE.find((each) => each.account === account);
  if (!person || more.length > 0) return null;
  if (tab === 'posts' && number) return single(person, Number(number));
  if (number || !['photos', 'about', undefined].includes(tab)) return null;
  return profile(person, tab ? `/${tab}` : '');
}

function answer(request, response) {
  const url = new URL(request.url, 'http://localhost');
  const send = (status, type, body) =>
    response
      .writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': POLICY })
      .end(body);
  const type = FILES[url.pathname];
  if (type) return send(200, type, readFileSync(fileURLToPath(new URL(`.${url.pathname}`, import.meta.url))));
  if (url.pathname === '/robots.txt') return send(200, 'text/plain', 'User-agent: *\nDisallow: /\n');
  const body = route(url);
  if (body) return send(200, 'text/html', body);
  return send(404, 'text/html', page('Not found', '<h1 tabindex="-1">There is no such page.</h1>'));
}

/**
 * Starts Pinhole on this port, or on the next free one.
 * @returns {Promise<{url: string, close: () => void}>}
 */
export async function startPracticeSite({ port = 4600 } = {}) {
  const server = createServer(answer);
  for (let next = port; ; next += 1) {
    try {
      await listen(server, next);
      break;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || next >= port + PORTS_TO_TRY) throw error;
    }
  }
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://localhost:${server.address().port}`, close };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
