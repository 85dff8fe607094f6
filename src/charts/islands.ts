import { middle } from '../model/quantity.ts';
import { formatFigure, formatPeriod } from '../text/format.ts';
import type { Departures } from './departures.ts';
import { peoplePerDot } from './dots.ts';
import { ink } from './ink.ts';
import { drawLabel, type Line } from './label.ts';
import type { Layout } from './stage.ts';
import { el, round, type Point } from './svg.ts';

/**
 * What little is printed of people in Dongguan: each number an island of dots with its own shore, its period and whose
 * count it is. Nothing ties them to the ribbon or to each other, since they must not be added.
 */
export function drawIslands(
  { islands }: Departures,
  { lang, isWide, sizes }: Layout,
  places: readonly Point[],
): string {
  const pitch = isWide ? 7 : 4.5;
  return islands
    .map(({ figure, words }, i) => {
      const [x, y] = places[i] ?? [0, 0];
      const lines: Line[] = [
        { text: formatFigure(figure, lang), size: sizes.name, weight: 700 },
        { text: words[lang] },
        { text: formatPeriod(figure.period, lang), ink: 'muted' },
      ];
      const dots = drawIsland(Math.floor(middle(figure.quantity) / peoplePerDot), [x + 1, y], pitch);
      return el(
        'g',
        { class: 'mark mark-island', 'data-figure': figure.id },
        dots,
        drawLabel(lines, [x, y + 3 * pitch + 3]),
      );
    })
    .join('');
}

/** Two rows of dots, half a dot being none, in a dashed shore. */
function drawIsland(count: number, [x, y]: Point, pitch: number): string {
  const columns = Math.ceil(count / 2);
  const d = Array.from({ length: count }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return `M${round(x + (column + 1) * pitch)} ${round(y + (row + 1) * pitch)}h0`;
  });
  const shore = { x, y, width: (columns + 1) * pitch, height: 3 * pitch, rx: 1.5 * pitch, fill: ink('paper') };
  const dots = { d: d.join(''), stroke: ink('guangdong'), 'stroke-width': 0.7 * pitch, 'stroke-linecap': 'round' };
  return el('rect', { ...shore, stroke: ink('ink'), 'stroke-dasharray': '3 2' }) + el('path', dots);
}
