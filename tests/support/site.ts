import { join } from 'node:path';
import { basePath } from '../../scripts/pages.ts';
import { serveSite, type SiteServer } from '../../scripts/serve.ts';

/** The built site. Tests on it need `npm run build` first; `npm test` does that. */
export const dist = join(import.meta.dirname, '../../dist');

/** Serves dist on a free port of this machine. Close it when done. */
export const openSite = (): Promise<SiteServer> => serveSite(dist, { port: 0, base: basePath() });
