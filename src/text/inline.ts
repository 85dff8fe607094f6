import type { Lang } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { fillParts, type Part } from './fill.ts';

/** A stretch of an editor's prose: plain with its figures, strong, or a link. */
export interface Inline {
  kind: 'plain' | 'strong' | 'link';
  /** Only of a link. */
  href: string;
  parts: Part[];
}

/** Reads `**strong**` and `[words](address)`, the only marks prose has, and puts the figures in. */
export function parseInline(text: string, report: Report, lang: Lang): Inline[] {
  const pieces = text.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/).filter(Boolean);
  return pieces.map((piece) => {
    const strong = /^\*\*(.+)\*\*$/.exec(piece)?.[1];
    const [, words = '', href = ''] = /^\[(.+)\]\((.+)\)$/.exec(piece) ?? [];
    const kind = strong ? 'strong' : href ? 'link' : 'plain';
    return { kind, href, parts: fillParts(strong ?? (href ? words : piece), report, lang) };
  });
}
