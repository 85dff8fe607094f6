import { expect, test } from 'vitest';
import { forMainland, mustBeSchematic } from '../../src/model/audience.ts';
import { openReport } from '../support/report.ts';

const report = openReport();
const audience = (name: string) => ({ ...report, site: { ...report.site, audience: name } });

test('worldwide, and where nothing is said, a map is shown as it is', () => {
  expect(['worldwide', ''].map((name) => mustBeSchematic(audience(name), 'flow'))).toEqual([false, false]);
});

test('in mainland China a map without a number gives way; a misspelt audience is taken for it', () => {
  expect(['mainland', 'Mainland', 'mainlnad'].map((name) => mustBeSchematic(audience(name), 'flow'))).toEqual([
    true,
    true,
    true,
  ]);
  expect(mustBeSchematic(forMainland(report), 'flow')).toBe(true);
});

test('a map with a number may be shown, and what draws no boundary is no map', () => {
  const maps = report.maps.map((map) => ({ ...map, approval: 'GS(2000)0号' }));
  expect(mustBeSchematic({ ...forMainland(report), maps }, 'flow')).toBe(false);
  for (const id of ['flow-schematic', 'county-flows', 'wage'])
    expect(mustBeSchematic(forMainland(report), id)).toBe(false);
});
