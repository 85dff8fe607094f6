import { entryChart } from './entries.ts';

/** Weixin's workers sent out in the report's year: all, of them to the Pearl River Delta, of them at work in one town. */
export const nested = entryChart('nested', [
  { figure: 'weixin-2020-sent', label: { zh: '输出', en: 'Sent out' } },
  {
    figure: 'weixin-2020-delta',
    label: { zh: '到珠三角就业', en: 'Pearl River Delta' },
    isPart: true,
    colour: 'guangdong',
  },
  {
    figure: 'weixin-2020-dalingshan',
    label: { zh: '在大岭山镇', en: 'Dalingshan' },
    isPart: true,
    colour: 'guangdong',
  },
]);
