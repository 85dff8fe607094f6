import { charts } from '../charts/index.ts';
import { findCharts, findMentions } from '../model/mention.ts';
import { report } from './report.ts';

/** By language: where the story first says each figure, in the order of the notes. */
export const mentions = { zh: findMentions(report.story.zh), en: findMentions(report.story.en) };

/** The charts on the story's page; the same in both languages, as the data check sees to. */
const shownCharts = new Set(findCharts(report.story.zh));

/** The charts on the story's page that rest on a figure. */
export const chartsOf = (figure: string) =>
  charts.filter(({ id, figures }) => shownCharts.has(id) && figures.includes(figure));
