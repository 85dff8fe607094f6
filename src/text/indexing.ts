import type { Lang } from '../model/figure.ts';

/** What `npm run data:index` says. `en` is typed by `zh`. */
const zh = {
  usage: '用法：npm run data:index -- 原文.txt --source r2',
  noFile: (file: string) => `找不到文件 ${file}。`,
  unknownSource: (id: string, known: readonly string[], sha256: string) =>
    [
      `sources.csv 里没有来源 ${id}（现有：${known.join('、')}）。先在 data/sources.csv 加一行，再运行一次：`,
      `  ${id},中文标题,English title,发布方,Publisher,2021-03,,zh,许可,Licence,${sha256}`,
    ].join('\n'),
  noMarks:
    '没有找到一个数字，什么都没有写。每段要以段号开头，如 [P1]，后面空一格再接正文；标题用 [title]，小标题用 [SA]。请检查段号。',
  written: (file: string, numerals: number, kept: number) =>
    `写好了 ${file}：${numerals} 个数字${kept > 0 ? `，保留编辑核实过的 ${kept} 行` : ''}。`,
  lost: (para: string, n: number, printed: string) =>
    `请核对：编辑核实过的 ${para} 段第 ${n} 个数（${printed}），原文这里变了。`,
  fingerprint: (id: string, was: string, now: string) =>
    `${was ? '原文和上次不同：' : ''}请把 sources.csv 里 ${id} 的指纹（sha256）${was ? '改成' : '填为'} ${now}`,
  next: '下一步：每个数字在 figures.csv 加一行，或在 ignored.csv 写明为什么不算；再运行 npm run data。',
};

const en: typeof zh = {
  usage: 'usage: npm run data:index -- TEXT.txt --source r2',
  noFile: (file) => `There is no file ${file}.`,
  unknownSource: (id, known, sha256) =>
    [
      `sources.csv has no source ${id} (it has ${known.join(', ')}). Add a row to data/sources.csv, then run this again:`,
      `  ${id},中文标题,English title,发布方,Publisher,2021-03,,zh,许可,Licence,${sha256}`,
    ].join('\n'),
  noMarks:
    'No numeral was found and nothing was written. Each paragraph begins with its mark, such as [P1], a space, then the text; the headline with [title], a section heading with [SA]. Please check the marks.',
  written: (file, numerals, kept) =>
    `Wrote ${file}: ${numerals} numerals${kept > 0 ? `, ${kept} rows that an editor confirmed were kept` : ''}.`,
  lost: (para, n, printed) =>
    `Please check: numeral ${n} of ${para}, which an editor confirmed as ${printed}, is another in this text.`,
  fingerprint: (id, was, now) =>
    `${was ? 'The text is not the one it was: ' : ''}please set the sha256 of ${id} in sources.csv to ${now}`,
  next: 'Next: a row for each numeral in figures.csv, or in ignored.csv with why it is none; then npm run data.',
};

export const indexingText: Record<Lang, typeof zh> = { zh, en };
