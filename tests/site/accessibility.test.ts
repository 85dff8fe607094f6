import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspections, lastRun, trials } from '../../src/text/access.ts';
import { verdicts } from '../../src/text/heuristics.ts';
import { readPages } from '../support/pages.ts';

const root = join(import.meta.dirname, '../..');
const pages = readPages();
const page = (path: string) => pages.find((candidate) => candidate.path === path)?.document;

test.each(['/accessibility/', '/en/accessibility/'])('%s judges each heuristic and owns up to each trial', (path) => {
  const document = page(path);
  expect(document?.querySelectorAll('.heuristic')).toHaveLength(Object.keys(verdicts).length);
  expect(document?.querySelectorAll('.trial')).toHaveLength(trials.length);
});

test('Chartability has fifty heuristics under seven principles, fourteen of them critical', () => {
  const all = Object.values(verdicts);
  expect(all).toHaveLength(50);
  expect(new Set(all.map(([principle]) => principle)).size).toBe(7);
  expect(all.filter(([, , isCritical]) => isCritical)).toHaveLength(14);
});

test('what is said to be checked is checked by a test that is there, with packages that are installed', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(inspections.filter(({ file }) => !existsSync(join(root, file)))).toEqual([]);
  expect(inspections.flatMap(({ tools }) => tools).filter((tool) => !devDependencies[tool])).toEqual([]);
  expect(Date.parse(lastRun)).toBeLessThanOrEqual(Date.now());
});

test('every page of the site leads to it', () => {
  const without = pages.filter(({ kind, document, lang }) => {
    const address = lang === 'zh' ? /(?<!\/en)\/accessibility\/$/ : /\/en\/accessibility\/$/;
    const links = Array.from(document.querySelectorAll('footer a'), (link) => link.getAttribute('href') ?? '');
    return kind !== 'embed' && !links.some((href) => address.test(href));
  });
  expect(without.map(({ path }) => path)).toEqual([]);
});
