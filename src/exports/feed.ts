import { escapeText } from '../charts/svg.ts';
import type { Lang } from '../model/figure.ts';
import { correctionKey, latestFirst } from '../model/correction-log.ts';
import { getFigure, type Report } from '../model/report.ts';
import { mainSource } from '../model/source.ts';
import { count, formatFigure } from '../text/format.ts';
import { correctionText, sayCorrection } from '../text/correction.ts';
import { reuseText } from '../text/reuse.ts';
import { langTag, pathOf } from '../text/route.ts';
import { describeFigure } from '../text/sentence.ts';

export const feeds = ['corrections', 'data'] as const;
export type FeedKind = (typeof feeds)[number];

/**
 * An Atom feed (RFC 4287). No entry carries the day of a build, so that the same data give the same bytes: a correction
 * has its own date, a source that of its publication.
 */
export function atom(kind: FeedKind, report: Report, { root, lang }: { root: string; lang: Lang }): string {
  const entries = kind === 'corrections' ? listCorrections(report, root, lang) : listSources(report, root, lang);
  const self = address(`feeds/${kind}.xml`, root, lang);
  const start = dateOf(mainSource(report).published);
  const updated =
    entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? start;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${langTag[lang]}">`,
    tag('id', self),
    tag('title', `${report.site[`name_${lang}`] ?? ''} · ${reuseText[lang].feed[kind]}`),
    tag('updated', updated),
    `<author>${tag('name', report.site[`publisher_${lang}`] ?? '')}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeText(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeText(address(kind === 'corrections' ? 'corrections/' : 'data/', root, lang))}"/>`,
    ...entries.map(drawEntry),
    '</feed>',
    '',
  ].join('\n');
}

interface Entry {
  id: string;
  title: string;
  updated: string;
  summary: string;
  href: string;
}

function listCorrections(report: Report, root: string, lang: Lang): Entry[] {
  return latestFirst(report.corrections).map((correction) => {
    const figure = getFigure(report, correction.figure);
    const href = `${address('corrections/', root, lang)}#${correctionKey(report, correction)}`;
    return {
      id: href,
      title: `${correctionText[lang].kinds[correction.kind]} · ${describeFigure(figure, report, lang)} · ${formatFigure(figure, lang)}`,
      updated: dateOf(correction.date),
      summary: sayCorrection(correction, report, lang),
      href,
    };
  });
}

const listSources = (report: Report, root: string, lang: Lang): Entry[] =>
  report.sources.map(({ id, title, published }) => {
    const figures = report.figures.filter(({ source, status }) => source === id && status !== 'derived');
    const href = address('data/', root, lang);
    const summary = reuseText[lang].feed.added(title[lang], count(figures.length));
    return { id: `${href}?source=${id}`, title: title[lang], updated: dateOf(published), summary, href };
  });

const drawEntry = ({ id, title, updated, summary, href }: Entry): string =>
  [
    '<entry>',
    tag('id', id),
    tag('title', title),
    tag('updated', updated),
    `<link rel="alternate" type="text/html" href="${escapeText(href)}"/>`,
    tag('summary', summary),
    '</entry>',
  ].join('');

const tag = (name: string, words: string): string => `<${name}>${escapeText(words)}</${name}>`;

const address = (page: string, root: string, lang: Lang): string => new URL(pathOf(page, lang).slice(1), root).href;

/** `2020-10?` → the first of the month; a day stays a day; what is no date is the first day of all. Midnight, UTC. */
function dateOf(published: string): string {
  const [, year = '1970', month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(published) ?? [];
  return `${year}-${month}-${day}T00:00:00Z`;
}
