import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { findHeaders, findMissingPage, isText, types } from './header-rules.ts';
import { basePath } from './pages.ts';

export interface SiteServer {
  /** With the base path and a closing slash: `http://localhost:4321/`. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a good host would, by the same rules: compressed copies, types, headers, its own 404 pages.
 * `port` 0 takes any free one; a taken port gives way to the next free one. With `fresh` nothing is kept by the browser.
 */
export async function serveSite(folder: string, { port = 4321, base = '/', fresh = false } = {}): Promise<SiteServer> {
  if (!existsSync(folder)) throw new Error(`nothing built in ${folder}: run npm run build`);
  const root = base.endsWith('/') ? base : `${base}/`;
  // Read from disk at each request, so that a new build shows at once and a file is never cut to an old length.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      setHeaders(response, path);
      if (fresh) response.setHeader('Cache-Control', 'no-cache');
    },
  });
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405).end();
      return;
    }
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

/** As every server's settings say; media types by our own list. */
function setHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(findHeaders(path.slice(1)))) response.setHeader(name, value);
  const type = types[/\.(\w+)$/.exec(path)?.[1] ?? 'html'] ?? 'application/octet-stream';
  response.setHeader('Content-Type', isText(type) ? `${type}; charset=utf-8` : type);
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
  const name = findMissingPage(path.slice(1));
  const page = join(folder, name);
  setHeaders(response, `/${name}`);
  response.writeHead(404).end(existsSync(page) ? readFileSync(page) : '<!doctype html><title>404</title><p>404</p>');
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

/** Serves dist on PORT, or 4321, and says where. */
export async function serveDist(): Promise<void> {
  const port = Number(process.env.PORT || 4321);
  const { url } = await serveSite(join(import.meta.dirname, '../dist'), { port, base: basePath(), fresh: true });
  console.log(`open ${url} · 请用浏览器打开 ${url}（Ctrl+C 停止）`);
}

if (import.meta.main) await serveDist();
