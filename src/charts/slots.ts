import type { Slot } from '../model/slot.ts';

/** Names an editor may change and a drawing must hold; others are broken into lines, or stand in the page's text. */
export const slots: readonly Slot[] = [
  { chart: 'flow', table: 'places', ids: ['530600'], room: { zh: 6, en: 4.5 } },
  { chart: 'flow', table: 'destinations', ids: ['all'], room: { zh: 2, en: 2 } },
  { chart: 'flow-schematic', table: 'places', ids: ['441900'], room: { zh: 7, en: 5.5 } },
  { chart: 'county-flows', table: 'places', ids: ['530622'], room: { zh: 3, en: 4.5 } },
  { chart: 'county-flows', table: 'places', ids: ['530629'], room: { zh: 6, en: 4.5 } },
  {
    chart: 'county-flows',
    table: 'places',
    ids: ['530602', '530621', '530623', '530624', '530625', '530626', '530627', '530628', '530681'],
    room: { zh: 7, en: 5 },
  },
  {
    chart: 'county-flows',
    table: 'destinations',
    ids: ['inside', 'guangdong', 'other-places'],
    room: { zh: 7, en: 6.5 },
  },
  {
    chart: 'county-flows',
    table: 'destinations',
    ids: ['within-county', 'elsewhere-in-yunnan'],
    room: { zh: 7, en: 16.5 },
  },
];
