import type { APIRoute } from 'astro';
import { report } from '../../components/report.ts';
import { shapes, type Shape } from '../../exports/card.ts';
import { keepPng } from '../../exports/png.ts';
import { drawShare, sharePages, shareName, type SharePage } from '../../exports/share.ts';
import { languages, type Lang } from '../../model/figure.ts';

interface Props {
  page: SharePage;
  lang: Lang;
  shape: Shape;
}

/** Each page's picture in both languages and both shapes. */
export const getStaticPaths = () =>
  (Object.keys(sharePages) as SharePage[]).flatMap((page) =>
    languages.flatMap((lang) =>
      (Object.keys(shapes) as Shape[]).map((shape) => ({
        params: { card: shareName(page, lang, shape) },
        props: { page, lang, shape } satisfies Props,
      })),
    ),
  );

export const GET: APIRoute<Props> = async ({ props: { page, lang, shape } }) => {
  const png = await keepPng(drawShare(report, page, { lang, shape }), lang);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
