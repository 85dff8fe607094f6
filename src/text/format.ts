import type { Interval } from '../model/check.ts';
import type { Bilingual, Figure, Lang, Scope } from '../model/figure.ts';
import type { Period } from '../model/period.ts';
import { parseQuantity, type Quantity } from '../model/quantity.ts';
import type { Report } from '../model/report.ts';
import { words } from './words.ts';

/** With its unit and as soft as it was printed: `9.48万人`, `94,800 people`; `24,000多人`, `more than 24,000 people`. */
export function formatFigure(figure: Figure, lang: Lang): string {
  if (lang === 'zh')
    return isComputed(figure) ? `${zhComputed(figure.quantity)}${figure.quantity.unit}` : tidy(figure.printed);
  const unit = words.en.units[figure.quantity.unit] ?? '';
  const number = formatNumber(figure, 'en');
  return unit === '%' || unit === '' ? number : `${number} ${unit}`;
}

/** Without its unit (a per cent sign stays): `9.48万`, `94,800`, `about 6,000`, `51–52%`. */
export function formatNumber(figure: Figure, lang: Lang): string {
  const { quantity } = figure;
  const sign = quantity.unit === '%' ? '%' : '';
  if (lang === 'zh') return isComputed(figure) ? zhComputed(quantity) + sign : stripUnit(figure.printed);
  return sayShare(figure.printed) ?? `${isComputed(figure) ? approximately(quantity) : ''}${enNumber(quantity)}${sign}`;
}

/** How fine the printed number is, in words; empty for an exact one. */
export function formatPrecision({ quantity }: Figure, lang: Lang): string {
  const { precisions, places, points } = words[lang];
  if (quantity.precision !== 'rounded') return precisions[quantity.precision];
  return quantity.unit === '%' ? points(count(quantity.place)) : (places[quantity.place] ?? '');
}

/** The same where a reader asks: an exact number is exact to the unit. */
export const sayPrecision = (figure: Figure, lang: Lang): string =>
  formatPrecision(figure, lang) || (words[lang].places[1] ?? '');

/** `2018年`, `end of 2019`, `截至2020年10月`. Whether we inferred it is said by `formatInference`. */
export function formatPeriod(period: Period, lang: Lang): string {
  const { year, end, since, span, spanToDate, toDate, eachYear } = words[lang].period;
  const asOf = formatMonth(period.asOf, lang);
  if (period.kind === 'year') return year(period.from ?? 0);
  if (period.kind === 'end') return end(period.from ?? 0);
  if (period.kind === 'since') return since(period.from ?? 0);
  if (period.kind === 'span')
    return period.to === null ? spanToDate(period.from ?? 0, asOf) : span(period.from ?? 0, period.to);
  return period.kind === 'each-year' ? eachYear : toDate(asOf);
}

/** `（本站推断）` where the source does not print the period; else empty. */
export const formatInference = (period: Period, lang: Lang): string => (period.inferred ? words[lang].inferred : '');

export const formatScope = (scope: Scope, lang: Lang): string => words[lang].scopes[scope];

/** A term's name by id; an id that is in no list is a programmer's error. */
export function formatTerm(terms: readonly (Bilingual & { id: string })[], id: string, lang: Lang): string {
  const term = terms.find((candidate) => candidate.id === id);
  if (!term) throw new Error(`unknown term: ${id}`);
  return term[lang];
}

export const formatPlace = (report: Report, id: string, lang: Lang): string => formatTerm(report.places, id, lang);

/** An interval for the ledger: `94,750–94,850`, `≥ 6`, `28,758`. */
export function formatInterval({ low, high }: Interval): string {
  if (high === null) return `≥ ${count(low)}`;
  return low === high ? count(low) : `${count(low)}–${count(high)}`;
}

/** A figure's interval as it is told; a worked-out one is rounded outwards. */
export const toldInterval = ({ status, quantity }: Figure): Interval =>
  status === 'derived' ? roundOutwards(quantity) : quantity;

export const formatFigureInterval = (figure: Figure): string => formatInterval(toldInterval(figure));

/** What was worked out holds no more than this: whole units from a thousand up, below that hundredths; never narrower. */
export function roundOutwards({ low, high }: Interval): Interval {
  const grain = Math.abs(low) >= 1000 ? 1 : 100;
  return {
    low: Math.floor(steady(low * grain)) / grain,
    high: high === null ? null : Math.ceil(steady(high * grain)) / grain,
  };
}

/** Without the last traces of binary fractions, which would tip a rounding: 85.75 × 100 is 8575.000000000002. */
const steady = (value: number): number => Number(value.toPrecision(13));

/** `2020年10月`, `October 2020`, from `2020-10`; a day is left out. Empty stays empty. */
export function formatMonth(date: string, lang: Lang): string {
  const [year, month] = date.replace('?', '').split('-').map(Number);
  if (!year) return '';
  if (!month) return words[lang].period.year(year);
  const format = new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return format.format(Date.UTC(year, month - 1));
}

/** `2026年12月1日`, `1 December 2026`, from `2026-12-01`; a month or a year alone stays one. */
export function formatDay(date: string, lang: Lang): string {
  const [year = 0, month = 0, day] = date.split('-').map(Number);
  if (!day) return formatMonth(date, lang);
  const format = new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(Date.UTC(year, month - 1, day));
}

/** Facts side by side: `昭通市 · 转移就业 · 贫困人口`. No line begins with the dot. */
export const sideBySide = (...facts: readonly (string | false | undefined)[]): string =>
  facts.filter(Boolean).join('\u00A0· ');

/** Digits with thousands separators, at most four decimals. */
export const count = (value: number): string => digits.format(value);

const digits = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });
const isComputed = (figure: Figure): boolean => figure.status === 'derived';

/** The printed text with separators, but not before 万, and a proper dash; nothing else is touched. */
const tidy = (printed: string): string =>
  printed.replace(/\d{4,}(?![\d.]*万)/g, (run) => count(Number(run))).replace(/[~～]/g, '–');

function stripUnit(printed: string): string {
  const quantity = parseQuantity(printed);
  const unit = typeof quantity === 'string' || quantity.unit === '%' ? '' : quantity.unit;
  return tidy(printed.replace(unit, ''));
}

/** 94400 → `9.44万`, 9796 → `9,796`; ≈ marks a rate that only holds to tens or more. */
function zhComputed(quantity: Quantity): string {
  const { value, low, high, place } = quantity;
  if (value === null) return `${count(roundTo(low, place))}–${count(roundTo(high ?? low, place))}`;
  const isCoarse = place >= 100 && value >= 10000;
  return approximately(quantity) + (isCoarse ? `${count(value / 10000)}万` : count(value));
}

function enNumber(quantity: Quantity): string {
  const { value, low, high, place, precision } = quantity;
  const { about, moreThan, atLeast, under, several } = words.en.soft;
  if (precision === 'vague') return several[place] ?? '';
  if (value === null) return `${count(roundTo(low, place))}–${count(roundTo(high ?? low, place))}`;
  if (precision === 'about') return about(count(value));
  if (precision === 'over') return (high === null ? atLeast : moreThan)(count(value));
  if (precision === 'under') return under(count(value));
  return count(value);
}

/** A computed rate that only holds to tens or more carries ≈. */
const approximately = ({ precision, place, unit }: Quantity): string =>
  precision === 'rounded' && unit === '元' && place >= 10 && place < 10000 ? '≈' : '';

/** 七成 → `seven in ten`, 一半左右 → `about half`; undefined for a number in digits. */
function sayShare(printed: string): string | undefined {
  const tenths = /^([一二三四五六七八九])成/.exec(printed)?.[1];
  if (tenths) return words.en.tenths(' 一二三四五六七八九'.indexOf(tenths));
  return /^一半|^半数/.test(printed) ? words.en.half(/左右|上下/.test(printed)) : undefined;
}

const roundTo = (value: number, place: number): number => Math.round(value / place) * place;

/**
 * A Chinese heading cut where a line may break: between words, never inside one or between a number and its unit, never
 * before a closing mark. English breaks at its spaces by itself and comes back
 * whole, its numbers held to their units.
 */
export function breakHeading(heading: string, lang: Lang): string[] {
  // A number stays with its unit.
  if (lang !== 'zh') return [heading.replace(/(\d) (people|person-times|yuan|km)\b/g, '$1\u00A0$2')];
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(heading)) {
    const last = pieces.at(-1) ?? '';
    const isJoined = /[\d.,–≈]$/.test(last) || /^[，。、：；？！）”%]/.test(segment) || /[（“]$/.test(last);
    const isUnit = /[\d%][万亿]?$/.test(last) && /^[万亿人元%多余左]/.test(segment);
    if (pieces.length > 0 && (isJoined || isUnit || isSoftEnd(last, segment)))
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const isSoftEnd = (last: string, segment: string): boolean =>
  /\d[万亿]?人?$/.test(last) && /^(人|左右|上下|以上)/.test(segment);
