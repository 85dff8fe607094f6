import { paths } from '../exports/address.ts';
import type { Comparison } from '../exports/comparison.ts';
import { languages, type Lang } from '../model/figure.ts';
import { findCharts } from '../model/mention.ts';
import type { Report } from '../model/report.ts';
import { figurePath, pathOf } from '../text/route.ts';

/** A version of a chart that was published at an address of its own. */
export interface Frozen {
  id: string;
  lang: Lang;
  hash: string;
}

/** Addresses below the site's root that show something else than before. */
interface Affected {
  /** Of the Chinese pages. */
  pages: string[];
  embeds: string[];
  /** Frozen charts that will say there is a newer one. */
  superseded: string[];
}

/** Where readers, and those who embedded a chart, meet a change. */
export function listAffected(comparison: Comparison, report: Report, frozen: readonly Frozen[]): Affected {
  const { figures, verdicts, charts, sentences } = comparison;
  const ids = new Set(charts.map(({ id }) => id));
  const changed = new Set(figures.map(({ id }) => id));
  const isTold = sentences.length > 0 || findCharts(report.story.zh).some((id) => ids.has(id));
  const isChecked = verdicts.length > 0 || report.checks.some((check) => check.figures.some((id) => changed.has(id)));
  return {
    pages: [
      ...(isTold ? [pathOf('', 'zh')] : []),
      ...(figures.length > 0 ? [pathOf('data/', 'zh')] : []),
      ...(isChecked ? [pathOf('checks/', 'zh')] : []),
      ...figures.filter(({ kind }) => kind !== 'removed').map(({ id }) => figurePath(id, 'zh')),
      ...charts.map(({ id }) => pathOf(`charts/${id}/`, 'zh')),
    ],
    embeds: charts.flatMap(({ id }) => languages.map((lang) => `/${paths.embed(id, lang)}`)),
    superseded: frozen.filter(({ id }) => ids.has(id)).map(({ id, lang, hash }) => `/${paths.frozen(hash, id, lang)}`),
  };
}
