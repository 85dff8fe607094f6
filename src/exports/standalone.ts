import type { Chart } from '../charts/chart.ts';
import { fixInks, ink } from '../charts/ink.ts';
import { breakLines, drawing, el, escapeText, words, type Attributes } from '../charts/svg.ts';
import type { Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { sizeOf, slim } from './slim.ts';
import { sourceOf } from './source.ts';

const edge = 24;
const sans = "'PingFang SC','Noto Sans SC','Microsoft YaHei',system-ui,sans-serif";

/**
 * One chart as an SVG file: headline, unit and source drawn in, title and description for those who do not see it, plain
 * colours, no script, style, or reference to anything outside.
 */
export function drawStandalone(chart: Chart, report: Report, { lang, width = 720 }: { lang: Lang; width?: number }): string {
  const data = chart.data(report);
  const { headline, subtitle, description, caveat } = chart.summary(data, lang);
  const svg = slim(chart.draw(data, { width, lang }));
  const [, tall] = sizeOf(svg);
  const head = [
    ...setLines(headline, { width, size: 24, line: 32, style: { 'font-weight': 700, fill: ink('ink') } }),
    ...setLines(subtitle, { width, size: 15, line: 22, style: { fill: ink('muted') } }),
  ];
  const foot = [
    ...setLines(caveat, { width, size: 14, line: 21, style: { fill: ink('ink') } }),
    ...setLines(sourceOf(report, lang), { width, size: 13, line: 20, style: { fill: ink('muted') } }),
  ];
  const top = edge + stack(head) + 16;
  const bottom = top + tall + 14;
  const inner = svg.replace(/^<svg[^>]*>|<\/svg>$/g, '');
  const [w, h] = [width + 2 * edge, Math.ceil(bottom + stack(foot) + edge)];
  const whole = drawing(
    w,
    h,
    el('title', {}, escapeText(headline)),
    el('desc', {}, escapeText(description)),
    el('rect', { width: w, height: h, fill: ink('paper') }),
    el('g', { transform: `translate(${edge},${edge})` }, place(head)),
    el('g', { transform: `translate(${edge},${top})` }, inner),
    el('g', { transform: `translate(${edge},${bottom})` }, place(foot)),
  );
  return fixInks(whole, 'light').replace('<svg', `<svg role="img" font-family="${sans}"`);
}

interface Line {
  text: string;
  size: number;
  line: number;
  style: Attributes;
}
type Setting = Omit<Line, 'text'> & { width: number };

const setLines = (text: string, { width, ...setting }: Setting): Line[] =>
  breakLines(text, width, setting.size).map((line) => ({ text: line, ...setting }));

const stack = (lines: readonly Line[]): number => lines.reduce((sum, { line }) => sum + line, 0);

function place(lines: readonly Line[]): string {
  let y = 0;
  return lines
    .map(({ text, size, line, style }) => {
      y += line;
      return words(text, [0, y - (line - size) / 2 - size * 0.12], { 'font-size': size, ...style });
    })
    .join('');
}
