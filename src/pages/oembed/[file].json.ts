import type { APIRoute, GetStaticPaths } from 'astro';
import { report } from '../../components/report.ts';
import { rootOf } from '../../exports/address.ts';
import { charts } from '../../charts/index.ts';
import { writeOembed } from '../../exports/oembed.ts';
import { offerOf } from '../../exports/offer.ts';
import { nameOf } from '../../exports/source.ts';
import { languages } from '../../model/figure.ts';

const root = rootOf(new URL(import.meta.env.SITE), import.meta.env.BASE_URL);

export const getStaticPaths = (() =>
  charts.flatMap((chart) =>
    languages.map((lang) => ({ params: { file: `${chart.id}.${lang}` }, props: { chart, lang } })),
  )) satisfies GetStaticPaths;

type Props = ReturnType<typeof getStaticPaths>[number]['props'];
export const GET: APIRoute<Props> = ({ props: { chart, lang } }) =>
  new Response(writeOembed({ ...offerOf(chart, report, { lang, root }), name: nameOf(report, lang) }));
