import type { Bilingual, Figure, Lang } from '../model/figure.ts';
import { getFigure, type Report } from '../model/report.ts';
import { formatFigure, formatPeriod, formatPrecision } from '../text/format.ts';
import type { Chart, ChartWords, Frame, Table } from './chart.ts';
import { ink } from './ink.ts';
import { asFigure, drawPlot, Plot } from './plot.ts';
import { selectWords } from './words.ts';

interface Panel {
  measure: Bilingual;
  /** Two dates; the report gives no path between them. */
  dates: Figure[];
}
interface Data {
  words: ChartWords;
  panels: Panel[];
}

/** People in poverty and the poverty rate of Zhaotong at the two dates the report gives, each measure on its own scale. */
export const poverty: Chart<Data> = {
  id: 'poverty',
  figures: ['zhaotong-2015-poor', 'zhaotong-2019-poor', 'zhaotong-2015-rate', 'zhaotong-2019-rate'],
  data: (report) => ({
    words: selectWords(report, 'poverty'),
    panels: [selectPanel(report, 'poor'), selectPanel(report, 'rate')],
  }),
  draw: drawPanels,
  table: tabulate,
  summary: ({ words, panels }, lang) => ({
    headline: words.headline[lang],
    subtitle: words.subtitle[lang],
    caveat: words.caveat[lang],
    description: describe(panels, lang),
  }),
};

function selectPanel(report: Report, what: 'poor' | 'rate'): Panel {
  const dates = [getFigure(report, `zhaotong-2015-${what}`), getFigure(report, `zhaotong-2019-${what}`)];
  const measure = report.measures.find(({ id }) => id === dates[0]?.measure);
  if (!measure) throw new Error(`unknown measure: ${dates[0]?.measure ?? ''}`);
  return { measure: { zh: measure.zh, en: measure.en }, dates };
}

/** One bar a date. A soft number ends in a dashed stretch as wide as its interval, and says so. */
interface Bar {
  figure: Figure;
  y: number;
  /** Share of the panel's largest bound, so that both panels stand on one axis from nought to one. */
  end: number;
  low: number;
  high: number;
  isSoft: boolean;
}

const sizes = { panel: 146, row: 50, bar: 18, head: 36 };

function drawPanels({ panels }: Data, { width, lang }: Frame): string {
  const bars = panels.flatMap(selectBars);
  const height = sizes.panel * panels.length - 12;
  const at = (offset: number) => (bar: Bar) => bar.y + offset;
  const hard = bars.filter((bar) => !bar.isSoft);
  const soft = bars.filter((bar) => bar.isSoft);
  const box = {
    x1: 0,
    y1: at(0),
    y2: at(sizes.bar),
    ariaLabel: ({ figure }: Bar) => asFigure(figure.id),
    className: 'mark mark-poverty',
  };
  const write = (line: (bar: Bar) => string, options: Plot.TextOptions) =>
    Plot.text(bars, {
      x: 0,
      y: at(0),
      dy: -12,
      text: line,
      textAnchor: 'start',
      fontSize: 15,
      fill: ink('ink'),
      ...options,
    });
  return drawPlot({
    width,
    height,
    margin: 1,
    x: { domain: [0, 1], axis: null },
    y: { domain: [0, height], range: [0, height], axis: null },
    marks: [
      Plot.ruleY(
        panels.map((_, i) => i * sizes.panel),
        { stroke: ink('rule'), dy: 0.5 },
      ),
      Plot.text(panels, {
        x: 0,
        y: (_: Panel, i) => i * sizes.panel + 22,
        text: (panel: Panel) => panel.measure[lang],
        textAnchor: 'start',
        fontSize: 16,
        fontWeight: 700,
        fill: ink('ink'),
      }),
      Plot.rect(hard, { ...box, x2: 'end', fill: ink('muted') }),
      Plot.rect(soft, { ...box, x2: 'low', fill: ink('muted') }),
      Plot.rect(soft, {
        ...box,
        x1: 'low',
        x2: 'high',
        fill: ink('paper'),
        stroke: ink('muted'),
        strokeWidth: 1.5,
        strokeDasharray: '3 2',
      }),
      write(({ figure }) => formatPeriod(figure.period, lang), { fill: ink('muted') }),
      write(({ figure }) => formatFigure(figure, lang), { x: 1, textAnchor: 'end', fontWeight: 700, fontSize: 17 }),
    ],
  });
}

function selectBars({ dates }: Panel, panel: number): Bar[] {
  const top = Math.max(...dates.map(({ quantity }) => quantity.high ?? quantity.low));
  return dates.map((figure, i) => {
    const { value, low, high, precision } = figure.quantity;
    return {
      figure,
      y: panel * sizes.panel + sizes.head + 26 + i * sizes.row,
      end: (value ?? low) / top,
      low: low / top,
      high: (high ?? low) / top,
      isSoft: precision === 'about',
    };
  });
}

const columns = { zh: ['指标', '时间', '数字', '精度'], en: ['Measure', 'When', 'Figure', 'Precision'] };

function tabulate({ words, panels }: Data, lang: Lang): Table {
  const rows = panels.flatMap(({ measure, dates }) =>
    dates.map((figure) => ({
      cells: [
        measure[lang],
        formatPeriod(figure.period, lang),
        formatFigure(figure, lang),
        formatPrecision(figure, lang),
      ],
      figure: figure.id,
    })),
  );
  return { caption: words.headline[lang], columns: columns[lang], rows };
}

function describe(panels: readonly Panel[], lang: Lang): string {
  const form = {
    zh: '每个指标两条横条，虚线一端表示约数。',
    en: 'Two bars for each measure; a dashed end marks an approximate number. ',
  };
  const sentences = panels.map(({ measure, dates }) => {
    const said = dates.map(
      (figure) => `${formatPeriod(figure.period, lang)}${lang === 'zh' ? '' : ', '}${formatFigure(figure, lang)}`,
    );
    return lang === 'zh' ? `${measure.zh}：${said.join('，')}。` : `${measure.en}: ${said.join('; ')}. `;
  });
  return (form[lang] + sentences.join('')).trim();
}
