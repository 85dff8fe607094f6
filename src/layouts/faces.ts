import faces from '../generated/type/faces.json';
import type { Lang } from '../model/figure.ts';

/** Addresses of the fonts' files, by name. Not as data: addresses, which the pages' security policy refuses. */
const files = import.meta.glob<string>('../generated/type/*.woff2', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/** The `@font-face` rules of a page: what its headings may say, in each language that it has headings in. */
export function faceStyle(langs: readonly Lang[], isStory: boolean): string {
  const rules = langs.map((lang) => faces[lang]).map(({ story, others }) => (isStory ? story : story + others));
  return rules
    .join('')
    .replace(/url\((\w+\.woff2)\)/g, (_, file: string) => `url(${files[`../generated/type/${file}`] ?? ''})`);
}
