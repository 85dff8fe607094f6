import type { APIRoute, GetStaticPaths } from 'astro';
import { report } from '../../components/report.ts';
import { siteRoot } from '../../components/root.ts';
import { versionOf } from '../../exports/files.ts';
import { figureTwin } from '../../exports/twin.ts';
import type { Figure } from '../../model/figure.ts';

export const getStaticPaths = (() =>
  report.figures.map((figure) => ({ params: { id: figure.id }, props: { figure } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ figure: Figure }> = async ({ props, site }) => {
  const edition = { root: siteRoot(site, import.meta.env.BASE_URL), version: await versionOf(report) };
  return new Response(figureTwin(props.figure, report, edition), { headers: { 'Content-Type': 'application/json' } });
};
