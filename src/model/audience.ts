import type { Report } from './report.ts';

/**
 * Whether a map must give way to its schematic twin: in mainland China a map of several provinces may be published only
 * with its approval number (审图号) on it. `site.audience` in data/site.csv is the switch for a whole build; whatever is
 * not plainly `worldwide` is taken for the mainland, so that a typing mistake publishes no map.
 */
export function mustBeSchematic({ site, maps }: Report, id: string): boolean {
  const map = maps.find((candidate) => candidate.map === id);
  const isWorldwide = (site['audience'] || 'worldwide') === 'worldwide';
  return map?.mode === 'geographic' && !map.approval && !isWorldwide;
}

/** The same report as a build for the mainland has it: for what goes to a Chinese network, whoever the site is for. */
export const forMainland = (report: Report): Report => ({ ...report, site: { ...report.site, audience: 'mainland' } });
