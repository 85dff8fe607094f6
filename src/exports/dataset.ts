import { correctionKey, latestFirst } from '../model/correction-log.ts';
import type { Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { sayCorrection } from '../text/correction.ts';
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
  const publisher = {
    '@type': 'Organization',
    name: site[`publisher_${lang}`],
    url: root,
    correctionsPolicy: address('corrections/', root, lang),
  };
  const formats = { 'figures.csv': 'text/csv', 'figures.json': 'application/json', 'ledger.xlsx': xlsx };
  const body = {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: site[`name_${lang}`],
    description: `${reuseText[lang].files.lead} ${text[lang].ledgerLead}`,
    url: address('data/', root, lang),
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
    ...sayCorrections(report, root, lang),
  };
  return JSON.stringify(body).replaceAll('<', '\\u003c');
}

/** When a published number last changed, and each change with its reason; nothing where none was corrected. */
function sayCorrections(report: Report, root: string, lang: Lang): object {
  const [latest, ...others] = latestFirst(report.corrections);
  if (!latest) return {};
  const correction = [latest, ...others].map((one) => ({
    '@type': 'CorrectionComment',
    text: sayCorrection(one, report, lang),
    datePublished: one.date,
    url: `${address('corrections/', root, lang)}#${correctionKey(report, one)}`,
  }));
  return { dateModified: latest.date, correction };
}

const address = (page: string, root: string, lang: Lang): string => new URL(pathOf(page, lang).slice(1), root).href;

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
