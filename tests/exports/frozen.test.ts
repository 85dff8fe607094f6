import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getChart } from '../../src/charts/index.ts';
import { freezeChart, splitFrozen } from '../../src/exports/frozen.ts';
import type { Published } from '../../src/model/published.ts';
import { openReport } from '../support/report.ts';

const data = join(import.meta.dirname, '../../data');
const { charts: published } = JSON.parse(readFileSync(join(data, 'published.json'), 'utf8')) as Published;
const read = (hash: string): string => readFileSync(join(data, 'frozen', `${hash}.html`), 'utf8');

test('what was published is there, and is what its address says, byte for byte', () => {
  expect(published.length).toBeGreaterThan(0);
  const changed = published.filter(
    ({ hash }) => !createHash('sha256').update(read(hash)).digest('hex').startsWith(hash),
  );
  expect(changed).toEqual([]);
});

test('every frozen body was published, once', () => {
  const files = readdirSync(join(data, 'frozen')).map((name) => name.replace('.html', ''));
  expect(files.sort()).toEqual(published.map(({ hash }) => hash).sort());
});

test('a frozen body names no address of a site, so that it can move with it', () => {
  const linked = published.filter(({ hash }) => /(?:href|src)="(?!\.\/)/.test(splitFrozen(read(hash)).body));
  expect(linked).toEqual([]);
});

test('the same chart freezes to the same address, another to another', async () => {
  const report = openReport();
  const freeze = (id: string) => freezeChart(getChart(id), report, { lang: 'zh', date: '2026-01-01' });
  const [one, again, other] = await Promise.all([freeze('wage'), freeze('wage'), freeze('nested')]);
  expect(one).toEqual(again);
  expect(one.publication.hash).not.toBe(other.publication.hash);
  expect(splitFrozen(one.file).body).toContain('<main');
});
