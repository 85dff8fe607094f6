import type { Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { formatMonth } from '../text/format.ts';
import { reuseText } from '../text/reuse.ts';
import { text } from '../text/interface.ts';
import { langTag, pathOf } from '../text/route.ts';
import { licence } from './data-package.ts';
import type { Edition } from './download.ts';

/** schema.org Dataset for search engines, as JSON-LD. Safe to stand inside a script element. */
export function datasetLd(report: Report, { root, version }: Edition, lang: Lang): string {
  const { site, sources, figures, measures } = report;
  const years = figures.flatMap(({ period }) => [period.from, period.to]).filter((year) => year !== null);
  const publisher = { '@type': 'Organization', name: site[`publisher_${lang}`], url: root };
  const formats = { 'figures.csv': 'text/csv', 'figures.json': 'application/json', 'ledger.xlsx': xlsx };
  const body = {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: site[`name_${lang}`],
    description: `${reuseText[lang].files.lead} ${text[lang].ledgerLead}`,
    url: new URL(pathOf('data/', lang).slice(1), root).href,
    version,
    license: licence,
    inLanguage: [langTag.zh, langTag.en],
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    temporalCoverage: `${Math.min(...years)}/${Math.max(...years)}`,
    spatialCoverage: report.places
      .filter(({ level }) => level === 'city')
      .map((place) => ({ '@type': 'Place', name: place[lang] })),
    variableMeasured: measures.filter(({ id }) => figures.some(({ measure }) => measure === id)).map((m) => m[lang]),
    isBasedOn: sources.map(({ title, published }) => ({
      '@type': 'NewsArticle',
      headline: title[lang],
      description: formatMonth(published, lang),
    })),
    distribution: Object.entries(formats).map(([name, encodingFormat]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: `${root}data/${name}`,
    })),
  };
  return JSON.stringify(body).replaceAll('<', '\\u003c');
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
