import type { Lang } from '../model/figure.ts';

/** The words of the page that says whose work is used and on what terms. `en` is typed by `zh`. */
const zh = {
  title: '许可',
  lead: '这个网站用到了谁的作品，各按什么条件使用。',
  caption: '随网页送到读者手里的',
  columns: ['是什么', '谁的', '许可'],
  own: { code: '本站的代码', words: '本站的数字、文字和图', ours: '本站' },
  report: { what: '报道里的数字', licence: '数字是事实，注明出处引用；报道原文版权归原作者，这里不转载。' },
  map: { what: '地图轮廓', whose: 'Natural Earth', licence: '公有领域' },
  font: (name: string) => `标题字体${name}，只取用到的字`,
  code: (name: string) => `“检查数据”一页里读表的程序${name}`,
  fontText: '许可全文',
  none: '除此以外，网页里没有别人的程序代码；构建时会检查。',
  tools: '只用来制作和检查网站、不送给读者的软件，个数：',
};

const en: typeof zh = {
  title: 'Licences',
  lead: 'Whose work this site uses, and on what terms.',
  caption: 'What is sent to readers with the pages',
  columns: ['What', 'Whose', 'Licence'],
  own: { code: 'The code of this site', words: 'The figures, texts and drawings of this site', ours: 'this site' },
  report: {
    what: 'The figures of the report',
    licence:
      'Figures are facts and are cited with their source; the report’s text belongs to its authors and is not reprinted.',
  },
  map: { what: 'Outlines of the maps', whose: 'Natural Earth', licence: 'public domain' },
  font: (name: string) => `Headings’ type ${name}, cut to the characters used`,
  code: (name: string) => `${name}, which reads tables in the page “Check the data”`,
  fontText: 'full text',
  none: 'Beyond this no page holds program code of others; the build checks it.',
  tools: 'Software that only makes and tests the site and is sent to nobody, packages: ',
};

export const licenceText: Record<Lang, typeof zh> = { zh, en };
