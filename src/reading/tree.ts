import { createIssue, type Issue } from './issue.ts';
import type { RowPlace } from './rows.ts';

/** A row of a table whose rows lie in one another: places, destinations, groups. */
type TreeRow = { id: string; parent: string } & RowPlace;

/**
 * Parents that lead back to where they began. The loop is told once and cut, so that whatever walks up the tree
 * comes to an end.
 */
export function cutLoops(rows: readonly TreeRow[]): Issue[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const safe = new Set<string>();
  return rows.flatMap((row) => {
    const path = [row.id];
    let next = byId.get(row.parent);
    while (next && !safe.has(next.id) && !path.includes(next.id)) {
      path.push(next.id);
      next = byId.get(next.parent);
    }
    const loop = next && !safe.has(next.id) ? [...path.slice(path.indexOf(next.id)), next.id] : [];
    for (const id of path) safe.add(id);
    if (!next || loop.length === 0) return [];
    const issue = createIssue('E077', next.spot('parent'), { id: next.id, path: loop.join(' → ') });
    next.parent = '';
    return issue;
  });
}
