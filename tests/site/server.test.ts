import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SiteServer } from '../../scripts/serve.ts';
import { openSite } from '../support/site.ts';

let site: SiteServer;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const get = (path: string): Promise<Response> => fetch(new URL(path, site.url), { redirect: 'manual' });

test('a page comes as UTF-8, with no guessing at its type, and may not be framed by others', async () => {
  const { status, headers } = await get('');
  expect(status).toBe(200);
  expect(headers.get('content-type')?.replace(' ', '')).toBe('text/html;charset=utf-8');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
});

test.each(['nowhere/', 'en/nowhere/', 'nowhere.csv', '%ff', '../package.json'])(
  '/%s is not found, and a page says so',
  async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('<html');
  },
);

test('an address without its closing slash leads to the one with it', async () => {
  const { status, headers } = await get('en');
  expect([status, headers.get('location')]).toEqual([301, new URL('en/', site.url).pathname]);
});
