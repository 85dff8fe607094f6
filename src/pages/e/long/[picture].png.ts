import type { APIRoute } from 'astro';
import { report } from '../../../components/report.ts';
import { paths, rootOf } from '../../../exports/address.ts';
import { drawLong, longAddress, longPictures, longZoom } from '../../../exports/long.ts';
import { keepPng } from '../../../exports/png.ts';
import { languages } from '../../../model/figure.ts';

const root = rootOf(new URL(import.meta.env.SITE), import.meta.env.BASE_URL);

/** Each chapter and the whole story, in both languages, with a QR code and without. */
export const getStaticPaths = () =>
  longPictures(report).flatMap((part) =>
    languages.flatMap((lang) =>
      [false, true].map((hasCode) => ({
        params: { picture: paths.long(part, lang, hasCode).replace(/^e\/long\/|\.png$/g, '') },
        props: { part, lang, address: hasCode ? longAddress(part, lang, root) : undefined },
      })),
    ),
  );

type Props = ReturnType<typeof getStaticPaths>[number]['props'];
export const GET: APIRoute<Props> = async ({ props: { part, lang, address } }) => {
  const png = await keepPng(drawLong(report, { part, lang, address }), lang, { zoom: longZoom(part) });
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
