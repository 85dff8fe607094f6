import type { APIRoute } from 'astro';
import { charts } from '../../charts/index.ts';
import { report } from '../../components/report.ts';
import { paths, pictures, rootOf, type Picture } from '../../exports/address.ts';
import { drawPictureFile } from '../../exports/picture-file.ts';
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
  const png = await drawPictureFile({ chart, report, lang, root }, picture);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
