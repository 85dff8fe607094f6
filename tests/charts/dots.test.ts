import { expect, test } from 'vitest';
import { dots } from '../../src/charts/dots.ts';
import { openReport } from '../support/report.ts';

const data = dots.data(openReport());

test.each([296, 328, 392, 524, 704, 720])(
  'dots without a place stand apart from those of a place: at %i px',
  (width) => {
    const svg = dots.draw(data, { width, lang: 'zh' });
    const [placed = '', apart = ''] = svg.split('data-dots="unplaced"');
    const circles = (part: string) =>
      [...part.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    const points = [...placed.matchAll(/M([\d.]+) ([\d.]+)h0/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    const [first = 0, second = 0] = points.map(([x]) => x);
    const [left = 0, level] = circles(apart)[0] ?? [];
    const beside = [...points, ...circles(placed)].filter(([x, y]) => y === level && x < left).map(([x]) => x);
    expect(circles(apart)).toHaveLength(data.unplaced);
    expect(Math.max(...beside, 0)).toBeLessThan(left - 2.5 * (second - first));
    expect(apart).toContain('stroke="var(--muted)"');
  },
);
