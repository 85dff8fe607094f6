import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from './ask.ts';

/** A server of the host's own, on a free port of this machine. */
export interface Program {
  url: string;
  /** What it wrote to its log so far. */
  log(): string;
  close(): Promise<void>;
}

/** The site's settings, shipped or made for another folder, and where the files lie that they speak of. */
export interface Shipped {
  settings: string;
  root: string;
}

/** Debian's nginx with its brotli module: everything around the shipped settings is what an administrator would write. */
export const openNginx = (shipped: Shipped): Promise<Program> =>
  openProgram(({ folder, port }) => {
    const file = join(folder, 'nginx.conf');
    writeFileSync(
      file,
      `daemon off; pid ${folder}/pid; error_log stderr warn; ${process.getuid?.() === 0 ? 'user root;' : ''}
include /etc/nginx/modules-enabled/*.conf;
events { worker_connections 512; }
http {
  access_log off;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${shipped.root}; include ${shipped.settings}; }
}
`,
    );
    return ['nginx', '-e', 'stderr', '-c', file];
  });

/** Debian's Caddy, likewise. */
export const openCaddy = (shipped: Shipped): Promise<Program> =>
  openProgram(({ folder, port }) => {
    const file = join(folder, 'Caddyfile');
    writeFileSync(
      file,
      `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * ${shipped.root}
  import ${shipped.settings}
}
`,
    );
    return ['caddy', 'run', '--adapter', 'caddyfile', '--config', file];
  });

async function openProgram(prepare: (place: { folder: string; port: number }) => string[]): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  const port = await findPort();
  const [command = '', ...rest] = prepare({ folder, port });
  let log = '';
  const child = spawn(command, rest, { env: { ...process.env, HOME: folder }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (log += part.toString('utf8')));
  const url = `http://127.0.0.1:${port}/`;
  await untilReady(url, child, () => log);
  const close = async (): Promise<void> => {
    const ended = new Promise((done) => child.once('close', done));
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, log: () => log, close };
}

function findPort(): Promise<number> {
  const server = createServer();
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    }),
  );
}

/** Until it answers at all, at most ten seconds; throws with its log if it ends before. */
async function untilReady(url: string, child: ChildProcess, log: () => string): Promise<void> {
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  child.once('close', (code) => (failure ??= new Error(`ended with ${code}`)));
  for (let tries = 0; tries < 200; tries += 1) {
    const answers = await ask(url, '/').then(
      () => true,
      () => false,
    );
    if (answers && !failure) return;
    if (failure) throw new Error(`${child.spawnfile}: ${failure.message}\n${log()}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`${child.spawnfile} does not answer:\n${log()}`);
}
