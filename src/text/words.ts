import type { Lang, Scope } from '../model/figure.ts';
import type { Precision } from '../model/quantity.ts';

/** How figures are spoken of, one wording per state, everywhere. `en` is typed by `zh`: a missing key does not compile. */
interface Words {
  precisions: Record<Precision, string>;
  /** By worth of the last digit. */
  places: Record<number, string>;
  points: (place: string) => string;
  period: {
    year: (year: number) => string;
    end: (year: number) => string;
    since: (year: number) => string;
    span: (from: number, to: number) => string;
    spanToDate: (from: number, asOf: string) => string;
    toDate: (asOf: string) => string;
    eachYear: string;
  };
  inferred: string;
  scopes: Record<Scope, string>;
  /** Named only where a language needs other words than the source's: English. */
  units: Record<string, string>;
  soft: {
    about: (number: string) => string;
    moreThan: (number: string) => string;
    atLeast: (number: string) => string;
    under: (number: string) => string;
    several: Record<number, string>;
  };
  tenths: (tenths: number) => string;
  half: (isAbout: boolean) => string;
}

const zh: Words = {
  precisions: {
    exact: '',
    rounded: '四舍五入',
    about: '约数',
    over: '多出多少，报道未给出',
    under: '不足',
    range: '范围',
    vague: '概数，不画成长度',
  },
  places: {
    1: '精确到个位',
    10: '精确到十位',
    100: '精确到百位',
    1000: '精确到千位',
    10000: '精确到万位',
    1e5: '精确到十万位',
    1e6: '精确到百万位',
    1e7: '精确到千万位',
  },
  points: (place) => `精确到${place}个百分点`,
  period: {
    year: (year) => `${year}年`,
    end: (year) => `${year}年末`,
    since: (year) => `${year}年以来`,
    span: (from, to) => `${from}–${to}年`,
    spanToDate: (from, asOf) => `${from}年初至${asOf || '报道时'}`,
    toDate: (asOf) => `截至${asOf || '报道时'}`,
    eachYear: '每年',
  },
  inferred: '（本站推断）',
  scopes: { helped: '东莞帮扶', county: '全县', city: '全市', rule: '规定' },
  units: {},
  soft: {
    about: (n) => `约${n}`,
    moreThan: (n) => `${n}多`,
    atLeast: (n) => `${n}以上`,
    under: (n) => `不足${n}`,
    several: { 10: '几十', 100: '几百', 1000: '数千', 10000: '数万' },
  },
  tenths: (tenths) => `${'零一二三四五六七八九'[tenths] ?? ''}成`,
  half: (isAbout) => (isAbout ? '一半左右' : '一半'),
};

const en: Words = {
  precisions: {
    exact: '',
    rounded: 'rounded',
    about: 'approximate',
    over: 'how many more is not given in the report',
    under: 'just under',
    range: 'a range',
    vague: 'a vague number, not drawn as a length',
  },
  places: {
    1: 'to the unit',
    10: 'to the ten',
    100: 'to the hundred',
    1000: 'to the thousand',
    10000: 'to the ten thousand',
    1e5: 'to the hundred thousand',
    1e6: 'to the million',
    1e7: 'to the ten million',
  },
  points: (place) => `to ${place} of a percentage point`.replace('to 1 of', 'to one'),
  period: {
    year: (year) => `${year}`,
    end: (year) => `end of ${year}`,
    since: (year) => `since ${year}`,
    span: (from, to) => `${from}–${to}`,
    spanToDate: (from, asOf) => `${from}, up to ${asOf || 'the report'}`,
    toDate: (asOf) => `up to ${asOf || 'the report'}`,
    eachYear: 'each year',
  },
  inferred: ' (our inference)',
  scopes: {
    helped: 'helped by the partnership',
    county: 'the county’s own count',
    city: 'the city’s own count',
    rule: 'a rule',
  },
  units: {
    人: 'people',
    人次: 'person-times',
    元: 'yuan',
    '%': '%',
    趟: 'trains',
    条: 'postings',
    期: 'courses',
    家: 'firms',
    年: 'years',
    个月: 'months',
    批次: 'intakes',
    县区: 'counties',
    公里: 'km',
  },
  soft: {
    about: (n) => `about ${n}`,
    moreThan: (n) => `more than ${n}`,
    atLeast: (n) => `at least ${n}`,
    under: (n) => `just under ${n}`,
    several: { 10: 'dozens of', 100: 'several hundred', 1000: 'several thousand', 10000: 'tens of thousands of' },
  },
  tenths: (tenths) =>
    `${['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][tenths] ?? ''} in ten`,
  half: (isAbout) => (isAbout ? 'about half' : 'half'),
};

export const words: Record<Lang, Words> = { zh, en };
