import type { Check } from './check.ts';
import type { Figure, Lang } from './figure.ts';

/** data/published.json: what readers, embedders and search engines were promised. `npm run publish:record` writes it. */
export interface Published<Chart extends PublishedChart = PublishedChart> {
  /** As they stood when they were recorded, in the order of the tables. */
  figures: Figure[];
  checks: Check[];
  /** Every version of a chart's frame that was ever recorded, oldest first. */
  charts: Chart[];
  /** Every address below the site's root that was ever recorded: `data/weixin-2018-out/`, `e/flow.zh.svg`. */
  urls: string[];
}

/** A chart as it was on a day, at an address that stays. */
export interface PublishedChart {
  id: string;
  lang: Lang;
  /** First eight hexadecimal digits of the SHA-256 of the file in data/frozen. */
  hash: string;
  date: string;
}

const parts = ['figures', 'checks', 'charts', 'urls'] as const;

/** Reads published.json; undefined if it is not what publish:record writes. */
export function parsePublished(text: string): Published | undefined {
  try {
    const json: unknown = JSON.parse(text);
    const isWhole =
      typeof json === 'object' && json !== null && parts.every((part) => Array.isArray(Reflect.get(json, part)));
    return isWhole ? (json as Published) : undefined;
  } catch {
    return undefined;
  }
}

/** As text, an item a line, so that a change shows as one. The lines of what is kept stay byte for byte. */
export function writePublished(published: Published): string {
  const lists = parts.map((part) => {
    const lines = published[part].map((item) => JSON.stringify(item));
    return `"${part}": [${lines.length > 0 ? `\n${lines.join(',\n')}\n` : ''}]`;
  });
  return `{\n${lists.join(',\n')}\n}\n`;
}
