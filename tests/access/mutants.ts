import type { CheckName } from './checks.ts';
import type {} from './sight.ts';

/** A page of the site, broken on purpose, and the check that must notice. */
export interface Mutant {
  name: string;
  check: CheckName;
  path: string;
  /** In the page. */
  spoil: () => void;
  size?: 'phone' | 'zoomed' | 'desk';
  /** Breaks what a reader without scripts gets, instead of what one with scripts gets. */
  plain?: boolean;
}

const chart = 'en/charts/flow/';
const entry = 'data/zhaotong-todate-total/';

/** One of each way in which pages have been known to shut people out. */
export const mutants: Mutant[] = [
  {
    name: 'the page’s language is missing',
    check: 'axe finds nothing',
    path: chart,
    spoil: () => document.documentElement.removeAttribute('lang'),
  },
  {
    name: 'a Chinese page says it is in English',
    check: 'languages are named',
    path: entry,
    spoil: () => document.documentElement.setAttribute('lang', 'en'),
  },
  {
    name: 'Chinese words in an English page say nothing of it',
    check: 'languages are named',
    path: 'en/method/',
    spoil: () => document.querySelectorAll('main [lang]').forEach((part) => part.removeAttribute('lang')),
  },
  {
    name: 'ASCII punctuation beside Han',
    check: 'languages are named',
    path: '',
    spoil: () => document.querySelector('.prose')?.append('东莞,昭通'),
  },
  {
    name: 'grey text',
    check: 'text is 7:1',
    path: chart,
    spoil: () => document.querySelector<HTMLElement>('.lead')?.style.setProperty('color', '#767676'),
  },
  {
    name: 'a word in a drawing on a mark of its own colour',
    check: 'text is 7:1',
    path: chart,
    spoil: () => {
      const [word] = window.sight.runs().filter(({ element }) => element.matches('svg text'));
      (word?.element as SVGElement | undefined)?.style.setProperty('fill', '#8a8072');
    },
  },
  {
    name: 'a label of 9 px in a drawing',
    check: 'text is 12 px',
    path: chart,
    size: 'zoomed',
    spoil: () => {
      for (const word of document.querySelectorAll<SVGElement>('.drawing .narrow :is(text, tspan)'))
        word.style.fontSize = '9px';
    },
  },
  {
    name: 'small print',
    check: 'text is 12 px',
    path: entry,
    spoil: () => document.querySelector<HTMLElement>('.fine')?.style.setProperty('font-size', '10px'),
  },
  {
    name: 'a row wider than the window',
    check: 'no sideways scroll',
    path: entry,
    size: 'zoomed',
    spoil: () => document.querySelector<HTMLElement>('.entry')?.style.setProperty('width', '640px'),
  },
  {
    name: 'a line cut at the end of its box',
    check: 'text is not cut',
    path: entry,
    spoil: () =>
      document
        .querySelector<HTMLElement>('.lead')
        ?.setAttribute('style', 'overflow: hidden; white-space: nowrap; width: 4em'),
  },
  {
    name: 'a drawing’s words beyond its edge',
    check: 'text is not cut',
    path: chart,
    spoil: () => document.querySelector('.drawing .narrow text')?.setAttribute('x', '320'),
  },
  {
    name: 'a heading over the text below it',
    check: 'text is not on text',
    path: entry,
    spoil: () => document.querySelector<HTMLElement>('h1')?.style.setProperty('margin-bottom', '-1.6em'),
  },
  {
    name: 'a state of a pinned drawing in which one word lies on another',
    check: 'every state of a drawing can be read',
    path: '',
    spoil: () => {
      const words = [...document.querySelectorAll('.stage .narrow [data-steps~=guangdong] text')];
      for (const word of words) for (const side of ['x', 'y']) word.setAttribute(side, '60');
    },
  },
  {
    name: 'a column so narrow that letters stand on one another',
    check: 'words are not stacked letter by letter',
    path: '',
    spoil: () => {
      const [entry] = [...document.querySelectorAll<HTMLElement>('.card dl > div')].filter(window.sight.isShown);
      entry?.style.setProperty('grid-template-columns', '1em auto');
      entry?.querySelector<HTMLElement>('dt')?.style.setProperty('overflow-wrap', 'anywhere');
    },
  },
  {
    name: 'a target of 20 px',
    check: 'targets are 44 px',
    path: 'data/',
    spoil: () =>
      document
        .querySelector<HTMLElement>('.ledger .amount')
        ?.setAttribute('style', 'min-height: 0; padding: 0; margin: 0; line-height: 20px'),
  },
  {
    name: 'a choice as small as its radio',
    check: 'targets are 44 px',
    path: chart,
    spoil: () =>
      document
        .querySelector<HTMLElement>('.choice label')
        ?.setAttribute('style', 'flex: none; min-width: 0; min-height: 0; padding: 0; line-height: 20px'),
  },
  {
    name: 'one button on another',
    check: 'targets are apart',
    path: chart,
    spoil: () =>
      document
        .querySelector<HTMLElement>('.chapter .downloads a + a')
        ?.style.setProperty('margin-inline-start', '-3rem'),
  },
  {
    name: 'a bar over what has the focus',
    check: 'a keyboard gets everywhere',
    path: entry,
    spoil: () =>
      document
        .querySelector<HTMLElement>('.top')
        ?.setAttribute('style', 'position: fixed; inset: auto 0 0; z-index: 9; height: 12rem; background: #fff'),
  },
  {
    name: 'no sign of focus',
    check: 'a keyboard gets everywhere',
    path: entry,
    spoil: () => document.querySelectorAll<HTMLElement>('.rooms a').forEach((link) => (link.style.outline = 'none')),
  },
  {
    name: 'a faint sign of focus',
    check: 'a keyboard gets everywhere',
    path: entry,
    spoil: () => document.documentElement.style.setProperty('--focus', '#ded8cc'),
  },
  {
    name: 'a keyboard trap',
    check: 'a keyboard gets everywhere',
    path: entry,
    spoil: () =>
      document.querySelector('.walk a')?.addEventListener('keydown', (event) => {
        if ((event as KeyboardEvent).key === 'Tab') event.preventDefault();
      }),
  },
  {
    name: 'a positive tabindex',
    check: 'a keyboard gets everywhere',
    path: entry,
    spoil: () => document.querySelector('.walk a')?.setAttribute('tabindex', '5'),
  },
  {
    name: 'three stops in a chart',
    check: 'a keyboard gets everywhere',
    path: chart,
    spoil: () =>
      document
        .querySelectorAll('figure.chart .drawing, figure.chart .caveat')
        .forEach((part) => part.setAttribute('tabindex', '0')),
  },
  {
    name: 'a choice without a label',
    check: 'axe finds nothing',
    path: chart,
    spoil: () => {
      const input = document.querySelector('.choice input');
      input?.closest('fieldset')?.append(input);
    },
  },
  {
    name: 'a button that says nothing',
    check: 'axe finds nothing',
    path: chart,
    spoil: () => document.querySelector('button.copy')?.replaceChildren(),
  },
  {
    name: 'a name on what has no role, which no one has looked at',
    check: 'axe leaves nothing open',
    path: 'embed-help/',
    spoil: () => document.querySelector('pre[role]')?.removeAttribute('role'),
  },
  {
    name: 'a heading’s level skipped',
    check: 'ids and headings are in order',
    path: entry,
    spoil: () =>
      document.querySelector('h2')?.replaceWith(Object.assign(document.createElement('h4'), { textContent: 'x' })),
  },
  {
    name: 'an id twice',
    check: 'ids and headings are in order',
    path: chart,
    spoil: () => document.querySelector('footer')?.setAttribute('id', 'main'),
  },
  {
    name: 'a figure without a name',
    check: 'figures have names and tables',
    path: chart,
    spoil: () => document.querySelector('figure')?.removeAttribute('aria-label'),
  },
  {
    name: 'a chart without its table',
    check: 'figures have names and tables',
    path: '',
    spoil: () => document.querySelector('figure.chart details')?.remove(),
  },
  {
    name: 'a drawing without a role',
    check: 'figures have names and tables',
    path: chart,
    spoil: () => document.querySelector('.drawing svg')?.removeAttribute('role'),
  },
  {
    name: 'a description with a number that is not in the data',
    check: 'described numbers are in the data',
    path: chart,
    spoil: () => document.querySelector('figure.chart p[hidden]')?.append(' 31,337 people'),
  },
  {
    name: 'letters twice as large are cut by a box of pixels',
    check: 'all is there at 200%',
    path: entry,
    spoil: () =>
      document
        .querySelector<HTMLElement>('.lead')
        ?.setAttribute('style', 'height: 40px; overflow: hidden; font-size: 1rem'),
  },
  {
    name: 'a line that wide spacing cuts',
    check: 'all is there with wide spacing',
    path: entry,
    spoil: () => {
      const lead = document.querySelector<HTMLElement>('.kicker .id');
      lead?.setAttribute(
        'style',
        `display: block; overflow: hidden; white-space: nowrap; width: ${lead.offsetWidth}px; min-width: 0; padding: 0; margin: 0`,
      );
    },
  },
  {
    name: 'a mark that forced colours hide',
    check: 'all is there in forced colours',
    path: '',
    spoil: () =>
      document
        .querySelectorAll<HTMLElement>('.swatch')
        .forEach((swatch) => swatch.setAttribute('style', 'border: 0; forced-color-adjust: auto')),
  },
  {
    name: 'a drawing that moves where none should',
    check: 'nothing moves unasked',
    path: '',
    spoil: () => document.querySelector<HTMLElement>('.stage svg')?.style.setProperty('transition', 'opacity 600ms'),
  },
  {
    name: 'a number that needs a script',
    check: 'all is there without scripts',
    path: entry,
    spoil: () => document.querySelector('.lead')?.append(' 31,337'),
  },
  {
    name: 'numbers that wait unseen for a script',
    check: 'all is there without scripts',
    path: '',
    plain: true,
    spoil: () =>
      document.querySelectorAll<HTMLElement>('main > .chapter').forEach((part) => (part.style.opacity = '0')),
  },
  {
    name: 'an error in a script',
    check: 'nothing fails',
    path: entry,
    spoil: () => console.error('broken on purpose'),
  },
];
