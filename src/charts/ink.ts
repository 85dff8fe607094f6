/**
 * Colour tokens, [light, dark]. Drawings name them as `var(--guangdong)`; pages define the variables from here,
 * exports put the plain colour in. Data colours are for marks; words use ink, muted or link.
 * Text is at least 7:1 on paper, muted words on the map’s grounds too, marks 3:1, hues told apart under protan, deutan, tritan and in grey (tests/charts/ink).
 */
export const inks = {
  paper: ['#FAF6EE', '#14161A'],
  panel: ['#FFFFFF', '#1D2026'],
  ink: ['#1E1A16', '#F1ECE2'],
  muted: ['#4B4339', '#C9C1B4'],
  rule: ['#8A8072', '#7D776D'],
  link: ['#7A1F10', '#FFB199'],
  focus: ['#0B57D0', '#8AB4F8'],
  guangdong: ['#A32F18', '#DE6E49'],
  yunnan: ['#113452', '#93B8E0'],
  other: ['#B28321', '#FDEBB0'],
  /** Map grounds: told apart from each other, quieter than any mark. */
  land: ['#EFE8DA', '#23262C'],
  abroad: ['#F6F1E6', '#191B20'],
  sea: ['#E3ECEE', '#10202A'],
  'yunnan-land': ['#D5DEE4', '#243444'],
  'guangdong-land': ['#F0D9CF', '#43281F'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Ink = keyof typeof inks;

/** Part of the text’s colour in the ground’s, of those the reader has chosen. */
const shade = (percent: number): string => `color-mix(in srgb,CanvasText ${percent}%,Canvas)`;
/** Where the reader’s own colours are forced on pages the tokens take them: words and marks stay as plain as the rest. */
const forced: Record<Ink, string> = {
  paper: 'Canvas',
  panel: 'Canvas',
  ink: 'CanvasText',
  muted: 'CanvasText',
  rule: 'CanvasText',
  link: 'LinkText',
  focus: 'Highlight',
  guangdong: 'LinkText',
  yunnan: 'CanvasText',
  other: 'GrayText',
  land: shade(14),
  abroad: shade(7),
  sea: 'Canvas',
  'yunnan-land': shade(24),
  'guangdong-land': shade(24),
};
export type Theme = 'light' | 'dark';

/** The variable a drawing uses: `var(--guangdong)`. */
export const ink = (name: Ink): string => `var(--${name})`;

/** `--paper:#FAF6EE;…` for one theme, in the order above. */
export function inkDeclarations(theme: Theme): string {
  return Object.entries(inks)
    .map(([name, pair]) => `--${name}:${pair[theme === 'light' ? 0 : 1]};`)
    .join('');
}

/** The same for forced colours. */
export const forcedDeclarations = (): string =>
  Object.entries(forced)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('');

/** A drawing with its variables replaced by one theme's plain colours, for hosts that know no variables. */
export function fixInks(svg: string, theme: Theme): string {
  return svg.replace(/var\(--([a-z-]+)\)/g, (_, name: string) => {
    const pair = inks[name as Ink] as readonly [string, string] | undefined;
    if (!pair) throw new Error(`unknown ink: ${name}`);
    return pair[theme === 'light' ? 0 : 1];
  });
}
