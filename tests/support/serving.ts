import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { findHeaders, isText, types } from '../../scripts/header-rules.ts';
import { listBuilt } from '../../scripts/pages.ts';
import { type Answer, ask } from './ask.ts';

/** A running server. */
export interface Serving {
  /** Where the site is on it, with the folder it stands in: `http://127.0.0.1:8000/labour/`. */
  url: string;
  /** The built files it serves. */
  folder: string;
}

const unpack = { br: brotliDecompressSync, gzip: gunzipSync } as const;
const pick = ({ headers }: Answer, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, headers[name.toLowerCase()]]));

/** What every server must do, whatever it is called; `serving` is asked once it runs. */
export function testServing(serving: () => Serving): void {
  const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    ask(serving().url, new URL(serving().url).pathname + path, { headers });
  const read = (path: string): Buffer => readFileSync(join(serving().folder, path));
  const addressOf = (file: string): string => file.slice(1).replace(/(^|\/)index\.html$/, '$1');

  test('every file comes as what it is, with the headers of its part of the site', async () => {
    const files = listBuilt(serving().folder);
    expect(files.length).toBeGreaterThan(500);
    for (const file of files) {
      const path = addressOf(file);
      const answer = await get(path);
      const type = types[/\.(\w+)$/.exec(file)?.[1] ?? ''] ?? 'unknown';
      const wanted = findHeaders(path);
      expect([answer.status, answer.body.equals(read(file))], path).toEqual([200, true]);
      expect(answer.headers['content-type']?.replace('; ', ';').toLowerCase(), path).toBe(
        isText(type) ? `${type};charset=utf-8` : type,
      );
      expect(pick(answer, Object.keys(wanted)), path).toEqual(wanted);
      if (!('Content-Security-Policy' in wanted))
        expect(answer.headers['content-security-policy'], path).toBe(undefined);
    }
  });

  test.each(['br', 'gzip'] as const)(
    'texts come compressed to those who take %s, the same once unpacked',
    async (coding) => {
      for (const file of [
        '/index.html',
        '/en/data/index.html',
        '/e/flow/zh/index.html',
        '/data/figures.csv',
        '/sitemap.xml',
      ]) {
        const { status, headers, body } = await get(addressOf(file), { 'accept-encoding': coding });
        expect([status, headers['content-encoding']], file).toEqual([200, coding]);
        expect(String(headers.vary).toLowerCase(), file).toContain('accept-encoding');
        expect(unpack[coding](body).equals(read(file)), file).toBe(true);
        expect(body.length, file).toBeLessThan(read(file).length / 2);
      }
    },
  );

  test('a browser that takes both is sent the smaller; what is compressed in itself comes as it is', async () => {
    const both = { 'accept-encoding': 'gzip, deflate, br, zstd' };
    expect((await get('', both)).headers['content-encoding']).toBe('br');
    expect((await get('e/flow.zh.png', both)).headers['content-encoding']).toBe(undefined);
  });

  test.each([
    ['nowhere/', 'zh-CN'],
    ['nowhere.csv', 'zh-CN'],
    ['e/nowhere/en/', 'zh-CN'],
    ['e/', 'zh-CN'],
    ['en/nowhere/', 'en'],
    ['en/data/nowhere/', 'en'],
    ['en/feeds/nowhere.xml', 'en'],
    ['_astro/nowhere.woff2', 'zh-CN'],
    ['_headers.br', 'zh-CN'],
  ])('there is nothing at /%s, and a page in %s says so, not to be kept for long', async (path, lang) => {
    const { status, headers, body } = await get(path);
    expect([status, headers['content-type']?.replace('; ', ';').toLowerCase()]).toEqual([
      404,
      'text/html;charset=utf-8',
    ]);
    expect(body.toString('utf8')).toContain(`<html lang="${lang}"`);
    expect(String(headers['cache-control'])).not.toContain('immutable');
    expect(headers['x-content-type-options']).toBe('nosniff');
    // A frame of what is not there says so, on whoever's page it stands.
    const isOwn = String(headers['content-security-policy'] ?? '').includes('frame-ancestors');
    expect(path.startsWith('e/') && isOwn).toBe(false);
  });

  test.each(['%ff', '..%2f..%2fpackage.json', '../../package.json', '..%5cpackage.json', '%00'])(
    'a path that leads out of the site, or is none, is refused: %s',
    async (path) => {
      const { status, body } = await get(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body.toString('utf8')).not.toContain('"dependencies"');
    },
  );

  test.each(['data', 'en', 'e/flow/zh', 'charts/flow'])(
    '/%s leads to the same with its closing slash',
    async (path) => {
      const { status, headers } = await get(path);
      expect([301, 308]).toContain(status);
      const location = new URL(headers.location ?? '', new URL(path, serving().url));
      expect(location.href).toBe(new URL(`${path}/`, serving().url).href);
    },
  );

  test('a part of a file can be asked for', async () => {
    const whole = read('/e/flow.zh.png');
    const part = await get('e/flow.zh.png', { range: 'bytes=100-199' });
    expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 100-199/${whole.length}`]);
    expect(part.body.equals(whole.subarray(100, 200))).toBe(true);
    const { status, headers } = await get('e/flow.zh.png', { range: `bytes=${whole.length + 10}-` });
    expect([status, headers['content-range']]).toEqual([416, `bytes */${whole.length}`]);
  });

  test('what has not changed is not sent again', async () => {
    for (const coding of ['br', 'identity']) {
      const first = await get('', { 'accept-encoding': coding });
      const tag = String(first.headers.etag);
      expect(tag).toMatch(/^(W\/)?".+"$/);
      const again = await get('', { 'accept-encoding': coding, 'if-none-match': tag });
      expect([again.status, again.body.length], coding).toEqual([304, 0]);
      const other = await get('', { 'accept-encoding': coding, 'if-none-match': '"another"' });
      expect(other.status, coding).toBe(200);
    }
  });

  test('it gives what is asked for and takes nothing', async () => {
    const path = new URL(serving().url).pathname;
    const { status, headers, body } = await ask(serving().url, path, { method: 'HEAD' });
    expect([status, body.length]).toEqual([200, 0]);
    expect(Number(headers['content-length'])).toBeGreaterThan(1000);
    expect((await ask(serving().url, path, { method: 'POST' })).status).toBe(405);
  });
}
