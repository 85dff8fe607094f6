import type { Report } from '../model/report.ts';
import { mainSource } from '../model/source.ts';
import json from '../generated/report.json' with { type: 'json' };

/** The checked report that `npm run data` wrote: the only thing pages read. */
export const report = json as unknown as Report;

/** The source the story is about. */
export const main = mainSource(report);
