import { entryChart } from './entries.ts';

const perMonth = { zh: '一个月', en: 'a month' };
const perYear = { zh: '一年', en: 'a year' };
const income = { zh: '人均收入', en: 'Income a head' };

/** A month's wage of those who went, above a year's income a head of the county they left. */
export const wage = entryChart('wage', [
  { figure: 'weixin-2020-wage', label: { zh: '务工工资', en: 'Wage' }, per: perMonth },
  { figure: 'weixin-2017-income', label: income, per: perYear },
  { figure: 'weixin-2020-income', label: income, per: perYear },
]);
