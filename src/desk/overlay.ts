import { el, escapeText } from '../charts/svg.ts';
import type { Lang } from '../model/figure.ts';
import type { Issue } from '../reading/issue.ts';
import { deskText } from '../text/desk.ts';
import { count } from '../text/format.ts';
import { listProblems } from '../text/problems.ts';
import { colours } from './page.ts';
import { writeProblems } from './problems.ts';

/** What stands over a page of `npm run dev` while the data hold a mistake: style and HTML for a shadow root. */
export function writeOverlay(issues: readonly Issue[], { lang, style }: { lang: Lang; style: string }): string {
  const { problems } = listProblems(issues, lang);
  const t = deskText[lang];
  return frame(t.broken(count(problems.length)), writeProblems(problems, lang), { lang, style });
}

/** The same for a failure of our own, with the words for it. */
export const writeFailure = (failure: string, view: { lang: Lang; style: string }): string =>
  frame(deskText[view.lang].failed, el('pre', {}, escapeText(failure)), view);

function frame(title: string, body: string, { lang, style }: { lang: Lang; style: string }): string {
  const t = deskText[lang];
  return [
    `<style>${colours(':host')}${style}</style>`,
    '<div class="overlay" role="alertdialog" aria-labelledby="title"><div>',
    el('button', { type: 'button' }, t.look),
    el('p', { class: 'verdict bad', id: 'title' }, escapeText(title)),
    body,
    el('p', { class: 'fine' }, t.live),
    '</div></div>',
  ].join('');
}
