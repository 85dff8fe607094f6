import sharp from 'sharp';
import { paths, pictures, type Picture } from './address.ts';
import type { Order } from './chart-data.ts';
import { drawPicture, shareReport } from './picture.ts';
import { keepPng } from './png.ts';
import { drawStandalone } from './standalone.ts';

/** One of a chart's pictures as it is downloaded, PNG. */
export function drawPictureFile({ chart, report, lang, root }: Order, picture: Picture): Promise<Buffer> {
  if (picture === 'plain' || picture === 'double') {
    const svg = drawStandalone(chart, shareReport(report, lang), { lang });
    return keepPng(svg, lang, { zoom: picture === 'double' ? 2 : 1 });
  }
  const address = root + paths.page(chart.id, lang);
  return keepPng(drawPicture(chart, report, { lang, shape: picture, address }), lang);
}

/** A chart's pictures with their size in pixels and their weight in kilobytes, `23.4`. */
export const listPictures = (order: Order) =>
  Promise.all(
    (Object.keys(pictures) as Picture[]).map(async (picture) => {
      const png = await drawPictureFile(order, picture);
      const { width, height } = await sharp(png).metadata();
      return { picture, width, height, weight: (png.length / 1000).toFixed(1) };
    }),
  );
