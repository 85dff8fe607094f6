import { readPages } from '../support/pages.ts';

/** How a page is looked at. */
export interface Mode {
  size: keyof typeof sizes;
  theme: 'light' | 'dark';
  /** Where the page has a scroller: pinned beside its steps, or each step with its own figure. */
  view: 'scrolly' | 'static';
}

/** A phone; a window of 1280 by 1024 at 400%, as WCAG asks; a desk. CSS pixels. */
export const sizes = {
  phone: { width: 390, height: 844 },
  zoomed: { width: 320, height: 256 },
  desk: { width: 1280, height: 800 },
} as const;

export const modes: Mode[] = (['scrolly', 'static'] as const).flatMap((view) =>
  (['phone', 'zoomed', 'desk'] as const).flatMap((size) =>
    (['light', 'dark'] as const).map((theme) => ({ size, theme, view })),
  ),
);
export const nameMode = ({ size, theme, view }: Mode): string =>
  `${size} ${theme}${view === 'static' ? ' static' : ''}`;

export interface Visited {
  /** Without the first slash: `en/data/`. */
  path: string;
  /** Pages made by one template share it: `data/*`. */
  kind: string;
  modes: Mode[];
}

/** Pages in folders of more siblings than this are of one kind. */
const few = 6;

/**
 * Which pages are looked at and how: of each kind the longest, with its twin, in every mode; every other page in one that
 * follows from its address. `isFull` gives every mode to all. Frozen frames are records: what they were cannot be mended.
 */
export function planVisits(isFull: boolean): Visited[] {
  const pages = readPages()
    .filter(({ path }) => !path.startsWith('/e/v/'))
    .map(({ path, html, lang }) => ({ path: path.slice(1), bare: barePath(path), size: html.length, html, lang }));
  const parents = [...new Set(pages.map(({ bare }) => bare))].map(parentOf);
  const kindOf = (bare: string): string => {
    if (bare.startsWith('e/')) return `frame ${bare.split('/')[2] || 'own'}`;
    const parent = parentOf(bare);
    const siblings = parents.filter((other) => other === parent);
    return parent && siblings.length > few ? `${parent}*` : bare || 'story';
  };
  const longest = new Map<string, string>();
  for (const { bare } of pages.sort((a, b) => b.size - a.size || a.path.localeCompare(b.path)))
    if (!longest.has(kindOf(bare))) longest.set(kindOf(bare), bare);
  return pages
    .map(({ path, bare, html }) => {
      const possible = html.includes('<scroll-story') ? modes : modes.filter(({ view }) => view === 'scrolly');
      const isWhole = isFull || longest.get(kindOf(bare)) === bare;
      return {
        path,
        kind: kindOf(bare),
        modes: isWhole ? possible : possible.filter((_, i) => i === hash(path) % possible.length),
      };
    })
    .sort((a, b) => a.path.localeCompare(b.path));
}

/** `/en/data/x/` → `data/x/`, `/e/flow/en/dark/` → `e/flow/dark/`. */
const barePath = (path: string): string =>
  path.replace(/^\/(e\/[^/]+\/)(?:zh|en)\//, '/$1').replace(/^\/(?:en\/)?/, '');

const parentOf = (bare: string): string => bare.replace(/[^/]+\/?$/, '');

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
