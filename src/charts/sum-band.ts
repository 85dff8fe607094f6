import type { Figure } from '../model/figure.ts';
import { formatInterval, formatNumber } from '../text/format.ts';
import type { Departures } from './departures.ts';
import { ink } from './ink.ts';
import { drawLabel, labelWidth, type Line } from './label.ts';
import type { Layout } from './stage.ts';
import { el } from './svg.ts';

/** Pixels from the first words to the last. */
export const sumBandHeight = 74;

/** The sum of the parts as a band, as wide as their printed digits leave it open; the total, a narrower one, lies in it. */
export function drawSumBand({ total, parts, names }: Departures, layout: Layout): string {
  const { lang, width } = layout;
  const { low, high } = parts.quantity;
  const people = (high ?? low) - low;
  const at = (value: number): number => ((value - low) / people) * width;
  const bar = (figure: Figure, y: number, height: number): string => {
    const [from, to] = [at(figure.quantity.low), at(figure.quantity.high ?? figure.quantity.low)];
    return el('rect', { x: from, y, width: to - from, height, fill: ink(figure === total ? 'ink' : 'rule') });
  };
  const say = (name: string, figure: Figure): Line[] => [
    {
      text: `${name} ${formatNumber(figure, lang)}`,
      weight: 700,
      then: { text: formatInterval(figure.quantity), weight: 400, ink: 'muted' },
    },
  ];
  const lines = say(names.all[lang], total);
  const left = Math.min(at(total.quantity.low), width - labelWidth(lines));
  return [
    el('g', { 'data-figure': total.id }, drawLabel(lines, [left, 8], { halo: 'none' })),
    el(
      'g',
      { 'data-figure': parts.id },
      bar(parts, 34, 8),
      drawLabel(say(words[lang], parts), [0, 48], { halo: 'none' }),
    ),
    el('g', { 'data-figure': total.id }, bar(total, 28, 20)),
  ].join('');
}

const words = { zh: '各去向相加', en: 'Added up' } as const;
