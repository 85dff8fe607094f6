/**
 * <scroll-story> pins one drawing beside its steps and gives it the state of the step being read. What is shown follows
 * from that step alone, however the reader came there: by scrolling, a jump, a link, a reload or the way back.
 * Without this script, with less motion wished for, in low windows and in the static view every step has its own figure.
 */
const mayMove = matchMedia('(prefers-reduced-motion: no-preference)');
const isStatic = new URLSearchParams(location.search).get('view') === 'static';

/** Pixels; a lower window has no room for a drawing and words. */
const lowest = 400;

/** A step is read from when its words have come so far up the window until the next one's have. */
const line = 0.72;

class ScrollStory extends HTMLElement {
  private readonly order = Array.from(this.querySelectorAll('.step'), ({ id }) => id);
  private readonly words = Array.from(this.querySelectorAll<HTMLElement>('.step-words'));
  private band: IntersectionObserver | undefined;
  private sized: ResizeObserver | undefined;
  private width = 0;

  connectedCallback(): void {
    if (typeof ResizeObserver === 'undefined') return;
    if (isStatic) {
      this.offerScrolling();
      return;
    }
    this.querySelector('.to-static')?.addEventListener('click', this.keepPlace);
    mayMove.addEventListener('change', this.toggle);
    addEventListener('resize', this.turn);
    this.toggle();
  }

  disconnectedCallback(): void {
    mayMove.removeEventListener('change', this.toggle);
    removeEventListener('resize', this.turn);
    this.sized?.disconnect();
    this.band?.disconnect();
  }

  /** A new width, as of a turned phone. A new height alone, as of a phone's toolbar, changes nothing. */
  private readonly turn = (): void => {
    if (innerWidth !== this.width) this.toggle();
  };

  private readonly toggle = (): void => {
    this.width = innerWidth;
    this.band?.disconnect();
    this.classList.remove('ready');
    this.classList.toggle('active', mayMove.matches && innerHeight >= lowest);
    this.sized?.disconnect();
    const stage = this.querySelector('.stage');
    if (!stage) return;
    // Asked when the drawing has been laid out, of itself and before it is seen.
    this.sized = new ResizeObserver(this.settle);
    this.sized.observe(stage);
  };

  private readonly settle = (): void => {
    this.band?.disconnect();
    if (!this.leavesRoom()) {
      this.sized?.disconnect();
      this.classList.remove('active');
      return;
    }
    // From far above the window down to the line: it tells of every crossing, of a jump over the whole sequence too.
    this.band = new IntersectionObserver(([entry]) => this.read(entry?.rootBounds?.bottom ?? innerHeight * line), {
      rootMargin: `99999px 0px ${(line - 1) * 100}%`,
    });
    for (const words of this.words) this.band.observe(words);
  };

  /** Below the drawing or, on a desk, beside it. */
  private leavesRoom(): boolean {
    const stage = this.querySelector<HTMLElement>('.stage')?.offsetHeight ?? 0;
    this.style.setProperty('--stage', `${stage}px`);
    return stage <= innerHeight * (getComputedStyle(this).display === 'grid' ? 1 : 0.75);
  }

  /** Shows the last step whose words begin above that height, the first if none do. */
  private read(bottom: number): void {
    const above = this.words.filter((words) => words.getBoundingClientRect().top <= bottom + 1);
    this.show(this.order[Math.max(above.length - 1, 0)] ?? '');
    // What is first seen stands still; only from then on does a change of state move.
    requestAnimationFrame(() => this.classList.add('ready'));
  }

  /** The whole state of the drawing, set anew each time. It comes in the state of its first step. */
  private show(step: string): void {
    if (this.dataset.step === step) return;
    this.dataset.step = step;
    const now = this.order.indexOf(step);
    for (const part of this.querySelectorAll<SVGElement>('.stage [data-steps]'))
      part.classList.toggle('away', !(part.dataset.steps ?? '').split(' ').includes(step));
    for (const part of this.querySelectorAll<SVGElement>('.stage [data-moves]'))
      part.style.transform = findPlace(part.dataset.moves ?? '', (from) => this.order.indexOf(from) <= now);
    this.querySelectorAll('.rail i').forEach((tick, i) => tick.classList.toggle('done', i <= now));
  }

  /** The way back from the static view. */
  private offerScrolling(): void {
    const link = this.querySelector<HTMLAnchorElement>('.to-scroll');
    if (!link) return;
    const address = new URL(location.href);
    address.searchParams.delete('view');
    address.hash = this.dataset.step ?? '';
    link.href = address.href;
    link.hidden = false;
  }

  /** The static view opens at the step that is being read. */
  private readonly keepPlace = ({ currentTarget }: Event): void => {
    const address = new URL(location.href);
    address.searchParams.set('view', 'static');
    address.hash = this.dataset.step ?? '';
    (currentTarget as HTMLAnchorElement).href = address.href;
  };
}

/** The last of the places `step x y scale turn;…` that has been reached, as a transform in the drawing's own units. */
function findPlace(moves: string, isReached: (step: string) => boolean): string {
  const places = moves.split(';').map((move) => move.split(' '));
  const reached = places.filter(([from = '']) => isReached(from));
  const [, x = '', y = '', scale = '', turn = ''] = reached[reached.length - 1] ?? [];
  return x && `translate(${x}px, ${y}px) scale(${scale}) rotate(${turn}deg)`;
}

customElements.define('scroll-story', ScrollStory);
