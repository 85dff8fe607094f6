import { stripHatch, stripPath, type Strip } from '../geo/ribbon.ts';
import type { Bilingual, Figure, Lang } from '../model/figure.ts';
import { middle } from '../model/quantity.ts';
import { formatNumber } from '../text/format.ts';
import { ink } from './ink.ts';
import { drawLabel, labelHeight, labelWidth as labelWidthOf, type Line } from './label.ts';
import { breakLines, el, type Point } from './svg.ts';

/** One of the categories a county reports its people in: a ribbon off the county's trunk, and its words. */
export interface Branch {
  figure: Figure;
  name: Bilingual;
  note?: Bilingual;
  /** The same where a line is half as long. */
  brief?: { name: Bilingual; note: Bilingual };
  ink: 'other' | 'guangdong' | 'yunnan';
}

/** A branch's place in the column of labels: its words from `top`, its ribbon's middle at `middle`. */
export interface Slot {
  branch: Branch;
  lines: Line[];
  width: number;
  top: number;
  middle: number;
}

/** Gives each branch, from top to bottom, the room that its words or its ribbon needs, whichever is taller. */
export function stackBranches(branches: readonly Branch[], top: number, sizes: StackSizes): Slot[] {
  let y = top;
  return branches.map((branch) => {
    const lines = branchLines(branch, sizes);
    const width = middle(branch.figure.quantity) * sizes.scale;
    const words = labelHeight(lines);
    const room = Math.max(words, width);
    // A thin ribbon points at the first line, the number; a thick one begins with it.
    const middleY = y + Math.max(width, Math.min(words, firstLine)) / 2;
    const slot = { branch, lines, width, top: y + Math.max(width - words, 0) / 2, middle: middleY };
    y += room + sizes.gap;
    return slot;
  });
}
export interface StackSizes {
  lang: Lang;
  /** Pixels a person. */
  scale: number;
  /** Room for words, in pixels. */
  labelWidth: number;
  anchor: 'start' | 'end';
  gap: number;
}

/** Head of the first slot. */
export const stackTop = (slots: readonly Slot[]): number =>
  Math.min(...slots.map(({ width, top, middle }) => Math.min(top, middle - width / 2)));

/** Foot of the last slot. */
export function stackBottom(slots: readonly Slot[]): number {
  return Math.max(
    ...slots.map(({ lines, width, top, middle }) => Math.max(top + labelHeight(lines), middle + width / 2)),
  );
}

/** The ribbon and its words. `make` gives the strip for a width; an unnamed destination is hatched within that width. */
export function drawBranch(
  slot: Slot,
  make: (width: number) => Strip,
  label: { x: number; anchor: 'start' | 'end' },
): string {
  const { branch, width } = slot;
  const at: Point = [label.x, slot.top];
  return el(
    'g',
    { class: `mark mark-${branch.ink}`, 'data-figure': branch.figure.id },
    branch.ink === 'other'
      ? drawHatched(make(width - rim))
      : el('path', { d: stripPath(make(width)), fill: ink(branch.ink) }),
    drawLabel(slot.lines, at, { anchor: label.anchor }),
  );
}

/** Height of the line that holds the number. */
const firstLine = 24;

/** Stroke of a hatched ribbon's edge; it lies within the ribbon's width. */
const rim = 1.5;

function drawHatched(strip: Strip): string {
  return [
    el('path', { d: stripPath(strip), fill: ink('paper'), stroke: ink('other'), 'stroke-width': rim }),
    el('path', { d: stripHatch(strip, 6), fill: 'none', stroke: ink('other'), 'stroke-width': 2.5 }),
  ].join('');
}

/** Name and number on one line if they fit, the number next to the ribbon; else under each other. */
function branchLines({ name, figure, note }: Branch, { lang, labelWidth, anchor }: StackSizes): Line[] {
  const split = (text: string): string[] => (text ? breakLines(text, labelWidth, 14) : []);
  const notes = split(note?.[lang] ?? '').map((text): Line => ({ text, ink: 'muted' }));
  const number: Line = { text: formatNumber(figure, lang), size: 19, weight: 700 };
  const said: Line = { text: name[lang], weight: 600 };
  const single: Line = anchor === 'end' ? { ...said, then: number } : { ...number, then: said };
  if (labelWidthOf([single]) <= labelWidth) return [single, ...notes];
  return [number, ...split(name[lang]).map((text): Line => ({ text, weight: 600 })), ...notes];
}
