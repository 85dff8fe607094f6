import type { Bilingual, Figure, Lang } from '../model/figure.ts';
import { getFigure, type Report } from '../model/report.ts';
import { formatFigure, formatPeriod, formatPrecision } from '../text/format.ts';
import { drawBar } from './bar.ts';
import type { Chart, ChartWords, Frame, Table } from './chart.ts';
import { ink } from './ink.ts';
import { drawing, el, words } from './svg.ts';
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

const sizes = { panel: 146, row: 50, bar: 18, head: 36, edge: 1 };

/** Each panel on a scale of its own, its longest bar as wide as the drawing. */
function drawPanels({ panels }: Data, { width, lang }: Frame): string {
  const height = sizes.panel * panels.length - 12;
  const drawn = panels.map((panel, i) => drawPanel(panel, { width, lang }, i * sizes.panel));
  return drawing(width, height, ...drawn);
}

function drawPanel({ measure, dates }: Panel, { width, lang }: Frame, top: number): string {
  const [left, right] = [sizes.edge, width - sizes.edge];
  const longest = Math.max(...dates.map(({ quantity }) => quantity.high ?? quantity.low));
  const scale = (right - left) / longest;
  return [
    el('line', { x1: left, x2: right, y1: top + 0.5, y2: top + 0.5, stroke: ink('rule') }),
    words(measure[lang], [left, top + 27], { 'font-size': 16, 'font-weight': 700, fill: ink('ink') }),
    ...dates.map((figure, i) => {
      const y = top + sizes.head + 26 + i * sizes.row;
      return [
        drawBar(figure, { x: left, y, height: sizes.bar, scale, colour: 'muted' }),
        words(formatPeriod(figure.period, lang), [left, y - 7], { 'font-size': 15, fill: ink('muted') }),
        words(formatFigure(figure, lang), [right, y - 6.5], {
          'font-size': 17,
          'font-weight': 700,
          'text-anchor': 'end',
          fill: ink('ink'),
        }),
      ].join('');
    }),
  ].join('');
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
