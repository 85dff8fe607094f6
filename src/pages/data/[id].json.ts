import type { APIRoute, GetStaticPaths } from 'astro';
import { report } from '../../components/report.ts';
import { siteRoot } from '../../components/root.ts';
import { versionOf } from '../../exports/files.ts';
import { figureTwin } from '../../exports/twin.ts';
import { listAddresses } from '../../model/correction-log.ts';
import type { Figure } from '../../model/figure.ts';

export const getStaticPaths = (() =>
  listAddresses(report).map(({ id, figure }) => ({ params: { id }, props: { figure } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ figure: Figure }> = async ({ props, site }) => {
  const edition = { root: siteRoot(site, import.meta.env.BASE_URL), version: await versionOf(report) };
  return new Response(figureTwin(props.figure, report, edition), { headers: { 'Content-Type': 'application/json' } });
};
