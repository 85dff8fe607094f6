import { join } from 'node:path';
import { readFiles } from '../../scripts/data.ts';
import { charts } from '../../src/charts/index.ts';
import { readReport } from '../../src/reading/report.ts';
import type { Report } from '../../src/model/report.ts';

/** The real ledger, read and checked as `npm run data` does. Throws if it holds a mistake. */
export function openReport(): Report {
  const { report, issues } = readReport(readFiles(join(import.meta.dirname, '../../data')), { charts });
  if (!report) throw new Error(`data/ does not pass: ${issues.map(({ code }) => code).join(', ')}`);
  return report;
}
