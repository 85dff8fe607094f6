import { chart, entry, type Mutant } from './mutant.ts';
import type {} from './sight.ts';

/** Ways in which pages have been known to shut out whoever looks at them. */
export const seen: Mutant[] = [
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
];
