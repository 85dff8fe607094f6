/**
 * On the page for what is not found: where the address asks for a figure's page, the figures whose ids are nearest, from
 * the ledger's own index. Without scripts the page still leads to the ledger.
 */
const place = document.querySelector<HTMLElement>('[data-index]');
const asked = /\/(en\/)?data\/([^/]+)\/?$/.exec(decoded(location.pathname));
if (place && asked) void offer(place, asked[2] ?? '', Boolean(asked[1]));

async function offer(place: HTMLElement, id: string, isEnglish: boolean): Promise<void> {
  const { index = '', zh = '', en = '' } = place.dataset;
  const answer = await fetch(index);
  if (!answer.ok) return;
  const { figures } = (await answer.json()) as { figures: string[] };
  const wanted = id.toLowerCase().slice(0, 80);
  const near = figures
    .map((figure) => ({ figure, apart: distance(wanted, figure) }))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, 5);
  const links = near.map(({ figure }) => {
    const link = document.createElement('a');
    link.href = `${isEnglish ? en : zh}${figure}/`;
    link.className = 'alone';
    link.textContent = figure;
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
  place.querySelector('ul')?.append(...links);
  place.hidden = false;
}

/** Insertions, deletions, replacements and swaps of neighbours that make one word of the other; parts both have cost less. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      (rows[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swap);
    }
  }
  const shared = a.split('-').filter((part) => part && b.split('-').includes(part)).length;
  return at(a.length, b.length) - 3 * shared;
}

/** `%ff` is no text: kept as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
