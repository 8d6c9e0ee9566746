import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http, {
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import https from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HYDRATION, hydratedPage, siteScript } from './hydration';
import { ASKING_WORKERS, HEADERS, type Mode, PAGE_END, pageStart, SITE_WORKER } from './pages';
import { tone } from './tone';

/** A request as the sites saw it. */
export interface Visit {
  host: string;
  path: string;
  /** `document`, `iframe`, `empty` …, as the browser itself says. */
  destination: string | undefined;
  origin: string | undefined;
  /** The page the browser says it came from. */
  referer: string | undefined;
}

const CHUNK_MS = 100;
const CHUNKS = 12;

/**
 * The whole internet of the tests: one server that answers for every host name, with the port for each way in. Browsers
 * are told to come here whatever they ask for.
 */
export class Sites {
  /** Every request that came in, oldest first. The browser's own ones are among them. */
  readonly visits: Visit[] = [];
  /** Where a site leads on who asks for its `/robots.txt`; `null`: nowhere. */
  robotsLeadTo: string | null = null;
  /** Whether a site answers that without a page (204). */
  robotsAreEmpty = false;
  private readonly servers: Server[] = [];
  securePort = 0;
  plainPort = 0;
  /** For `CONNECT`, the way Firefox comes. */
  proxyPort = 0;

  static async start(sites = new Sites()): Promise<Sites> {
    const answer: RequestListener = (request, response) => void sites.answer(request, response);
    sites.securePort = await sites.listen(https.createServer(certificate(), answer));
    sites.plainPort = await sites.listen(http.createServer(answer));
    sites.proxyPort = await sites.listen(sites.proxy());
    return sites;
  }

  /** Requests made from a page or worker of an extension. There must be none. */
  get fromExtension(): Visit[] {
    return this.visits.filter(({ origin }) => origin?.includes('extension:'));
  }

  stop(): void {
    for (const server of this.servers) {
      server.close();
      server.closeAllConnections();
    }
  }

  private listen(server: Server): Promise<number> {
    this.servers.push(server);
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
  }

  private proxy(): Server {
    return http
      .createServer((_, response) => response.writeHead(502).end())
      .on('connect', (_request, client, head) => {
        const server = connect(this.securePort, '127.0.0.1', () => {
          client.write('HTTP/1.1 200 OK\r\n\r\n');
          server.write(head);
          server.pipe(client).pipe(server);
        });
        server.on('error', () => client.destroy());
        client.on('error', () => server.destroy());
      });
  }

  protected async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers } = request;
    const url = new URL(request.url ?? '/', `https://${headers.host}`);
    const destination = headers['sec-fetch-dest']?.toString();
    const { origin, referer } = headers;
    this.visits.push({ host: url.host, path: url.pathname, destination, origin, referer });

    response.setHeader('cache-control', 'max-age=0');
    if (url.pathname === '/robots.txt' && this.robotsAreEmpty) return void response.writeHead(204).end();
    if (url.pathname === '/robots.txt' && this.robotsLeadTo)
      return void response.writeHead(302, { location: this.robotsLeadTo }).end();
    if (url.pathname === '/robots.txt') return void text(response, 'text/plain', 'User-agent: *\n');
    if (url.pathname === '/site-worker.js') return void text(response, 'text/javascript', SITE_WORKER);
    const worker = ASKING_WORKERS[url.pathname];
    if (worker) return void text(response, 'text/javascript', worker);
    if (url.pathname === '/site-tone.wav') return void sound(response);
    if (url.pathname === HYDRATION) return void text(response, 'text/javascript', await siteScript());
    if (url.pathname === '/favicon.ico') return void response.writeHead(404).end();
    if (isUnfinished(url))
      return void response.writeHead(301, { location: `${url.pathname}/${url.search}` }).end();
    const to = url.searchParams.get('to');
    if (to && url.searchParams.get('how') === 'redirect' && this.wasAsked(url))
      return void response.writeHead(302, { location: to, 'cache-control': 'no-store' }).end();
    await page(response, url);
  }

  /** Whether somebody came to this path before. */
  private wasAsked({ host, pathname }: URL): boolean {
    return this.visits.filter((visit) => visit.host === host && visit.path === pathname).length > 1;
  }
}

/** This network adds the slash at the end by a redirect, as the real one does. */
const isUnfinished = (url: URL) =>
  url.hostname.endsWith('instagram.com') && url.pathname.length > 1 && !url.pathname.endsWith('/');

async function page(response: ServerResponse, url: URL): Promise<void> {
  const mode = (url.searchParams.get('mode') ?? 'instant') as Mode;
  if (mode === 'hydrated') return void text(response, 'text/html; charset=utf-8', hydratedPage(url));
  for (const [name, value] of Object.entries(HEADERS[mode] ?? {})) response.setHeader(name, value);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.write(pageStart(url, mode));
  for (let chunk = 0; mode === 'slow' && chunk < CHUNKS; chunk++) {
    await new Promise((wake) => setTimeout(wake, CHUNK_MS));
    response.write(`<p>part ${chunk}</p>`);
  }
  response.end(PAGE_END);
}

function text(response: ServerResponse, type: string, body: string): void {
  response.setHeader('content-type', type);
  response.end(body);
}

function sound(response: ServerResponse): void {
  const body = tone();
  response.setHeader('content-type', 'audio/wav');
  response.setHeader('content-length', body.length);
  response.end(body);
}

/** Signed by nobody; the browsers under test are told to accept that. */
function certificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'lull-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=lull.invalid', '-days', '2', '-keyout', key, '-out', cert];
  try {
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject], {
      stdio: 'ignore',
    });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
