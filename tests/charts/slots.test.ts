import { expect, test } from 'vitest';
import { getChart } from '../../src/charts/index.ts';
import { slots } from '../../src/charts/slots.ts';
import type { Slot } from '../../src/model/slot.ts';
import { textWidth } from '../../src/charts/svg.ts';
import { languages, type Lang } from '../../src/model/figure.ts';
import type { Report } from '../../src/model/report.ts';
import { columnsOf } from '../../src/model/width.ts';
import { openReport } from '../support/report.ts';

const report = openReport();
/** Those of frames and pages. */
const widths = [296, 328, 392, 524, 704, 720];
const cases = slots.flatMap((slot) =>
  slot.ids.flatMap((id) => languages.map((lang) => ({ ...slot, id, lang, name: nameOf(slot, id, lang) }))),
);
type Case = (typeof cases)[number];

function nameOf({ table }: Slot, id: string, lang: Lang): string {
  const row = report[table].find((other) => other.id === id);
  if (!row) throw new Error(`no such name: ${id}`);
  return row[lang];
}

test.each(cases)('$chart has room for its own $name', ({ name, lang, room }) => {
  expect(columnsOf(name) / 2).toBeLessThanOrEqual(room[lang]);
});

test.each(cases)('in $chart a name as long as allowed for $name stays inside the drawing', (slot) => {
  for (const width of widths) expect(spilt(slot, slot.room[slot.lang], width)).toEqual(spilt(slot, 0, width));
});

test('a name of twice the room spills somewhere, or nothing above could fail', () => {
  const long = cases.filter(({ chart }) => chart === 'flow');
  const more = (slot: Case) => widths.flatMap((width) => spilt(slot, slot.room[slot.lang] * 2.5, width));
  expect(long.filter((slot) => more(slot).length === 0).map(({ name }) => name)).toEqual([]);
});

/** Words of the slot's name that leave a drawing, once it is so many full-width characters wide. */
function spilt({ chart, table, id, lang, name }: Case, room: number, width: number): string[] {
  const filler = lang === 'zh' ? '长' : 'n';
  const longer = name.padEnd(Math.floor(lang === 'zh' ? room : room * 2), filler);
  const rename = <T extends { id: string }>(row: T): T => (row.id === id ? { ...row, [lang]: longer } : row);
  const renamed: Report = { ...report, [table]: report[table].map(rename) };
  const drawn = getChart(chart).draw(getChart(chart).data(renamed), { lang, width });
  return wordsIn(drawn)
    .filter(({ text, left, right }) => text.includes(filler.repeat(2)) && (left < -2 || right > width + 2))
    .map(({ text }) => text);
}

/** Every text of a drawing with its left and right edge, groups that are moved included. */
function wordsIn(svg: string): { text: string; left: number; right: number }[] {
  const shifts = [0];
  return [...svg.matchAll(/<(\/?)(g|text)\b([^>]*)>(?:([^<]*))/g)].flatMap(
    ([, close, name, attributes = '', text = '']) => {
      const shift = (shifts.at(-1) ?? 0) + Number(/translate\((-?[\d.]+)/.exec(attributes)?.[1] ?? 0);
      if (name === 'g' && close) shifts.pop();
      if (name === 'g' && !close) shifts.push(shift);
      if (name === 'g' || close) return [];
      const read = (key: string) => Number(new RegExp(` ${key}="(-?[\\d.]+)`).exec(attributes)?.[1] ?? 0);
      const size = textWidth(text, read('font-size') || 14);
      const from = { start: 0, middle: 0.5, end: 1 }[/text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start'] ?? 0;
      return { text, left: shift + read('x') - size * from, right: shift + read('x') + size * (1 - from) };
    },
  );
}
