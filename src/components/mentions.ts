import { findCharts, findMentions } from '../model/mention.ts';
import { report } from './report.ts';

/** By language: where the story first says each figure, in the order of the notes. */
export const mentions = { zh: findMentions(report.story.zh), en: findMentions(report.story.en) };

/** The charts on the story's page; the same in both languages, as the data check sees to. */
export const shownCharts = new Set(findCharts(report.story.zh));
