import { expect, test } from 'vitest';
import { widths } from '../../src/charts/chart.ts';
import { charts } from '../../src/charts/index.ts';
import { flowSchematic } from '../../src/charts/flow-schematic.ts';
import { flow } from '../../src/charts/flow.ts';
import { steps } from '../../src/charts/flow-steps.ts';
import { languages } from '../../src/model/figure.ts';
import { forMainland } from '../../src/model/audience.ts';
import { openReport } from '../support/report.ts';

const report = openReport();
const mainland = forMainland(report);
const frames = languages.flatMap((lang) => Object.values(widths).map((width) => ({ lang, width })));

test.each(frames)('for the mainland the map is its twin, whole and in every state, in $lang at $width px', (frame) => {
  for (const step of [undefined, ...steps, 'stage']) {
    const at = step === undefined ? frame : { ...frame, step };
    expect(flow.draw(flow.data(mainland), at)).toBe(flowSchematic.draw(flowSchematic.data(mainland), at));
    expect(flow.draw(flow.data(report), at)).not.toBe(flowSchematic.draw(flowSchematic.data(report), at));
  }
});

test('for the mainland no chart draws a coast or names whose outlines they are', () => {
  const land = /<path d="([^"]{200})/.exec(flow.draw(flow.data(report), { lang: 'zh', width: 720 }))?.[1] ?? '-';
  for (const chart of charts) {
    const svg = chart.draw(chart.data(mainland), { lang: 'en', width: 720 });
    expect(svg.includes(land) || svg.includes('Natural Earth')).toBe(false);
  }
});

test('words and table stay the same, and the description says what is drawn', () => {
  const [own, twin] = [flow.data(report), flow.data(mainland)];
  expect(flow.table(twin, 'zh')).toEqual(flow.table(own, 'zh'));
  expect(flow.summary(twin, 'zh')).toEqual(flowSchematic.summary(flowSchematic.data(report), 'zh'));
});
