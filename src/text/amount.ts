import type { Interval } from '../model/check.ts';
import type { Figure, Lang } from '../model/figure.ts';
import { count, formatInterval, roundOutwards } from './format.ts';
import { words } from './words.ts';

/** A worked-out interval with its unit, rounded outwards: `93,350–95,450人`. */
export const formatRange = (interval: Interval, unit: string, lang: Lang): string =>
  withUnit(formatInterval(roundOutwards(interval)), unit, lang);

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
