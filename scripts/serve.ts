import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export interface SiteServer {
  /** With the base path and a closing slash: `http://localhost:4321/`. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a good host would: its own 404 page with status 404, UTF-8 named, no type guessing, frames
 * allowed for embeds only. `port` 0 takes any free one; a taken port gives way to the next free one.
 */
export async function serveSite(folder: string, { port = 4321, base = '/' } = {}): Promise<SiteServer> {
  if (!existsSync(folder)) throw new Error(`nothing built in ${folder}: run npm run build`);
  const root = base.endsWith('/') ? base : `${base}/`;
  // Read from disk at each request, so that a new build shows at once and a file is never cut to an old length.
  const files = sirv(folder, { dev: true, setHeaders });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const path = url.startsWith(root) ? url.slice(root.length - 1) : '/404';
    if (isFolder(folder, path)) {
      response.writeHead(301, { Location: `${url}/` }).end();
      return;
    }
    request.url = path;
    files(request, response, () => sendMissing(response, folder, path));
  });
  const taken = await listen(server, port);
  return { url: `http://localhost:${taken}${root}`, close: () => close(server) };
}

/** Everything in a page or drawing is UTF-8; embeds may be framed and fetched by anyone, pages only by ourselves. */
function setHeaders(response: ServerResponse, path: string): void {
  const type = response.getHeader('Content-Type');
  if (typeof type === 'string' && /^text\/|json|xml|javascript/.test(type) && !type.includes('charset')) {
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
  }
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (path.startsWith('/e/')) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.setHeader('Referrer-Policy', 'no-referrer');
  } else {
    response.setHeader('Content-Security-Policy', "frame-ancestors 'self'");
    response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  }
}

/** `/data` instead of `/data/`, whose relative links would lead astray. */
function isFolder(folder: string, path: string): boolean {
  if (path.endsWith('/')) return false;
  try {
    return existsSync(join(folder, decodeURI(path), 'index.html'));
  } catch {
    return false; // `%ff`: not UTF-8, so no name of ours.
  }
}

function sendMissing(response: ServerResponse, folder: string, path: string): void {
  const pages = path.startsWith('/en/') ? ['en/404/index.html', 'en/404.html', '404.html'] : ['404.html'];
  const page = pages.map((name) => join(folder, name)).find(existsSync);
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'X-Content-Type-Options': 'nosniff' });
  response.end(page ? readFileSync(page) : '<!doctype html><title>404</title><p>404</p>');
}

async function listen(server: Server, port: number): Promise<number> {
  for (let next = port; ; next += 1) {
    const problem = await tryListen(server, next);
    if (!problem) break;
    if (problem.code !== 'EADDRINUSE' || next >= port + 100) throw problem;
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

const tryListen = (server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> =>
  new Promise((done) => {
    server.once('error', done);
    server.listen(port, 'localhost', () => {
      server.off('error', done);
      done(undefined);
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

/** The folder part of SITE_URL, as the build used it. */
export const basePath = (): string => new URL(process.env.SITE_URL || 'http://localhost:4321/').pathname;

/** Serves dist on PORT, or 4321, and says where. */
export async function serveDist(): Promise<void> {
  const port = Number(process.env.PORT || 4321);
  const { url } = await serveSite(join(import.meta.dirname, '../dist'), { port, base: basePath() });
  console.log(`open ${url} · 请用浏览器打开 ${url}（Ctrl+C 停止）`);
}

if (import.meta.main) await serveDist();
