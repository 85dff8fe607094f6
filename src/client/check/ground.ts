import type { Ground } from '../../geo/features.ts';
import { pageData } from './page-data.ts';

/** Stands for geo/features.ts in the browser: the ground of the narrow map comes with the page, drawn at build. */
export const selectGround = (): Ground => pageData().ground;
