import { expect, test } from 'vitest';
import { findCycle, type Import, listImports } from '../support/imports.ts';

/** Each room of src and the rooms it may import besides itself. Reading down, everything leans on what stands lower. */
const below: Record<string, string[]> = {
  pages: ['layouts', 'components', 'exports', 'charts', 'geo', 'text', 'model', 'client', 'styles', 'generated'],
  layouts: ['components', 'exports', 'charts', 'geo', 'text', 'model', 'client', 'styles', 'generated'],
  components: ['exports', 'charts', 'geo', 'text', 'model', 'client', 'styles', 'generated'],
  desk: ['exports', 'charts', 'geo', 'text', 'reading', 'model'],
  exports: ['charts', 'geo', 'text', 'model', 'generated'],
  charts: ['geo', 'text', 'model'],
  geo: ['model'],
  text: ['reading', 'model'],
  reading: ['model'],
  model: [],
  styles: [],
  client: [],
};

/** The page that checks an editor's files runs the model in the browser: its scripts, and no other, see these rooms. */
const checkPage = {
  files: /^src\/client\/check(\.ts$|\/)/,
  rooms: ['exports', 'charts', 'geo', 'text', 'reading', 'model'],
};

/** What only one place may touch: a change of it then has one address. */
const owners: { name: RegExp; mayImport: RegExp }[] = [
  { name: /^node:/, mayImport: /^(scripts\/|src\/exports\/(png|keep)\.ts$)/ },
  { name: /^@observablehq\/plot/, mayImport: /^src\/charts\/plot\.ts$/ },
  { name: /^topojson-client/, mayImport: /^(src\/geo\/features|scripts\/geo)\.ts$/ },
];

const imports = listImports();
const roomOf = (file: string): string => /^src\/([^/]+)\//.exec(file)?.[1] ?? '';
const roomsBelow = (file: string): string[] =>
  checkPage.files.test(file) ? checkPage.rooms : (below[roomOf(file)] ?? []);
const show = (list: Import[]): string[] => list.map(({ from, to }) => `${from} → ${to}`);

test('imports are found at all, or every rule below would hold for nothing', () => {
  expect(show(imports)).toContain('src/model/figure.ts → src/model/quantity.ts');
});

test('every room of src is in the table', () => {
  const rooms = new Set(imports.map(({ from }) => roomOf(from)).filter((room) => room !== ''));
  expect([...rooms].filter((room) => !(room in below))).toEqual([]);
});

test('imports run one way, from pages down to the model', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [room, other] = [roomOf(from), roomOf(to)];
    return room !== '' && other !== '' && other !== room && !roomsBelow(from).includes(other);
  });
  expect(show(wrong)).toEqual([]);
});

test('src imports nothing from scripts, tests or data, the map boundaries excepted', () => {
  const wrong = imports.filter(({ from, to }) => from.startsWith('src/') && /^(scripts|tests|data)\//.test(to));
  const boundaries = ({ from, to }: Import): boolean => from === 'src/geo/features.ts' && to.startsWith('data/geo/');
  expect(show(wrong.filter((found) => !boundaries(found)))).toEqual([]);
});

test('scripts reach the model, reading, geo, text, exports, charts and the editors’ desk, and only shots and the browser’s benches the tests’ browser', () => {
  const rooms = /^(src\/(model|reading|geo|text|exports|charts|desk)|scripts)\//;
  const wrong = imports.filter(({ from, to }) => {
    if (!from.startsWith('scripts/') || !/^(src|tests)\//.test(to) || rooms.test(to)) return false;
    return !(/^scripts\/(shots|lighthouse|bench-[a-z]+)\.ts$/.test(from) && to.startsWith('tests/support/'));
  });
  expect(show(wrong)).toEqual([]);
});

test('no two files import each other, not even through others', () => {
  expect(findCycle(imports)).toBeUndefined();
});

test('what has one owner is imported by it alone', () => {
  const wrong = imports.filter(({ from, to }) =>
    owners.some(({ name, mayImport }) => name.test(to) && !mayImport.test(from)),
  );
  expect(show(wrong)).toEqual([]);
});
