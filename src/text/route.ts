import { languages, type Lang } from '../model/figure.ts';

/** A page's path in a language: Chinese at the root, English under /en/. `page` is `''` or `data/`. Base path included. */
export function pathOf(page: string, lang: Lang, base = '/'): string {
  return `${base.replace(/\/$/, '')}/${lang === 'zh' ? '' : `${lang}/`}${page}`;
}

export const otherLang = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');

/** For `[...lang]` routes: no segment is Chinese. */
export const langPaths = () =>
  languages.map((lang) => ({ params: { lang: lang === 'zh' ? undefined : lang }, props: { lang } }));

/** What goes into `lang=""`. */
export const langTag: Record<Lang, string> = { zh: 'zh-CN', en: 'en' };

/** The page of one figure. */
export const figurePath = (id: string, lang: Lang, base = '/'): string => pathOf(`data/${id}/`, lang, base);
