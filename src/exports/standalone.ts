import type { Chart } from '../charts/chart.ts';
import { fixInks, ink } from '../charts/ink.ts';
import { drawing, el, escapeText } from '../charts/svg.ts';
import type { Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { placeLines, setLines, stackLines } from './lines.ts';
import { sizeOf, slim } from './slim.ts';
import { signOff } from './source.ts';

const edge = 24;
const sans = "'PingFang SC','Noto Sans SC','Microsoft YaHei',system-ui,sans-serif";

/** As a file of its own: with the reader's faces, since it may bring none. */
export const withFaces = (svg: string): string => svg.replace('<svg', `<svg font-family="${sans}"`);

/**
 * One chart as an SVG file: headline, unit and source drawn in, title and description for those who do not see it, plain
 * colours, no script, style, or reference to anything outside.
 */
export function drawStandalone(
  chart: Chart,
  report: Report,
  { lang, width = 720 }: { lang: Lang; width?: number },
): string {
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
    ...setLines(signOff(chart, report, lang), { width, size: 13, line: 20, style: { fill: ink('muted') } }),
  ];
  const top = edge + stackLines(head) + 16;
  const bottom = top + tall + 14;
  const inner = svg.replace(/^<svg[^>]*>|<\/svg>$/g, '');
  const [w, h] = [width + 2 * edge, Math.ceil(bottom + stackLines(foot) + edge)];
  const whole = drawing(
    w,
    h,
    el('title', {}, escapeText(headline)),
    el('desc', {}, escapeText(description)),
    el('rect', { width: w, height: h, fill: ink('paper') }),
    el('g', { transform: `translate(${edge},${edge})` }, placeLines(head)),
    el('g', { transform: `translate(${edge},${top})` }, inner),
    el('g', { transform: `translate(${edge},${bottom})` }, placeLines(foot)),
  );
  return fixInks(whole, 'light').replace('<svg', '<svg role="img"');
}
