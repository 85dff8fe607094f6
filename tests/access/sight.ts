/** What a reader’s eye meets on a page. Installed in the page as `window.sight`, where the checks ask it. */
export interface Sight {
  /** `a.n “9.48万人”`, so that a finding can be found. */
  name: (element: Element) => string;
  /** Drawn, not transparent, and not kept for screen readers alone. */
  isShown: (element: Element) => boolean;
  /** A selector: what is looked at. */
  root: string;
  /** Every piece of text that is shown, with where its lines stand in the window. */
  runs: () => Run[];
  /** Red, green, blue (0–255) and opacity of a computed colour. */
  parse: (colour: string) => Colour;
  /** WCAG contrast ratio, 1–21. */
  contrast: (a: Colour, b: Colour) => number;
  /** The opaque colour under an element of the page, a drawing’s own marks left aside. */
  ground: (element: Element) => Colour;
  /** The colours a drawing puts under a point of the window, below that element; the last is on top. */
  under: (element: SVGElement, x: number, y: number) => Colour[];
  /** How many pixels of the window one unit of a drawing takes. */
  scale: (element: SVGGraphicsElement) => number;
  /** The box within which an element’s contents are seen, if it cuts what goes beyond. */
  frame: (element: Element) => DOMRect | undefined;
  /** Whatever takes a press. */
  targets: () => HTMLElement[];
  /** What Tab stops at, in the order of the text; one of each group of radios. */
  stops: () => HTMLElement[];
}

export interface Run {
  element: Element;
  text: string;
  boxes: DOMRect[];
  /** The same without what a scrolling or cutting box around them hides. */
  seen: DOMRect[];
}
export type Colour = [red: number, green: number, blue: number, alpha: number];

declare global {
  interface Window {
    sight: Sight;
  }
}

/** In the page. One function, because what is sent to a page can name nothing outside itself. */
export function installSight(): void {
  const name = (element: Element): string => {
    const own = element.id ? `#${element.id}` : (element.getAttribute('class') ?? '').replace(/^\s*(?=\S)|\s+/g, '.');
    const said = (element.textContent || element.getAttribute('aria-label') || '').replace(/\s+/g, ' ').trim();
    return `${element.tagName.toLowerCase()}${own} “${said.slice(0, 40)}”`;
  };

  /** Cut away to nothing: what is there for screen readers alone. */
  const isUnseen = (element: Element): boolean => {
    for (let node: Element | null = element; node; node = node.parentElement) {
      const { clipPath, position } = getComputedStyle(node);
      if (clipPath === 'inset(50%)' && position === 'absolute') return true;
    }
    return false;
  };
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getClientRects().length > 0 &&
    !isUnseen(element);

  /** The part of a line that what scrolls or cuts around it leaves to be seen. */
  const clips = new Map<Element, DOMRect | undefined>();
  const clipOf = (element: Element | null): DOMRect | undefined => {
    if (!element || element === document.body || element instanceof SVGElement) return undefined;
    if (!clips.has(element)) {
      const outer = clipOf(element.parentElement);
      const { overflowX, overflowY } = getComputedStyle(element);
      const own = /hidden|clip|auto|scroll/.test(overflowX + overflowY) ? element.getBoundingClientRect() : undefined;
      clips.set(element, own && outer ? meet(own, outer) : (own ?? outer));
    }
    return clips.get(element);
  };
  const meet = (a: DOMRect, b: DOMRect): DOMRect => {
    const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
    const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
    return new DOMRect(left, top, Math.max(right - left, 0), Math.max(bottom - top, 0));
  };

  const frame = (element: Element): DOMRect | undefined => {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (!/hidden|clip/.test(overflowX + overflowY)) return undefined;
    const box = element.getBoundingClientRect();
    const outer = element instanceof SVGSVGElement ? element.ownerSVGElement : null;
    const matrix = outer?.getScreenCTM();
    if (!(element instanceof SVGSVGElement) || !outer || !matrix) return box;
    // A drawing within a drawing: what its box says is where its marks stand, not where it cuts.
    const { x, y, width, height } = element;
    const from = new DOMPoint(x.baseVal.value, y.baseVal.value).matrixTransform(matrix);
    return new DOMRect(from.x, from.y, width.baseVal.value * matrix.a, height.baseVal.value * matrix.d);
  };

  const listTexts = (root: Element): Node[] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes;
  };
  const runs = (): Run[] => {
    clips.clear();
    const texts = [...document.querySelectorAll(window.sight.root)].flatMap(listTexts);
    const found: Run[] = [];
    const range = document.createRange();
    const shown = new Map<Element, boolean>();
    for (const node of texts) {
      const text = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (!text || !element || /^(script|style|template|noscript|option)$/i.test(element.tagName)) continue;
      if (!shown.has(element)) shown.set(element, isShown(element));
      if (!shown.get(element)) continue;
      range.selectNodeContents(node);
      // Chromium gives a range of letters drawn together the width they would have had.
      const isTogether = element.hasAttribute('textLength');
      const rects = isTogether ? [element.getBoundingClientRect()] : [...range.getClientRects()];
      const boxes = rects.filter(({ width, height }) => width > 0.5 && height > 0.5);
      const inner = element.closest('svg svg');
      const clip = inner ? frame(inner) : clipOf(element.closest('svg')?.parentElement ?? element);
      const seen = clip
        ? boxes.map((box) => meet(box, clip)).filter(({ width, height }) => width > 1 && height > 1)
        : boxes;
      if (boxes.length > 0) found.push({ element, text, boxes, seen });
    }
    return found;
  };

  const parse = (colour: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const unit = colour.startsWith('color(') ? 255 : 1;
    return [red * unit, green * unit, blue * unit, alpha];
  };
  const luminance = ([red, green, blue]: Colour): number => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: Colour, b: Colour): number => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };

  const ground = (element: Element): Colour => {
    for (let node: Element | null = element; node; node = node.parentElement) {
      const colour = parse(getComputedStyle(node).backgroundColor);
      if (colour[3] > 0.99) return colour;
    }
    return [255, 255, 255, 1];
  };

  /** Whether a map within a drawing leaves that point of a mark to be seen. */
  const isOpen = (mark: Element, x: number, y: number): boolean => {
    const inner = mark.parentElement?.closest('svg svg');
    const box = inner && frame(inner);
    return !box || (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  };

  const under = (element: SVGElement, x: number, y: number): Colour[] => {
    const root = element.ownerSVGElement;
    if (!root) return [];
    let outer = root;
    while (outer.ownerSVGElement) outer = outer.ownerSVGElement;
    const colours: Colour[] = [];
    for (const mark of outer.querySelectorAll<SVGGeometryElement>('path, rect, circle, ellipse, polygon')) {
      if (element.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) break;
      const box = mark.getBoundingClientRect();
      if (x < box.left || x > box.right || y < box.top || y > box.bottom || !isShown(mark)) continue;
      if (!isOpen(mark, x, y)) continue;
      const matrix = mark.getScreenCTM();
      if (!matrix) continue;
      const point = new DOMPoint(x, y).matrixTransform(matrix.inverse());
      const style = getComputedStyle(mark);
      const solid = Number(style.opacity) > 0.9;
      if (solid && style.fill !== 'none' && Number(style.fillOpacity) > 0.9 && mark.isPointInFill(point))
        colours.push(parse(style.fill));
      if (solid && style.stroke !== 'none' && mark.isPointInStroke(point)) colours.push(parse(style.stroke));
    }
    return colours;
  };

  const scale = (element: SVGGraphicsElement): number => {
    const matrix = element.getScreenCTM();
    return matrix ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) : 1;
  };

  const pressed = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=option]';
  const targets = (): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(pressed)].filter((element) => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return [element, ...labels].some(isShown);
    });

  const stops = (): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(`${pressed}, [tabindex]`)].filter((element) => {
      if (
        element.tabIndex < 0 ||
        element.matches(':disabled') ||
        !element.checkVisibility({ visibilityProperty: true })
      )
        return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${element.name}"]`)];
      return element === (group.find(({ checked }) => checked) ?? group[0]);
    });

  window.sight = { root: 'body', name, isShown, runs, parse, contrast, ground, under, scale, frame, targets, stops };
}
