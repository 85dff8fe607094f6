import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { keep } from '../../src/exports/keep.ts';
import { keepPng } from '../../src/exports/png.ts';
import { drawStandalone } from '../../src/exports/standalone.ts';
import { openReport } from '../support/report.ts';

let folder = '';
let made: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keep-'));
  made = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is kept of some sources; `made` counts what had to be made. */
const take = async (...sources: string[]): Promise<string> => {
  const make = (): Promise<Buffer> => {
    made.push(sources.join('|'));
    return Promise.resolve(Buffer.from(`of ${sources.join('|')}`));
  };
  return (await keep('things', sources, { make, folder })).toString('utf8');
};
const entries = (): string[] => readdirSync(join(folder, 'things')).map((name) => join(folder, 'things', name));

test('what was made for the same sources is not made again', async () => {
  expect([await take('a', 'b'), await take('a', 'b')]).toEqual(['of a|b', 'of a|b']);
  expect(made).toEqual(['a|b']);
});

test('any source that changes makes it new, and one that moves over into its neighbour too', async () => {
  for (const sources of [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['ab', 'c', 'd']]) await take(...sources);
  expect(made).toHaveLength(5);
});

test('what was damaged, cut short or emptied is made again, never handed out', async () => {
  for (const damage of [
    (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('!')]),
    (bytes: Buffer) => bytes.subarray(0, -1),
    () => Buffer.alloc(0),
    () => Buffer.from('old'),
  ]) {
    await take('a');
    for (const file of entries()) writeFileSync(file, damage(readFileSync(file)));
    expect(await take('a')).toBe('of a');
  }
  expect(made).toHaveLength(5);
});

test('what could not be made leaves nothing behind', async () => {
  const make = (): Promise<Buffer> => Promise.reject(new Error('no'));
  await expect(keep('things', ['a'], { make, folder })).rejects.toThrow('no');
  expect(await take('a')).toBe('of a');
  expect(entries()).toHaveLength(1);
});

test('of all pictures only those of a chart that changed are drawn again', async () => {
  const report = openReport();
  const few = charts.slice(0, 3);
  const pictures = (change: string) =>
    few.map(({ id }, i) => {
      const svg = drawStandalone(few[i] as (typeof few)[number], report, { lang: 'en' });
      return id === few[1]?.id ? svg.replace('<svg', `<svg data-change="${change}"`) : svg;
    });
  const draw = async (change: string): Promise<number> => {
    const before = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
    for (const svg of pictures(change)) await keepPng(svg, 'en', { folder });
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !before.has(join('pictures', entry.name)),
    ).length;
  };
  expect([await draw('0'), await draw('0'), await draw('1'), await draw('0')]).toEqual([3, 0, 1, 0]);
});
