import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrowPath,
  joinStrips,
  ringPath,
  stripHatch,
  stripPath,
  swayStrip,
  turnStrip,
  type Point,
  type Strip,
} from '../../src/geo/ribbon.ts';

const widths = fc.double({ min: 0.01, max: 60, noNaN: true });
const numbersIn = (path: string): number[] => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

describe('an arrow', () => {
  const head = { length: 30, width: 50 };
  const radii = (width: number, bend: number): number[] =>
    [...arrowPath([20, 30], [300, 160], { width, bend, head }).matchAll(/A([\d.]+)/g)].map(([, radius]) =>
      Number(radius),
    );

  test('is as wide as it is told, from zero up, whichever way it bends', () => {
    fc.assert(
      fc.property(widths, fc.constantFrom(-0.2, -0.1, 0.1, 0.2), (width, bend) => {
        const [outer = 0, inner = 0] = radii(width, bend);
        expect(Math.abs(outer - inner)).toBeCloseTo(width, 1);
      }),
    );
  });

  test('has its tip where the flow ends', () => {
    expect(arrowPath([20, 30], [300, 160], { width: 10, bend: 0.15, head })).toContain('L300,160L');
  });

  test('bulges to the left of its way for a positive bend', () => {
    const ys = (bend: number): number[] =>
      numbersIn(arrowPath([0, 100], [200, 100], { width: 8, bend, head })).filter((_, i) => i > 0);
    expect(Math.min(...ys(0.2))).toBeLessThan(100);
    expect(arrowPath([0, 100], [200, 100], { width: 8, bend: 0.2, head })).not.toBe(
      arrowPath([0, 100], [200, 100], { width: 8, bend: -0.2, head }),
    );
  });

  test('cannot be straight', () => {
    expect(() => arrowPath([0, 0], [9, 9], { width: 1, bend: 0, head })).toThrow('straight ribbon');
  });
});

describe('a ring', () => {
  test('is two whole circles and nothing else: no gap, no arrowhead', () => {
    expect(ringPath([50, 60], 30, 12)).toBe(
      'M20,60a30,30 0 1 0 60,0a30,30 0 1 0 -60,0ZM32,60a18,18 0 1 0 36,0a18,18 0 1 0 -36,0Z',
    );
  });

  test('keeps a hole, or says that its radius is too small', () => {
    expect(() => ringPath([0, 0], 10, 10)).toThrow('ring without a hole');
  });
});

describe('a strip', () => {
  const turn = (width: number): Strip => turnStrip({ from: [20, 10], to: [200, 150], width, inner: 6 });
  const runs = (strip: Strip): number[] => Array.from({ length: 41 }, (_, i) => (strip.length * i) / 40);

  test('that turns is equally wide everywhere', () => {
    fc.assert(
      fc.property(widths, (width) => {
        const strip = turn(width);
        for (const run of runs(strip)) expect(distance(...strip.edges(run))).toBeCloseTo(width, 6);
      }),
    );
  });

  test('that sways is equally high everywhere', () => {
    const strip = swayStrip({ from: [0, 40], to: [100, 90], width: 17 });
    for (const run of runs(strip)) expect(distance(...strip.edges(run))).toBeCloseTo(17, 6);
  });

  test.each([
    ['right and down', [200, 150]],
    ['left and down', [-200, 150]],
    ['right and up', [200, -150]],
    ['left and up', [-200, -150]],
  ] as const)('leaves upright and arrives level, turning %s', (_, to) => {
    const strip = turnStrip({ from: [0, 0], to, width: 10, inner: 5 });
    const middleAt = (run: number): Point => {
      const [a, b] = strip.edges(run);
      return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    };
    expect(middleAt(0)).toEqual([expect.closeTo(0), expect.closeTo(0)]);
    expect(middleAt(strip.length)).toEqual([expect.closeTo(to[0]), expect.closeTo(to[1])]);
    expect(middleAt(20)[0]).toBeCloseTo(0);
    expect(middleAt(strip.length - 20)[1]).toBeCloseTo(to[1]);
  });

  test('goes on without a step where two are joined', () => {
    const first = turn(12);
    const joined = joinStrips(first, swayStrip({ from: [200, 150], to: [260, 100], width: 12 }));
    const [before, after] = [joined.edges(first.length), joined.edges(first.length + 1e-6)];
    expect(distance(before[0], after[0])).toBeLessThan(0.01);
    expect(distance(before[1], after[1])).toBeLessThan(0.01);
  });

  test('is a closed outline, and its hatch stays between its edges', () => {
    const level = swayStrip({ from: [0, 50], to: [100, 50], width: 20 });
    expect(stripPath(level)).toBe('M0,40L100,40L100,60L0,60Z');
    const ys = numbersIn(stripHatch(level, 6)).filter((_, i) => i % 2 === 1);
    expect(ys.length).toBeGreaterThan(10);
    expect(new Set(ys)).toEqual(new Set([40, 60]));
  });

  test('that has no room to turn says so', () => {
    expect(() => turnStrip({ from: [0, 0], to: [10, 10], width: 30, inner: 5 })).toThrow('no room to turn');
  });
});
