import type { APIRoute } from 'astro';
import { report } from '../../components/report.ts';
import { siteRoot } from '../../components/root.ts';
import { indexJson } from '../../exports/files.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(await indexJson(report, siteRoot(site, import.meta.env.BASE_URL)), {
    headers: { 'Content-Type': 'application/json' },
  });
