import { breakLines, round, textWidth } from '../charts/svg.ts';
import type { Lang } from '../model/figure.ts';
import { breakHeading } from '../text/format.ts';

/**
 * Where an embed changes its layout, as widths of the frame in CSS pixels. From one step to the next the words keep
 * their lines and the drawing grows with the frame, so the height is known at every width before a font is.
 */
export const steps = [280, 320, 360, 480, 640] as const;

/** What a drawing is drawn for, and from which frame width it is shown; its words never get smaller than 12 px. */
export interface Size {
  width: number;
  from: number;
  /** Shown no wider: the next drawing would weigh too much, and its words would outgrow those around it. */
  most?: number;
}
const many: Size[] = [
  { width: 296, from: 280 },
  { width: 392, from: 360 },
  { width: 524, from: 480 },
  { width: 704, from: 640 },
];
/** A map of coasts weighs too much for four. */
const own: Record<string, Size[]> = {
  flow: [
    { width: 296, from: 280 },
    { width: 524, from: 480, most: 600 },
  ],
};

/** The drawings of a chart's frame. */
export const sizesOf = (id: string): readonly Size[] => own[id] ?? many;

/** No wider: the column then stands in the middle of its frame. */
export const widest = 744;
export const edge = 12;

/** Pixels: size and line of the words, and the room above them. The style sheet and the arithmetic read the same. */
export const type = {
  headline: { size: 20, line: 28, above: 8 },
  subtitle: { size: 14, line: 21, above: 4 },
  drawing: { above: 12 },
  caveat: { size: 14, line: 21, above: 10 },
  correction: { size: 14, line: 21, above: 10 },
  source: { size: 13, line: 20, above: 10 },
  foot: { size: 14, line: 36, above: 0 },
  status: { size: 14, line: 36, above: 0 },
} as const;
export const closing = { above: 3, below: 6 } as const;

export type Part = 'headline' | 'subtitle' | 'caveat' | 'correction' | 'source';
export type Words = Record<Part, string>;

/** Where a text breaks: for each step, the places in the text at which a line begins, the first left out. */
export type Breaks = number[][];

/** Breaks one part's words for every step. */
export function breakPart(text: string, part: Part, lang: Lang): Breaks {
  const { size } = type[part];
  return steps.map((from) => {
    const ems = ((from - 2 * edge) / size) * (lang === 'en' ? closeness : 1);
    const setIn = (width: number): string[] =>
      part === 'headline' ? breakHeadline(text, lang, width) : breakLines(text, width, 1);
    return findStarts(text, avoidStub(setIn, ems));
  });
}

/** English is counted so generously in textWidth that a tenth less still fits the widest of common faces. */
const closeness = 1.08;

/** Draws the lines in, as long as they stay as many, until the last one is a fair part of the width. */
export function avoidStub(setIn: (ems: number) => string[], ems: number): string[] {
  const lines = setIn(ems);
  for (let narrower = ems; narrower > ems * 0.75; narrower -= 0.5) {
    const next = setIn(narrower);
    if (next.length > lines.length) break;
    if (textWidth(next.at(-1) ?? '', 1) >= ems * 0.35) return next;
  }
  return lines;
}

/** The height of a frame as a function of its width, in the pieces that CSS can add up. */
export interface Height {
  /** At the first step without the drawing. */
  base: number;
  drawings: Drawing[];
  /** Frame width and how much is added from there on. */
  jumps: { from: number; by: number }[];
}

/** From a frame width to another a drawing grows with its frame, and then no more; `ratio` is its height over its width. */
export interface Drawing {
  from: number;
  to: number;
  ratio: number;
}

/** Each drawing with the frame widths it is shown at. */
export const spread = (sizes: readonly Size[], ratios: readonly number[]): Drawing[] =>
  sizes.map(({ from, most = widest }, i) => ({
    from,
    to: Math.min(sizes[i + 1]?.from ?? widest, most + 2 * edge),
    ratio: ratios[i] ?? 0,
  }));

/** Adds up an embed: the words that are shown, and the drawings. */
export function measureEmbed(breaks: Partial<Record<Part, Breaks>>, drawings: Drawing[]): Height {
  const words = steps.map((_, step) =>
    Object.entries(breaks).reduce(
      (sum, [part, starts]) => {
        const { line, above } = type[part as Part];
        return sum + above + line * ((starts[step]?.length ?? 0) + 1);
      },
      closing.above + type.drawing.above + type.foot.line + closing.below,
    ),
  );
  const jumps = steps.slice(1).map((from, i) => {
    const [before, after] = [drawings.find(({ to }) => to === from), drawings.find((next) => next.from === from)];
    const change = ((after?.ratio ?? 0) - (before?.ratio ?? 0)) * (from - 2 * edge);
    return { from, by: round((words[i + 1] ?? 0) - (words[i] ?? 0) + change) };
  });
  return { base: words[0] ?? 0, drawings, jumps: jumps.filter(({ by }) => by !== 0) };
}

/** In whole pixels at a frame width; narrower than the first step it stays as it is there. */
export function heightAt({ base, drawings, jumps }: Height, width: number): number {
  const grown = drawings.reduce((sum, { from, to, ratio }, i) => {
    return sum + ratio * (Math.min(Math.max(width, from), to) - startOf(from, i));
  }, base);
  return Math.ceil(jumps.reduce((sum, { from, by }) => (width >= from ? sum + by : sum), grown) - 0.01);
}

/** The same as CSS, to be read in the width of a size container: `calc(431px + …)`. */
export function heightCss({ base, drawings, jumps }: Height): string {
  const fixed = drawings.reduce((sum, { from, ratio }, i) => sum - ratio * startOf(from, i), base);
  const grown = drawings.map(
    ({ from, to, ratio }) => `${short(Math.round(ratio * 1e3) / 1e3)}*clamp(${from}px,100cqw,${to}px)`,
  );
  // A step of CSS: nothing until half a pixel below the width, all of it right after, ten thousand times as steep.
  const stepped = jumps.map(({ from, by }) => {
    const at = `${(from - 0.5) * 10}e3px`;
    return by < 0 ? `clamp(${fine(by)}px,${at} - 1e6cqw,0px)` : `clamp(0px,1e6cqw - ${at},${fine(by)}px)`;
  });
  return `calc(${[`${fine(fixed)}px`, ...grown, ...stepped].join(' + ')})`;
}

/** A drawing counts from where it takes over; the first one from nothing, its margins left out. */
const startOf = (from: number, i: number): number => (i === 0 ? 2 * edge : from);

/** Tenths of a pixel. */
const fine = (value: number): string => short(Math.round(value * 10) / 10);

/** `.87`: a snippet has few characters to spend. */
const short = (value: number): string => String(value).replace(/^(-?)0\./, '$1.');

/** Letters in bold are counted a tenth wider than in the text. */
const boldness = 1.08;

/** In lines no wider than so many ems: cut after its marks where that needs no more lines, else between words. */
export function breakHeadline(text: string, lang: Lang, ems: number): string[] {
  const lines = breakBetweenWords(text, lang, ems);
  const phrases = cutAtMarks(text);
  const room = lang === 'en' ? ems / boldness : ems;
  const lengths = phrases.map((phrase) => textWidth(phrase, 1));
  const isEven = Math.min(...lengths) > Math.max(...lengths) * 0.4;
  return isEven && phrases.length <= lines.length && Math.max(...lengths) <= room ? phrases : lines;
}

/** `9.48万人，` and `去了哪里？`. */
export const cutAtMarks = (headline: string): string[] =>
  headline.split(/(?<=[，：]|[,:;] )/).map((phrase) => phrase.trim());

/** A Chinese headline breaks between words, never inside one. */
function breakBetweenWords(text: string, lang: Lang, ems: number): string[] {
  if (lang === 'en') return breakLines(text, ems / boldness, 1);
  const lines = [''];
  for (const piece of breakHeading(text, lang)) {
    const line = lines.at(-1) ?? '';
    if (line && textWidth(line + piece, 1) > ems) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines;
}

/** The places in a text at which its lines begin, the first left out. */
function findStarts(text: string, lines: readonly string[]): number[] {
  let at = 0;
  return lines
    .map((line) => {
      const start = text.indexOf(line.trim(), at);
      at = start + line.trim().length;
      return start;
    })
    .slice(1);
}
