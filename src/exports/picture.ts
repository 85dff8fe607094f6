import type { Chart } from '../charts/chart.ts';
import { fixInks, ink } from '../charts/ink.ts';
import { drawing, el } from '../charts/svg.ts';
import type { Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { breakHeadline } from './layout.ts';
import { placeLines, setLines, stackLines, type Line } from './lines.ts';
import { sizeOf, slim } from './slim.ts';
import { nameOf, signOff } from './source.ts';

/** What desks and networks ask for, in pixels; `beside` sets the words to the left of the drawing, not above it. */
export const shapes = {
  og: { width: 1200, height: 630, edge: 48, beside: 400, headline: 46, text: 21 },
  square: { width: 1080, height: 1080, edge: 60, beside: 0, headline: 60, text: 27 },
  card: { width: 1080, height: 1440, edge: 66, beside: 0, headline: 72, text: 31 },
  cover: { width: 900, height: 383, edge: 32, beside: 330, headline: 40, text: 17, isBrief: true },
} as const satisfies Record<string, Frame>;
export type Shape = keyof typeof shapes;

interface Frame {
  width: number;
  height: number;
  edge: number;
  beside: number;
  headline: number;
  text: number;
  /** Without the line on what, where, when: there is no room. */
  isBrief?: boolean;
}

/** Widths a chart may be drawn for, narrow to wide; the one that comes out largest is taken. */
const widths = [328, 392, 460, 524, 600, 720, 840, 960];

/** A chart as a picture of a fixed shape: headline, unit, drawing, source, on paper. SVG in plain colours. */
export function drawPicture(chart: Chart, report: Report, { lang, shape }: { lang: Lang; shape: Shape }): string {
  const frame: Frame = shapes[shape];
  const { width, height, edge, beside } = frame;
  const { head, foot } = setWords(chart, report, { lang, frame });
  const top = edge + stackLines(head);
  const bottom = height - edge * 0.7 - stackLines(foot);
  const gap = frame.text;
  const room = beside
    ? { x: edge + beside + edge, y: edge, width: width - beside - 3 * edge, height: height - 2 * edge }
    : { x: edge, y: top + gap, width: width - 2 * edge, height: bottom - top - 2 * gap };
  return fixInks(
    drawing(
      width,
      height,
      el('rect', { width, height, fill: ink('paper') }),
      el('path', { d: `M0 3h${width}M0 9h${width}`, stroke: ink('rule'), 'stroke-width': 2 }),
      move(edge, edge, placeLines(head)),
      fitDrawing(chart, report, { lang, ...room }),
      move(edge, bottom, placeLines(foot)),
    ),
    'light',
  );
}

interface Setting {
  lang: Lang;
  frame: Frame;
}

/** Name, headline and what it counts; smaller until it leaves the drawing, or the source beneath, its room. */
function setWords(chart: Chart, report: Report, { lang, frame }: Setting): { head: Line[]; foot: Line[] } {
  const { headline, subtitle } = chart.summary(chart.data(report), lang);
  const { beside, edge } = frame;
  const width = beside || frame.width - 2 * edge;
  const muted = { fill: ink('muted') };
  const foot = setLines(signOff(chart, report, lang), {
    width,
    size: frame.text * 0.85,
    line: frame.text * 1.3,
    style: muted,
  });
  const room = beside ? frame.height - 2 * edge - stackLines(foot) : frame.height * 0.34;
  for (let scale = 1; ; scale -= 0.04) {
    const [size, text] = [frame.headline * scale, frame.text * Math.max(scale, 0.85)];
    const style = { 'font-weight': 900, fill: ink('ink') };
    const title = breakHeadline(headline, lang, (width / size) * (lang === 'en' ? 1.05 : 1));
    const head = [
      ...setLines(nameOf(report, lang), { width, size: text * 0.9, line: text * 1.9, style: muted }),
      ...title.map((words) => ({ text: words, size, line: size * 1.22, style })),
      { text: '', size: text, line: text * 0.5, style: muted },
      ...setLines(frame.isBrief ? '' : subtitle, { width, size: text, line: text * 1.5, style: muted }),
    ];
    if (stackLines(head) <= room || scale < 0.5) return { head, foot };
  }
}

interface Room {
  x: number;
  y: number;
  width: number;
  height: number;
  lang: Lang;
}

/** The drawing as large as the room allows, in the middle of it. */
function fitDrawing(chart: Chart, report: Report, { x, y, width, height, lang }: Room): string {
  const data = chart.data(report);
  const drawn = widths.map((candidate) => {
    const svg = slim(chart.draw(data, { width: candidate, lang }));
    const [wide, tall] = sizeOf(svg);
    return { svg, wide, tall, scale: Math.min(width / wide, height / tall) };
  });
  const best = drawn.reduce((one, other) => (other.scale > one.scale ? other : one));
  const inner = best.svg.replace(/^<svg[^>]*>|<\/svg>$/g, '');
  const left = x + (width - best.wide * best.scale) / 2;
  const top = y + (height - best.tall * best.scale) / 2;
  return el('g', { transform: `translate(${left},${top}) scale(${best.scale})` }, inner);
}

const move = (x: number, y: number, svg: string): string => el('g', { transform: `translate(${x},${y})` }, svg);
