import type { MiddlewareHandler } from 'astro';
import { glossPage } from './text/gloss.ts';
import { pathOf } from './text/route.ts';

/** English pages explain the Chinese they show. Feeds, files and frames are left as they are. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.includes('text/html') === true;
  if (!isPage || !url.pathname.startsWith(pathOf('', 'en', import.meta.env.BASE_URL))) return response;
  return new Response(glossPage(await response.text()), response);
};
