import type { APIRoute } from 'astro';
import { charts } from '../../charts/index.ts';
import { report } from '../../components/report.ts';
import { paths, pictures, rootOf, type Picture } from '../../exports/address.ts';
import { drawPicture, shareReport } from '../../exports/picture.ts';
import { keepPng } from '../../exports/png.ts';
import { drawStandalone } from '../../exports/standalone.ts';
import { languages } from '../../model/figure.ts';

const root = rootOf(new URL(import.meta.env.SITE), import.meta.env.BASE_URL);

export const getStaticPaths = () =>
  charts.flatMap((chart) =>
    languages.flatMap((lang) =>
      (Object.keys(pictures) as Picture[]).map((picture) => ({
        params: { picture: paths.picture(chart.id, lang, picture).replace(/^e\/|\.png$/g, '') },
        props: { chart, lang, picture },
      })),
    ),
  );

type Props = ReturnType<typeof getStaticPaths>[number]['props'];
export const GET: APIRoute<Props> = async ({ props: { chart, lang, picture } }) => {
  const isPlain = picture === 'plain' || picture === 'double';
  const svg = isPlain
    ? drawStandalone(chart, shareReport(report, lang), { lang })
    : drawPicture(chart, report, { lang, shape: picture, address: root + paths.page(chart.id, lang) });
  const png = await keepPng(svg, lang, picture === 'double' ? 2 : 1);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
