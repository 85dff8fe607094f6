import { charts } from '../charts/index.ts';
import { correctionsOfChart } from '../model/correction-log.ts';
import { languages } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { correctionText } from '../text/correction.ts';
import { embedText } from '../text/embeds.ts';
import { formatDay } from '../text/format.ts';
import { paths, variants, type Root } from './address.ts';
import { chartCsv, chartJson, chartText, type Order } from './chart-data.ts';
import { drawEmbed } from './embed.ts';
import { pasteFragment, wechatFragment } from './fragment.ts';
import { splitFrozen, type Publication } from './frozen.ts';
import { writeManifest } from './manifest.ts';
import { drawStandalone, withFaces } from './standalone.ts';
import { checkWechat } from './wechat.ts';
import { wrapEmbed } from './wrapper.ts';

/** One file of /e/, made when it is asked for. */
export interface OutFile {
  /** Below the site's root: `e/flow/zh/index.html`. */
  path: string;
  make(): string | Promise<string>;
}

/** What the files are made from. */
export interface Sources {
  report: Report;
  root: Root;
  /** Minified: what runs in a frame, and what runs on a host's page. */
  scripts: { frame: string; loader: string };
  /** What was published before, with its bodies by hash. */
  published: readonly Publication[];
  bodies: Readonly<Record<string, string>>;
}

/** Every file of /e/ but the pictures: what can be framed, pasted or downloaded, for each chart in each language. */
export function listFiles(sources: Sources): OutFile[] {
  const { report, root, scripts } = sources;
  const orders = charts.flatMap((chart) => languages.map((lang): Order => ({ chart, report, lang, root })));
  return [
    ...orders.flatMap((order) => [...listFrames(order, sources), ...listDownloads(order)]),
    ...sources.published.map((publication) => frozenFile(publication, sources)),
    { path: paths.loader, make: () => scripts.loader },
    { path: paths.manifest, make: () => writeManifest({ report, root, published: sources.published }) },
  ];
}

const listFrames = ({ chart, report, lang, root }: Order, { scripts }: Sources): OutFile[] =>
  variants.map((variant) => {
    const path = paths.embed(chart.id, lang, variant);
    const make = (): Promise<string> => {
      const { headline: title, description } = chart.summary(chart.data(report), lang);
      const { style, body } = drawEmbed(chart, report, { lang, variant });
      return wrapEmbed({ id: chart.id, lang, root, path, title, description, style, body, script: scripts.frame });
    };
    return { path: `${path}index.html`, make };
  });

function listDownloads(order: Order): OutFile[] {
  const { chart, report, lang } = order;
  const file = (ending: string): string => paths.file(chart.id, lang, ending);
  return [
    { path: paths.fragment(chart.id, lang), make: () => pasteFragment(order) },
    { path: file('svg'), make: () => withFaces(drawStandalone(chart, report, { lang })) },
    { path: file('csv'), make: () => chartCsv(order) },
    { path: file('excel.csv'), make: () => chartCsv(order, true) },
    { path: file('json'), make: () => chartJson(order) },
    { path: file('txt'), make: () => chartText(order) },
    { path: file('wechat.html'), make: () => safeForWechat(order) },
  ];
}

/** Fails the build rather than let a desk paste what WeChat would break. */
function safeForWechat(order: Order): string {
  const fragment = wechatFragment(order);
  const broken = checkWechat(fragment);
  if (broken.length > 0) throw new Error(`${order.chart.id}.${order.lang}.wechat.html: ${broken.join('; ')}`);
  return fragment;
}

/** A body as it was published, in today's wrapping; one line says whether there is a newer one. */
function frozenFile(publication: Publication, { report, root, scripts, published, bodies }: Sources): OutFile {
  const { hash, id, lang, title, description } = publication;
  const path = paths.frozen(hash, id, lang);
  const last = published.findLast((other) => other.id === id && other.lang === lang);
  const [correction] = correctionsOfChart(report, id).filter(({ date }) => date >= publication.date);
  const words = correction
    ? correctionText[lang].supersededBy(formatDay(correction.date, lang))
    : last && last.hash !== hash
      ? embedText[lang].superseded
      : '';
  const status = words ? { words, path: paths.embed(id, lang) } : undefined;
  const make = (): Promise<string> => {
    const frozen = bodies[hash];
    if (frozen === undefined) throw new Error(`published, but not in data/frozen: ${hash} (${id}, ${lang})`);
    const wrapping = {
      id,
      lang,
      root,
      path,
      title,
      description,
      ...splitFrozen(frozen),
      script: scripts.frame,
      status,
    };
    return wrapEmbed(wrapping);
  };
  return { path: `${path}index.html`, make };
}
