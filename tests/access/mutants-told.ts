import { chart, entry, type Mutant } from './mutant.ts';

/** Ways in which pages have been known to shut out whoever listens to them, uses keys or has no scripts. */
export const told: Mutant[] = [
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
