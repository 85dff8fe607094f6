import type { Report, Source } from './report.ts';

/** The source the story is about: the one site.csv names, else the first. Throws if there is none. */
export function mainSource({ sources, site }: Report): Source {
  const main = sources.find(({ id }) => id === site['source']) ?? sources[0];
  if (!main) throw new Error('no source');
  return main;
}

/** The sources that figures rest on, in the order of sources.csv; a computed figure rests on those of its formula. */
export function sourcesOf(report: Report, ids: readonly string[]): Source[] {
  const figures = new Map(report.figures.map((figure) => [figure.id, figure]));
  const found = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const figure = figures.get(id);
    if (figure?.source) found.add(figure.source);
    // A formula names the figures it is made of; a distance between places names none.
    else if (figure) waiting.push(...(figure.printed.match(/[a-z][a-z0-9-]*/g) ?? []).filter((part) => part !== id));
  }
  const own = report.sources.filter(({ id }) => found.has(id));
  return own.length > 0 ? own : [mainSource(report)];
}
