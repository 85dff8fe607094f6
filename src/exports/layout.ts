import { breakLines, round, textWidth } from '../charts/svg.ts';
import type { Lang } from '../model/figure.ts';
import { breakHeading } from '../text/format.ts';

/**
 * Where an embed changes its layout, as widths of the frame in CSS pixels. From one step to the next the words keep
 * their lines and the drawing grows with the frame, so the height is known at every width before a font is.
 */
export const steps = [280, 320, 360, 480, 560, 640] as const;

/** What a drawing is drawn for, and from which frame width it is shown; its words never get smaller than 12 px. */
export interface Size {
  width: number;
  from: number;
}
const many: Size[] = [
  { width: 296, from: 280 },
  { width: 392, from: 360 },
  { width: 524, from: 480 },
  { width: 704, from: 640 },
];
/** Drawings that are made otherwise: a map of coasts weighs too much for four, the counties need the room of a phone. */
const own: Record<string, Size[]> = {
  flow: [
    { width: 296, from: 280 },
    { width: 524, from: 480 },
  ],
  'county-flows': [
    { width: 328, from: 280 },
    { width: 392, from: 360 },
    { width: 524, from: 480 },
    { width: 720, from: 640 },
  ],
};

/** The drawings of a chart's frame. */
export const sizesOf = (id: string): readonly Size[] => own[id] ?? many;

/** From a frame width to another a drawing grows with its frame; `ratio` is its height over its width. */
export interface Drawing {
  from: number;
  to: number;
  ratio: number;
}

/** Each drawing with the frame widths it is shown at. */
export const spread = (sizes: readonly Size[], ratios: readonly number[]): Drawing[] =>
  sizes.map(({ from }, i) => ({ from, to: sizes[i + 1]?.from ?? widest, ratio: ratios[i] ?? 0 }));

/** Adds up an embed: the words that are shown, and the drawings. */
export function measureEmbed(breaks: Partial<Record<Part, Breaks>>, drawings: Drawing[]): Height {
  const words = steps.map((_, step) =>
    Object.entries(breaks).reduce((sum, [part, starts]) => {
      const { line, above } = type[part as Part];
      return sum + above + line * ((starts[step]?.length ?? 0) + 1);
    }, closing.above + type.drawing.above + type.foot.line + closing.below),
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
  const grown = drawings.map(({ from, to, ratio }) => `${fine(ratio)}*clamp(${from}px,100cqw,${to}px)`);
  // A step of CSS: nothing until half a pixel below the width, all of it right after.
  const stepped = jumps.map(({ from, by }) => {
    const ramp = `${by < 0 ? -99 : 99}*(100cqw - ${from - 0.5}px)`;
    return by < 0 ? `clamp(${fine(by)}px,${ramp},0px)` : `clamp(0px,${ramp},${fine(by)}px)`;
  });
  return `calc(${[`${fine(fixed)}px`, ...grown, ...stepped].join(' + ')})`;
}

/** A drawing counts from where it takes over; the first one from nothing, its margins left out. */
const startOf = (from: number, i: number): number => (i === 0 ? 2 * edge : from);

const fine = (value: number): number => Math.round(value * 1000) / 1000;

/** Letters in bold are counted a tenth wider than in the text. */
const boldness = 1.08;

/** A Chinese headline breaks between words, never inside one. */
function breakHeadline(text: string, lang: Lang, ems: number): string[] {
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
