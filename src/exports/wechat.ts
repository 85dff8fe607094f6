/** Elements the WeChat editor keeps in an article, with their drawing elements. */
const elements = 'section p span strong svg g path rect circle line polyline polygon text tspan'.split(' ');

/** What the editor or a reader's phone would drop, and with it the meaning. */
const forbidden: { rule: string; pattern: RegExp }[] = [
  { rule: 'no id or class', pattern: / (?:id|class)=/ },
  { rule: 'no reference', pattern: /url\(|href=|src=/ },
  { rule: 'no script or handler', pattern: /<script| on\w+=|javascript:/i },
  { rule: 'no self-closing tag', pattern: /\/>/ },
  { rule: 'no variable colour', pattern: /var\(--/ },
  { rule: 'no baseline attribute: use y or dy', pattern: /-baseline=/ },
  { rule: 'no data attribute', pattern: / data-/ },
];

/** Characters: what is always taken, and the size at which a desk still has room for its article. */
export const limits = { hard: 8000, easy: 4000 } as const;

/** The rules a WeChat fragment breaks, one line each; empty if it is safe to paste. */
export function checkWechat(fragment: string): string[] {
  const names = Array.from(fragment.matchAll(/<([a-zA-Z][\w-]*)/g), ([, name = '']) => name);
  const strange = [...new Set(names.filter((name) => !elements.includes(name)))].map((name) => `no <${name}>`);
  const wide = Array.from(fragment.matchAll(/(?:[ ;"]|max-)width[=:]"?([\d.]+)/g), ([, width]) => Number(width));
  return [
    ...strange,
    ...forbidden.filter(({ pattern }) => pattern.test(fragment)).map(({ rule }) => rule),
    ...(Math.max(0, ...wide) > 677 ? ['no width over 677 px'] : []),
    ...(/(?:[ ;"]|max-)width:[\d.]+%/.test(fragment) ? ['widths in px, not in per cent'] : []),
    ...(fragment.length > limits.hard ? [`no more than ${limits.hard} characters: ${fragment.length}`] : []),
  ];
}
