import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { readPages } from '../support/pages.ts';

const report = JSON.parse(readFileSync(join(import.meta.dirname, '../../src/generated/report.json'), 'utf8')) as Report;
const ledgers = readPages().filter(({ path }) => path === '/data/' || path === '/en/data/');

test('the ledger stands in both languages', () => {
  expect(ledgers.map(({ path }) => path)).toEqual(['/data/', '/en/data/']);
});

for (const { path, document } of ledgers) {
  test(`${path} shows every figure at its own address, as the report printed it, without a script`, () => {
    const reported = report.figures.filter(({ status }) => status !== 'derived');
    const textAt = (id: string): string => plain(document.getElementById(id)?.textContent ?? '');
    const missing = reported.filter(({ id, printed }) => !textAt(id).includes(plain(printed)));
    expect(missing.map(({ id, printed }) => `${id}: ${printed}`)).toEqual([]);
  });
}

/** Without what a page may set as its type needs: spaces, invisible breaks, thousands commas, the form of a dash. */
const plain = (text: string): string =>
  text
    .replace(/[\s\u200b\u2060]+/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/[~～–]/g, '~');
