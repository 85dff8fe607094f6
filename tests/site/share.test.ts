import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type Page, readPages, resolveLink, siteUrl } from '../support/pages.ts';
import { dist } from '../support/site.ts';

const heaviest = 60_000;
const pages = readPages().filter(({ kind }) => kind === 'page');
const contents = ({ document }: Page, property: string): string[] =>
  Array.from(document.querySelectorAll(`meta[property="${property}"]`), (node) => node.getAttribute('content') ?? '');

test.each(pages.map((page) => [page.path, page] as const))(
  '%s is shared with a wide and a square picture, of the size it says and described',
  async (_, page) => {
    const addresses = contents(page, 'og:image');
    expect(addresses).toHaveLength(2);
    expect(addresses.filter((address) => !address.startsWith(siteUrl))).toEqual([]);
    const sizes = contents(page, 'og:image:width').map(
      (width, i) => `${width}x${contents(page, 'og:image:height')[i] ?? ''}`,
    );
    expect(sizes).toEqual(['1200x630', '1080x1080']);
    for (const [i, address] of addresses.entries()) {
      const file = readFileSync(join(dist, resolveLink(page, address)?.path ?? ''));
      const { format, width, height } = await sharp(file).metadata();
      expect([format, `${width}x${height}`]).toEqual(['png', sizes[i]]);
      expect(file.length).toBeLessThanOrEqual(heaviest);
    }
    const described = contents(page, 'og:image:alt');
    expect(described.filter((words) => /\p{Script=Han}/u.test(words) === (page.lang === 'zh'))).toHaveLength(2);
  },
);
