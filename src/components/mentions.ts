import { findMentions } from '../model/mention.ts';
import { report } from './report.ts';

/** By language: where the story first says each figure, in the order of the notes. */
export const mentions = { zh: findMentions(report.story.zh), en: findMentions(report.story.en) };
