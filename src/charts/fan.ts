import type { County } from '../geo/hex.ts';
import { joinStrips, swayStrip, turnStrip } from '../geo/ribbon.ts';
import { drawBranch, type Slot } from './branch.ts';
import { el, type Point } from './svg.ts';

export interface Course {
  /** Middle of the county's hex. */
  from: Point;
  /** x of the ribbons' ends and of their words. */
  end: number;
  label: number;
}

/** Ribbons side by side straight up or down from the hex, turning off one by one, the nearest to the words first. */
export function turnBranches(county: County, slots: Slot[], { from, end, label }: Course): string {
  const isLeft = end < from[0];
  const isUp = (slots[0]?.middle ?? 0) < from[1];
  // The ribbon that turns first runs on the side it turns to; the others follow outwards.
  const ordered = isUp ? [...slots].reverse() : slots;
  const outwards = isLeft ? 1 : -1;
  const ribbons = spread(ordered, from[0], outwards).map(({ slot, middle: x }) => {
    const make = (width: number) => {
      const inner = 7 + (slot.width - width) / 2;
      return turnStrip({ from: [x, from[1]], to: [end, slot.middle], width, inner });
    };
    return drawBranch(slot, make, { x: label, anchor: isLeft ? 'end' : 'start' });
  });
  return el('g', { class: `county county-${county}` }, ...ribbons);
}

/** Ribbons that run level to the right at `level`, having turned once if the hex is higher, and then fan out. */
export function swayBranches(
  county: County,
  slots: Slot[],
  { from, level, split, end, label }: Course & { level: number; split: number },
): string {
  const ribbons = spread(slots, level, 1).map(({ slot, middle: y }) => {
    const make = (width: number) => {
      const fan = swayStrip({ from: [split, y], to: [end, slot.middle], width });
      if (level === from[1]) return joinStrips(swayStrip({ from: [from[0], y], to: [split, y], width }), fan);
      // The upper ribbon of the level run is the right one of the upright run, so that none crosses another.
      const x = from[0] - (y - level);
      const inner = 8 + (y - level) + total(slots) / 2 - width / 2;
      return joinStrips(turnStrip({ from: [x, from[1]], to: [split, y], width, inner }), fan);
    };
    return drawBranch(slot, make, { x: label, anchor: 'start' });
  });
  return el('g', { class: `county county-${county}` }, ...ribbons);
}

/** Ribbons laid side by side around `centre`, in the direction given, a hair apart. */
function spread(slots: readonly Slot[], centre: number, direction: 1 | -1): { slot: Slot; middle: number }[] {
  let edge = centre - (direction * total(slots)) / 2;
  return slots.map((slot) => {
    const middle = edge + (direction * slot.width) / 2;
    edge += direction * (slot.width + hair);
    return { slot, middle };
  });
}

const hair = 1.5;
const total = (slots: readonly Slot[]): number =>
  slots.reduce((sum, { width }) => sum + width, 0) + hair * (slots.length - 1);
