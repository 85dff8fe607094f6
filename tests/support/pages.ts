import { listBuilt, readBuilt } from '../../scripts/pages.ts';
import { dist } from './site.ts';

export { type Page, resolveLink, siteUrl, twinPath } from '../../scripts/pages.ts';

/** Files of dist as `/en/index.html`, in the order of their names. */
export const listDist = (): string[] => listBuilt(dist);

/** All documents of dist. */
export const readPages = () => readBuilt(dist);
