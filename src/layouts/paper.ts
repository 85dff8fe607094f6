/** What a printed page carries in its margins. */
interface Margins {
  /** The publication. */
  name: string;
  title: string;
  /** Where the page is to be found. */
  address: string;
}

/**
 * The style of a page's paper: A4 with running heads and numbers in its margins, and a ledger's double rule at the
 * binding edge. The first page has its own head. CSS only: a browser without margin boxes leaves them empty.
 */
export function paperStyle({ name, title, address }: Margins): string {
  const boxes = [
    ['top-left', quote(name)],
    ['top-right', quote(title)],
    ['bottom-left', quote(address)],
    ['bottom-right', `counter(page) " / " counter(pages)`],
  ].map(([box, content]) => `@${box}{${voice}content:${content}}`);
  const binding = `@left-middle{content:"";width:14mm;margin-right:8mm;height:100%;border-right:3px double ${rule}}`;
  const first = `@page :first{@top-left{content:none}@top-right{content:none}}`;
  return `@page{size:A4;margin:20mm 17mm 19mm 22mm;${boxes.join('')}${binding}}${first}`;
}

const rule = '#8A8072';
const voice = `font:7.5pt/1.3 "PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif;color:#584F44;white-space:nowrap;`;

/** As a CSS string: nothing in it ends the string or the style. */
const quote = (words: string): string =>
  `"${words.replace(/["\\<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
