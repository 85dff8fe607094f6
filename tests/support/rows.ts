import { parseHTML } from 'linkedom';

/** The page with its rows repeated, each under an id of its own, until there are so many. */
export function repeatRows(html: string, wanted: number): string {
  const { document } = parseHTML(html);
  const body = document.querySelector('.figures tbody');
  const rows = Array.from(document.querySelectorAll('.figures tbody > tr'));
  for (let i = 0; body && rows.length + i < wanted; i += 1) {
    const copy = rows[i % rows.length]?.cloneNode(true) as HTMLElement;
    copy.id = `${copy.id}-${i}`;
    body.append(copy);
  }
  return wanted > 0 ? `<!doctype html>${document.documentElement.outerHTML}` : html;
}
