import type { APIRoute } from 'astro';
import { report } from '../../../components/report.ts';
import { siteRoot } from '../../../components/root.ts';
import { atom } from '../../../exports/feed.ts';
import type { Lang } from '../../../model/figure.ts';
import { langPaths } from '../../../text/route.ts';

export const getStaticPaths = langPaths;

export const GET: APIRoute<{ lang: Lang }> = ({ props: { lang }, site }) =>
  new Response(atom('corrections', report, { root: siteRoot(site, import.meta.env.BASE_URL), lang }), {
    headers: { 'Content-Type': 'application/atom+xml' },
  });
