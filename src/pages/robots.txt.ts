import type { APIRoute } from 'astro';
import { siteRoot } from '../components/root.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${siteRoot(site, import.meta.env.BASE_URL)}sitemap.xml\n`);
