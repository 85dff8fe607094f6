import { entryChart } from './entries.ts';

const poor = { zh: '其中卡户', en: 'Of them registered poor' };

/** Qiaojia in the year of the epidemic: came back, and organised into jobs elsewhere; each with its registered poor. */
export const returned = entryChart('returned', [
  { figure: 'qiaojia-2020-returned', label: { zh: '返乡回流', en: 'Came back' } },
  { figure: 'qiaojia-2020-returned-poor', label: poor, isPart: true },
  { figure: 'qiaojia-2020-rehired', label: { zh: '组织到外地就业', en: 'Found jobs elsewhere' } },
  { figure: 'qiaojia-2020-rehired-poor', label: poor, isPart: true },
]);
