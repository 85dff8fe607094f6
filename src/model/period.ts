/** When a figure holds. Years are whole calendar years; null is open: before `from` unknown, or up to the report. */
export interface Period {
  /** As the editor writes it, without the `?`: `2018`, `end-2019`, `since-2016`, `2017..2020`, `2020..to-date`, `to-date`, `each-year`. */
  token: string;
  kind: 'year' | 'end' | 'since' | 'span' | 'to-date' | 'each-year';
  from: number | null;
  to: number | null;
  /** The source does not print it; this site infers it (`?`). */
  inferred: boolean;
  /** For a period open to the report: the source's own date, `2020-10`; else empty. Set when the source is known. */
  asOf: string;
}

const forms: [RegExp, Period['kind']][] = [
  [/^(\d{4})$/, 'year'],
  [/^end-(\d{4})$/, 'end'],
  [/^since-(\d{4})$/, 'since'],
  [/^(\d{4})\.\.(\d{4}|to-date)$/, 'span'],
  [/^to-date$/, 'to-date'],
  [/^each-year$/, 'each-year'],
];

/** Reads a period token; undefined if it is none. `2018年` is taken for `2018`; a span must not run backwards. */
export function parsePeriod(text: string): Period | undefined {
  const inferred = /[?？]$/.test(text);
  const token = text.replace(/[?？]$/, '').replace(/年$/, '');
  for (const [pattern, kind] of forms) {
    const match = pattern.exec(token);
    if (!match) continue;
    const [from = null, to = null] = match.slice(1).map((part) => (/^\d/.test(part) ? Number(part) : null));
    if (from !== null && to !== null && from > to) return undefined;
    return { token, kind, from, to: kind === 'year' || kind === 'end' ? from : to, inferred, asOf: '' };
  }
  return undefined;
}

/** The years a period names, for checking them against those the source prints. */
export const yearsOf = (period: Period): number[] =>
  [...new Set([period.from, period.to])].filter((year) => year !== null);

/** Two figures may be added only if they hold for the same time. */
export const isSamePeriod = (a: Period, b: Period): boolean => a.token === b.token;

/** The inner year lies within the outer period: 2018 within since-2016. */
export const containsPeriod = (outer: Period, inner: Period): boolean =>
  isSamePeriod(outer, inner) ||
  (inner.kind === 'year' &&
    outer.from !== null &&
    (inner.from ?? 0) >= outer.from &&
    (outer.to === null || (inner.to ?? 0) <= outer.to));
