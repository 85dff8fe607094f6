import type { Interval } from '../model/check.ts';
import type { Figure, Lang } from '../model/figure.ts';
import { count, formatInterval } from './format.ts';
import { words } from './words.ts';

/** A worked-out interval with its unit: `93,350–95,450人`. From a thousand up in whole units, below in hundredths, rounded outwards. */
export function formatRange({ low, high }: Interval, unit: string, lang: Lang): string {
  const grain = Math.abs(low) >= 1000 ? 1 : 100;
  const outward = {
    low: Math.floor(steady(low * grain)) / grain,
    high: high === null ? null : Math.ceil(steady(high * grain)) / grain,
  };
  return withUnit(formatInterval(outward), unit, lang);
}

/** A worked-out number as the figures beside it are printed: 400 people → `0.04万人` beside 9.48万人. */
export function formatAmount(value: number, beside: readonly Figure[], lang: Lang): string {
  const unit = beside[0]?.quantity.unit ?? '';
  const isCoarse =
    lang === 'zh' && beside.every(({ printed, status }) => status === 'derived' || printed.includes('万'));
  return isCoarse ? withUnit(`${count(value / 10000)}万`, unit, lang) : withUnit(count(value), unit, lang);
}

function withUnit(number: string, unit: string, lang: Lang): string {
  if (lang === 'zh' || unit === '%') return `${number}${unit}`;
  return `${number} ${words.en.units[unit] ?? ''}`.trimEnd();
}

/** Without the last traces of binary fractions, which would tip a rounding: 85.75 × 100 is 8575.000000000002. */
const steady = (value: number): number => Number(value.toPrecision(13));
