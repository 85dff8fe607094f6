import { parseHTML } from 'linkedom';
import { inkDeclarations } from '../src/charts/ink.ts';

/** What a careful hand would write around the same words and drawings: the system's type, one column, no more. */
const styles = `:root{color-scheme:light;${inkDeclarations('light')};--sans:sans-serif}
*{box-sizing:border-box}
html{font:1.0625rem/1.75 var(--sans);color:var(--ink);background:var(--paper)}
body{margin:0 auto;max-width:45rem;padding:0 16px}
h1{font-size:2rem;line-height:1.25}
figure{margin:2rem 0}
figure svg,.step svg{display:block;width:100%;height:auto}
svg.wide{display:none}
@media(min-width:768px){svg.wide{display:block}svg.narrow{display:none}}
table{border-collapse:collapse;width:100%;font-size:.94rem}
th,td{padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--rule);text-align:start;vertical-align:top}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
`;

const kept = { page: ['href', 'colspan', 'rowspan', 'scope', 'open', 'lang', 'hidden'], classes: ['unseen', 'step'] };

/**
 * The least that could show what a built page shows: one request with the same text and static drawings, no script, no
 * font, no policy. How much slower the page is than this is what it costs to be more than that.
 */
export function writeFloor(html: string): string {
  const { document } = parseHTML(html);
  for (const node of document.body.querySelectorAll('script, style, link, template, .stage, [hidden]')) node.remove();
  for (const node of document.body.querySelectorAll('*')) {
    if (!node.closest('svg')) strip(node);
  }
  const { lang } = document.documentElement;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${document.title}</title>`;
  return `<!doctype html><html lang="${lang}"><head>${head}<style>${styles}</style></head><body>${document.body.innerHTML}</body></html>`;
}

/** Leaves an element with what a reader meets in it. */
function strip(node: Element): void {
  const classes = kept.classes.filter((name) => node.classList.contains(name));
  for (const name of node.getAttributeNames()) {
    if (!kept.page.includes(name)) node.removeAttribute(name);
  }
  if (classes.length > 0) node.setAttribute('class', classes.join(' '));
}
