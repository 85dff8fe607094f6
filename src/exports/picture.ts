import type { Chart } from '../charts/chart.ts';
import { fixInks, ink } from '../charts/ink.ts';
import { drawing, el, textWidth } from '../charts/svg.ts';
import { forMainland } from '../model/audience.ts';
import type { Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { embedText } from '../text/embeds.ts';
import { drawCode } from './code.ts';
import { avoidStub, breakHeadline, cutAtMarks } from './layout.ts';
import { balanceLines, placeLines, setLines, stackLines, type Line } from './lines.ts';
import { sizeOf, slim } from './slim.ts';
import { nameOf, signOff } from './source.ts';

/** What desks and networks ask for, in pixels; `beside` sets the words to the left of the drawing, not above it. */
export const shapes = {
  og: { width: 1200, height: 630, edge: 48, beside: 400, headline: 46, text: 21 },
  square: { width: 1080, height: 1080, edge: 60, beside: 0, headline: 62, text: 28 },
  card: { width: 1080, height: 1440, edge: 66, beside: 0, headline: 76, text: 32, hasCaveat: true },
  code: { width: 1080, height: 1440, edge: 66, beside: 0, headline: 76, text: 32, hasCaveat: true, code: 196 },
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
  /** With what the chart must not be read as. */
  hasCaveat?: boolean;
  /** Pixels of the QR code beside the source. */
  code?: number;
}

/** Widths a chart may be drawn for, narrow to wide; the one that comes out largest is taken. */
const widths = [328, 392, 460, 524, 720, 840, 960];

/**
 * What Chinese networks are given: no map without its number. A picture leaves the site and its switch behind, so the
 * schematic twin goes in its place.
 */
export const shareReport = (report: Report, lang: Lang): Report => (lang === 'zh' ? forMainland(report) : report);

interface Order {
  lang: Lang;
  shape: Shape;
  /** The chart's page, for the QR code. */
  address: string;
}

/** A chart as a picture of a fixed shape: headline, unit, drawing, source, on paper. SVG in plain colours. */
export function drawPicture(chart: Chart, report: Report, { lang, shape, address }: Order): string {
  const frame: Frame = shapes[shape];
  const { width, height, edge, beside, code = 0 } = frame;
  const shown = shareReport(report, lang);
  const { head, foot, caveat } = setWords(chart, shown, { lang, frame });
  const top = edge + stackLines(head);
  const footHeight = Math.max(stackLines(foot), code);
  const bottom = height - edge * 0.7 - footHeight;
  const under = bottom - (caveat.length > 0 ? stackLines(caveat) + frame.text * 0.6 : 0);
  const gap = frame.text;
  const room = beside
    ? { x: edge + beside + edge, y: edge, width: width - beside - 3 * edge, height: height - 2 * edge }
    : { x: edge, y: top + gap, width: width - 2 * edge, height: under - top - 2 * gap };
  return fixInks(
    drawing(
      width,
      height,
      el('rect', { width, height, fill: ink('paper') }),
      el('path', { d: `M0 3h${width}M0 9h${width}`, stroke: ink('rule'), 'stroke-width': 2 }),
      move(edge, edge, placeLines(head)),
      fitDrawing(chart, shown, { lang, ...room }),
      move(edge, under, placeLines(caveat)),
      move(edge, bottom + footHeight - stackLines(foot), placeLines(foot)),
      code ? move(width - edge - code, bottom, drawCode(address, code)) : '',
    ),
    'light',
  );
}

interface Setting {
  lang: Lang;
  frame: Frame;
}
type Words = Record<'head' | 'foot' | 'caveat', Line[]>;

/** Name, headline and what it counts; smaller until it leaves the drawing, or the source beneath, its room. */
function setWords(chart: Chart, report: Report, { lang, frame }: Setting): Words {
  const { headline, subtitle, caveat } = chart.summary(chart.data(report), lang);
  const { beside, edge, code = 0 } = frame;
  const width = beside || frame.width - 2 * edge;
  const muted = { fill: ink('muted') };
  const fine = { size: frame.text * 0.85, line: frame.text * 1.3, style: muted };
  const foot = [
    ...(code ? setLines(embedText[lang].scan, { ...fine, width: width - code - edge }) : []),
    ...balanceLines(signOff(chart, report, lang), { ...fine, width: code ? width - code - edge : width }),
  ];
  const warned = frame.hasCaveat ? caveat : '';
  const said = { width, size: frame.text * 0.85, line: frame.text * 1.3, style: { fill: ink('ink') } };
  const room = beside ? frame.height - 2 * edge - stackLines(foot) : frame.height * 0.34;
  for (let scale = 1; ; scale -= 0.04) {
    const text = frame.text * Math.max(scale, 0.85);
    const style = { 'font-weight': 900, fill: ink('ink') };
    const { size, lines: title } = setHeadline(headline, lang, { width, size: frame.headline * scale });
    const head = [
      ...setLines(nameOf(report, lang), { width, size: text * 0.9, line: text * 1.9, style: muted }),
      ...title.map((words) => ({ text: words, size, line: size * 1.22, style })),
      { text: '', size: text, line: text * 0.5, style: muted },
      ...balanceLines(frame.isBrief ? '' : subtitle, { width, size: text, line: text * 1.5, style: muted }),
    ];
    if (stackLines(head) <= room || scale < 0.5) return { head, foot, caveat: balanceLines(warned, said) };
  }
}

/** A fifth smaller if it then can be cut after its marks; else between words, the last line no stub. */
function setHeadline(
  headline: string,
  lang: Lang,
  { width, size }: { width: number; size: number },
): { size: number; lines: string[] } {
  const ems = (width / size) * (lang === 'en' ? 1.05 : 1);
  const lines = avoidStub((narrower) => breakHeadline(headline, lang, narrower), ems);
  const phrases = cutAtMarks(headline);
  const lengths = phrases.map((phrase) => textWidth(phrase, 1));
  const fitting = width / Math.max(...lengths);
  const isEven = Math.min(...lengths) > Math.max(...lengths) * 0.4;
  if (lines.length === 1 || phrases.length === 1 || !isEven || fitting < size * 0.8) return { size, lines };
  return { size: Math.min(size, fitting), lines: phrases };
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
