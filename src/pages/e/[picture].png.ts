import type { APIRoute } from 'astro';
import { charts } from '../../charts/index.ts';
import { report } from '../../components/report.ts';
import { paths, pictures, type Picture } from '../../exports/address.ts';
import { drawPicture } from '../../exports/picture.ts';
import { keepPng } from '../../exports/png.ts';
import { drawStandalone } from '../../exports/standalone.ts';
import { languages } from '../../model/figure.ts';

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
  const svg = isPlain ? drawStandalone(chart, report, { lang }) : drawPicture(chart, report, { lang, shape: picture });
  const png = await keepPng(svg, lang, { zoom: picture === 'double' ? 2 : 1 });
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
