import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findHeaders } from '../../scripts/header-rules.ts';
import { settings } from '../../scripts/hosting.ts';
import { basePath } from '../../scripts/pages.ts';
import { listDist } from '../support/pages.ts';
import { dist } from '../support/site.ts';
import { readText } from '../support/tree.ts';

test.each(Object.entries(settings))('%s is what the rules say today: npm run hosting', (name, write) => {
  expect(readText(`docs/hosting/${name}`)).toBe(write('/'));
});

interface Rule {
  path: string;
  headers: Record<string, string>;
}

const rules: Rule[] = readFileSync(join(dist, '_headers'), 'utf8')
  .split(/\n(?=\/)/)
  .slice(1)
  .map((block) => {
    const [path = '', ...lines] = block.trim().split('\n');
    const pairs = lines.map((line) => line.trim().split(': '));
    return { path, headers: Object.fromEntries(pairs.map(([name = '', ...value]) => [name, value.join(': ')])) };
  });
const fits = ({ path }: Rule, address: string): boolean =>
  path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : path === address;

test('the hosts that read _headers send every file as the other servers do: one rule for each, or they would add up', () => {
  for (const file of listDist()) {
    const address = file.replace(/\/index\.html$/, '/').slice(1);
    const found = rules.filter((rule) => fits(rule, basePath() + address));
    expect(
      found.map(({ headers }) => headers),
      address,
    ).toEqual([findHeaders(address)]);
  }
});

test('the rules stay within what those hosts read: a hundred, of two thousand characters a line', () => {
  expect(rules.length).toBeGreaterThan(10);
  expect(rules.length).toBeLessThanOrEqual(100);
  const lines = readFileSync(join(dist, '_headers'), 'utf8').split('\n');
  expect(lines.filter((line) => line.length > 2000)).toEqual([]);
});

test('English readers of a host that does not look for the nearest 404.html are told in English', () => {
  const base = basePath();
  expect(readFileSync(join(dist, '_redirects'), 'utf8')).toBe(
    `${base}en/* ${base}en/404.html 404\n${base}e/* ${base}e/404.html 404\n`,
  );
});
