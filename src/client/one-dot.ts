/**
 * Lets a reader choose one of the dots, by tap, by number or in the address (`?dot=137`), rings it, and says further down
 * where it passes. Dots are read from the drawing itself: from first to last its points are dots 1, 2, 3 …
 */
interface Dot {
  /** `guangdong`, or `unplaced`. */
  destination: string;
  x: number;
  y: number;
  isOpen: boolean;
  colour: string;
}

const root = document.querySelector<HTMLElement>('.one-dot');
const drawings = Array.from(document.querySelectorAll<SVGSVGElement>('#chart-dots .drawing svg'), (svg) => ({
  svg,
  dots: readDots(svg),
}));
const dots = drawings[0]?.dots ?? [];
if (root && dots.length > 0) followDot(root);

function followDot(root: HTMLElement): void {
  const input = root.querySelector('input');
  for (const part of root.querySelectorAll<HTMLElement>('.scripted, .plain')) part.hidden = part.matches('.plain');

  const choose = (n: number | undefined): void => {
    writeAddress(n);
    showDot(root, n);
    if (input) input.value = n === undefined ? '' : String(n);
  };

  input?.addEventListener('change', () => {
    const n = readNumber(input.value);
    if (n !== undefined) choose(n);
  });
  root.querySelector('button')?.addEventListener('click', () => choose(undefined));
  for (const { svg, dots } of drawings)
    svg.addEventListener('click', (event) => {
      const n = findNearest(svg, dots, event);
      if (n !== undefined) choose(n);
    });
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-of]'))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      choose(dots.findIndex(({ destination }) => destination === link.dataset.of) + 1);
    });

  const n = readNumber(new URLSearchParams(location.search).get('dot') ?? '');
  if (n !== undefined) {
    showDot(root, n);
    if (input) input.value = String(n);
  }
}

/** Everything the page shows of the dot, from its number alone; undefined takes it all away. */
function showDot(root: HTMLElement, n: number | undefined): void {
  const dot = n === undefined ? undefined : dots[n - 1];
  const page = document.documentElement;
  if (dot) page.dataset.dot = dot.destination;
  else delete page.dataset.dot;
  const { chosen = '', open = '' } = root.dataset;
  const status = root.querySelector('.dot-chosen');
  if (status) status.textContent = dot ? chosen.replace('{n}', String(n)) + (dot.isOpen ? open : '') : '';
  for (const card of root.querySelectorAll('.dot-card'))
    card.classList.toggle('chosen', card.id === `dot-${dot?.destination ?? ''}`);
  for (const { svg, dots } of drawings) ring(svg, n === undefined ? undefined : dots[n - 1]);
  markStations(root, dot);
}

/** The line of each station that this dot passes, under the station's words. */
function markStations(root: HTMLElement, dot: Dot | undefined): void {
  for (const line of document.querySelectorAll('main .your-dot')) line.remove();
  for (const template of root.querySelectorAll('template')) {
    const { at = '', of = '' } = template.dataset;
    const station = document.getElementById(at);
    if (!dot || !station || (of !== '' && of !== dot.destination)) continue;
    const line = template.content.cloneNode(true);
    const step = station.querySelector(':scope > .step-words');
    if (step) step.append(line);
    else station.querySelector(':scope > h2')?.after(line);
  }
}

/** Solid dots are the beginnings of a path's strokes, hollow ones circles. */
function readDots(svg: SVGSVGElement): Dot[] {
  return Array.from(svg.querySelectorAll<SVGElement>('[data-dots]')).flatMap((group) => {
    const destination = group.dataset.dots ?? '';
    return Array.from(group.querySelectorAll('path, circle')).flatMap((mark): Dot | Dot[] => {
      const colour = mark.getAttribute('stroke') ?? '';
      if (mark.tagName === 'circle')
        return {
          destination,
          x: Number(mark.getAttribute('cx')),
          y: Number(mark.getAttribute('cy')),
          isOpen: true,
          colour,
        };
      const starts = (mark.getAttribute('d') ?? '').matchAll(/M([\d.]+) ([\d.]+)/g);
      return Array.from(starts, ([, x, y]) => ({ destination, x: Number(x), y: Number(y), isOpen: false, colour }));
    });
  });
}

/** The dot at the finger, by its number; undefined if the finger is on no dot nor beside one. */
function findNearest(svg: SVGSVGElement, dots: readonly Dot[], { clientX, clientY }: MouseEvent): number | undefined {
  const box = svg.getBoundingClientRect();
  const scale = svg.viewBox.baseVal.width / box.width;
  const [x, y] = [(clientX - box.left) * scale, (clientY - box.top) * scale];
  const distances = dots.map((dot) => Math.hypot(dot.x - x, dot.y - y));
  const least = Math.min(...distances);
  return least < reach ? distances.indexOf(least) + 1 : undefined;
}

/** In units of the drawing; a little over one dot's pitch in a wide window. */
const reach = 14;

function ring(svg: SVGSVGElement, dot: Dot | undefined): void {
  svg.querySelector('.dot-ring')?.remove();
  if (!dot) return;
  const group = svg.appendChild(draw('g', { class: 'dot-ring' }));
  const at = { cx: dot.x, cy: dot.y };
  const fill = dot.isOpen ? 'var(--paper)' : dot.colour;
  group.append(
    draw('circle', { ...at, r: 10, fill: 'var(--paper)', stroke: 'var(--ink)', 'stroke-width': 2.5 }),
    draw('circle', { ...at, r: 5, fill, stroke: dot.colour, 'stroke-width': 2 }),
  );
}

function draw(name: string, attributes: Record<string, string | number>): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}

/** A dot's number; undefined for whatever is none. */
function readNumber(text: string): number | undefined {
  const n = /^[1-9]\d*$/.test(text) ? Number(text) : 0;
  return n >= 1 && n <= dots.length ? n : undefined;
}

function writeAddress(n: number | undefined): void {
  const address = new URL(location.href);
  if (n === undefined) address.searchParams.delete('dot');
  else address.searchParams.set('dot', String(n));
  history.replaceState(history.state, '', address);
}
