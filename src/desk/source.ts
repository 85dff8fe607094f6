import { el, escapeText } from '../charts/svg.ts';
import type { Lang } from '../model/figure.ts';
import type { Numeral, Report } from '../model/report.ts';
import { deskText } from '../text/desk.ts';
import { text } from '../text/interface.ts';
import { langTag } from '../text/route.ts';

/** Each source paragraph by paragraph: every numeral of it, and which figure states it or why none does. */
export function writeSource(report: Report, lang: Lang): string {
  const t = deskText[lang].coverage;
  const sources = [...new Set(report.numerals.map(({ source }) => source))];
  return [
    el('h2', {}, t.heading),
    el('p', {}, t.lead),
    ...sources.map((source) => {
      const title = report.sources.find(({ id }) => id === source)?.title[lang] ?? source;
      const name = sources.length > 1 ? el('h3', {}, escapeText(title)) : '';
      return (
        name +
        writeParagraphs(
          report.numerals.filter((numeral) => numeral.source === source),
          lang,
        )
      );
    }),
  ].join('\n');
}

function writeParagraphs(numerals: readonly Numeral[], lang: Lang): string {
  const paras = [...new Set(numerals.map(({ para }) => para))];
  const rows = paras.map((para) => {
    const mine = numerals.filter((numeral) => numeral.para === para);
    const name = el('th', { scope: 'row' }, escapeText(text[lang].paragraph(para)), el('small', {}, escapeText(para)));
    return el('tr', {}, name, el('td', {}, el('ul', {}, ...mine.map((numeral) => writeNumeral(numeral, lang)))));
  });
  return el('table', { class: 'paragraphs' }, el('tbody', {}, ...rows));
}

function writeNumeral({ printed, figure, reason }: Numeral, lang: Lang): string {
  const number = el('b', { lang: langTag.zh }, escapeText(printed));
  if (figure) return el('li', {}, number, ' ', el('a', { href: `#${figure}` }, escapeText(figure)));
  const why = reason[lang];
  const colon = lang === 'zh' ? '：' : ': ';
  if (why) return el('li', { class: 'aside' }, number, colon, escapeText(why));
  return el('li', { class: 'left' }, number, colon, deskText[lang].coverage.left);
}
