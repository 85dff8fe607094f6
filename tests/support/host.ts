import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Somebody else's site: on 127.0.0.1 while ours is on localhost, so that the two are of different origins. */
export interface Host {
  url: string;
  /** What its page holds from now on; `head` and `body` are HTML. */
  show(body: string, head?: string): void;
  close(): Promise<void>;
}

/** A host with one page and, under /packages/, the files of packages that hosts use. */
export async function openHost(): Promise<Host> {
  let page = '';
  const server = createServer(({ url = '/' }, response) => {
    if (url.startsWith('/packages/')) {
      const file = join(import.meta.dirname, '../../node_modules', url.slice('/packages/'.length));
      response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(readFileSync(file));
    } else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    show: (body, head = '') => {
      page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><style>body{margin:0}</style>${head}</head><body><main><h1>An article</h1>${body}<p id="after">After it.</p></main></body></html>`;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
