import type { Chart, Summary, Table } from '../charts/chart.ts';
import { ink, inkDeclarations } from '../charts/ink.ts';
import { escapeText } from '../charts/svg.ts';
import type { Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { sayLatest } from '../text/correction.ts';
import { embedText } from '../text/embeds.ts';
import { paths, type Variant } from './address.ts';
import {
  breakPart,
  closing,
  edge,
  measureEmbed,
  sizesOf,
  spread,
  steps,
  type,
  widest,
  type Breaks,
  type Height,
  type Part,
  type Size,
  type Words,
} from './layout.ts';
import { sizeOf, slim } from './slim.ts';
import { sourceOf } from './source.ts';

/** What a frame shows, without the document around it. Its links begin with `./` and count from the site's root. */
export interface Embed {
  words: Words;
  style: string;
  body: string;
  height: Height;
}

/** One chart as the page of a frame: drawing in four widths, words in fixed lines, table. */
export function drawEmbed(chart: Chart, report: Report, { lang, variant }: { lang: Lang; variant: Variant }): Embed {
  const data = chart.data(report);
  const summary = chart.summary(data, lang);
  const correction = sayLatest(report, chart.id, lang);
  const words: Words = { ...summary, correction, source: sourceOf(chart, report, lang) };
  const shown: Part[] =
    variant === 'plain' ? ['correction', 'source'] : ['headline', 'subtitle', 'caveat', 'correction', 'source'];
  const breaks = Object.fromEntries(
    shown.filter((part) => words[part]).map((part) => [part, breakPart(words[part], part, lang)]),
  ) as Partial<Record<Part, Breaks>>;
  const sizes = sizesOf(chart.id);
  const drawn = sizes.map(({ width }) => chart.draw(data, { width, lang }));
  return {
    words,
    style: styleOf({ lang, variant, sizes, isCorrected: correction !== '' }),
    body: writeBody({ chart, lang, summary, words, breaks, drawn, table: chart.table(data, lang) }),
    height: measureEmbed(breaks, spread(sizes, drawn.map(ratioOf))),
  };
}

const ratioOf = (svg: string): number => {
  const [width, height] = sizeOf(svg);
  return height / width;
};

interface Content {
  chart: Chart;
  lang: Lang;
  summary: Summary;
  words: Words;
  breaks: Partial<Record<Part, Breaks>>;
  drawn: string[];
  table: Table;
}

function writeBody({ chart, lang, summary, words, breaks, drawn, table }: Content): string {
  const t = embedText[lang];
  const line = (part: Part): string => {
    const starts = breaks[part];
    return starts ? cut(words[part], starts) : escapeText(words[part]);
  };
  const paragraph = (part: Part): string => (breaks[part] ? `<p class="${part}">${line(part)}</p>` : '');
  const heading = `<h1 id="h" class="${breaks.headline ? 'headline' : 'unseen'}">${line('headline')}</h1>`;
  const svgs = drawn.map((svg, i) =>
    slim(svg)
      .replace(/ (?:width|height)="[\d.]+"/, '')
      .replace(/ height="[\d.]+"/, '')
      .replace(/ xmlns="[^"]*"/, '')
      .replace('<svg', `<svg class="d${i}" role="img" aria-labelledby="d"`),
  );
  const link = `./${paths.page(chart.id, lang)}`;
  return [
    `<main aria-labelledby="h">${heading}${paragraph('subtitle')}`,
    ...svgs,
    `<p id="d" hidden>${escapeText(summary.description)}</p>`,
    `${paragraph('caveat')}${paragraph('correction')}${paragraph('source')}`,
    `<p class="more"><a href="${link}" target="_blank" rel="noopener">${t.allSources}</a></p>`,
    `<details><summary>${t.table}</summary>${writeTable(table)}</details></main>`,
  ].join('\n');
}

/** Breaks that only their own steps show: `<br class="s0 s2">`. */
function cut(words: string, breaks: Breaks): string {
  const places = [...new Set(breaks.flat())].sort((a, b) => a - b);
  const pieces = [0, ...places].map((start, i) => {
    const own = steps.flatMap((_, step) => (breaks[step]?.includes(start) ? `s${step}` : []));
    return `${start > 0 ? `<br class="${own.join(' ')}">` : ''}${escapeText(words.slice(start, places[i]))}`;
  });
  return pieces.join('');
}

export function writeTable({ caption, columns, rows }: Table): string {
  const head = columns.map((column) => `<th scope="col">${escapeText(column)}</th>`).join('');
  const body = rows
    .map(({ cells: [first = '', ...rest] }) => {
      const cells = rest.map((cell) => `<td>${escapeText(cell)}</td>`).join('');
      return `<tr><th scope="row">${escapeText(first)}</th>${cells}</tr>`;
    })
    .join('\n');
  return `<section tabindex="0" aria-label="${escapeText(caption)}"><table><thead><tr>${head}</tr></thead><tbody>\n${body}</tbody></table></section>`;
}

const fonts = {
  zh: "'Noto Sans SC',sans-serif",
  en: "-apple-system,'Segoe UI',sans-serif",
} satisfies Record<Lang, string>;

interface Look {
  lang: Lang;
  variant: Variant;
  sizes: readonly Size[];
  isCorrected: boolean;
}

function styleOf({ lang, variant, sizes, isCorrected }: Look): string {
  const light = `:root{color-scheme:light;${inkDeclarations('light')}}`;
  const dark = `:root{color-scheme:dark;${inkDeclarations('dark')}}`;
  const theme = variant === 'dark' ? dark : `${light}@media(prefers-color-scheme:dark){${dark}}`;
  const set = (part: keyof typeof type & Part): string =>
    `.${part}{font-size:${type[part].size}px;line-height:${type[part].line}px;padding-top:${type[part].above}px}`;
  return [
    theme,
    `@media print{${light}}`,
    `*{box-sizing:border-box}`,
    `html{background:${ink('paper')};color:${ink('ink')};font:${type.foot.size}px/1.5 ${fonts[lang]};text-size-adjust:100%;font-variant-numeric:tabular-nums}`,
    `body{margin:0;min-width:${steps[0]}px}`,
    `main{display:flow-root;max-width:${widest}px;margin:auto;padding:0 ${edge}px ${closing.below}px;border-top:${closing.above}px double ${ink('rule')}}`,
    // Lines are broken beforehand and end where the frame does; only a reader's own spacing breaks them again.
    `h1,p{margin:0 -${edge}px 0 0}.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`,
    // A frame without corrections keeps its bytes, and so its permanent address.
    `${set('headline')}${set('subtitle')}${set('caveat')}${isCorrected ? set('correction') : ''}${set('source')}.subtitle,.source{color:${ink('muted')}}`,
    `svg{display:none;width:100%;height:auto;padding-top:${type.drawing.above}px;box-sizing:content-box;color:${ink('ink')}}`,
    `svg text,svg tspan{letter-spacing:normal!important;word-spacing:normal!important}`,
    `a,summary{color:${ink('link')}}:focus-visible{outline:3px solid ${ink('focus')}}`,
    `.more{float:right;margin:0}.more a,summary{display:inline-block;padding:4px 0;margin:-4px 0;line-height:${type.foot.line}px}`,
    `summary{cursor:pointer}summary::before{content:'＋ ';content:'＋ '/''}[open]>summary::before{content:'－ ';content:'－ '/''}`,
    `section{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{padding:6px 12px 6px 0;border-bottom:1px solid ${ink('rule')};text-align:start;vertical-align:top;min-width:5em}thead th{font-weight:400;color:${ink('muted')}}`,
    `.status{padding:0 ${edge}px;max-width:${widest}px;margin:auto;line-height:${type.status.line}px}`,
    ...sizes.map(({ most }, i) => (most ? `.d${i}{max-width:${most}px}` : '')).filter(Boolean),
    `br{display:none}${steps.map((_, step) => writeStep(step, sizes)).join('')}`,
    `@media(forced-colors:active){svg{forced-color-adjust:none;background:${ink('paper')}}}`,
  ].join('\n');
}

/** Which drawing and which breaks show from one step to the next. */
function writeStep(step: number, sizes: readonly Size[]): string {
  const [from = 0, next] = [steps[step], steps[step + 1]];
  const range = [step > 0 ? `(min-width:${from}px)` : '', next ? `(max-width:${next - 0.02}px)` : ''];
  const shown = sizes.findLastIndex((size) => from >= size.from);
  return `@media${range.filter(Boolean).join('and ')}{.s${step}{display:inline}.d${shown}{display:block}}`;
}
