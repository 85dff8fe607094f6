import type { Lang } from '../model/figure.ts';
import type { Tidied } from '../reading/tidy.ts';
import { columnsOf } from '../model/width.ts';
import { cutEnd, cutStart } from './terminal.ts';

/** How many changed lines of a file are shown; the rest is counted. */
const shown = 12;

/**
 * What tidying changes, file by file, for a terminal: each line as it was and as it will be, around the first place where
 * they differ.
 */
export function formatTidied(tidied: readonly Tidied[], lang: Lang, columns = 80): string {
  const w = words[lang];
  if (tidied.length === 0) return w.nothing;
  return tidied
    .map(({ path, changes, isRecoded }) => {
      const lines = changes.slice(0, shown).flatMap((change) => formatChange(change, columns));
      const rest = changes.length - shown;
      const more = rest > 0 ? [`  ${w.more(rest)}`] : [];
      const form = changes.length === 0 ? [`  ${w.form}`] : isRecoded ? [`  ${w.also}`] : [];
      return [`data/${path}`, ...form, ...lines, ...more].join('\n');
    })
    .join('\n\n');
}

export const tidiedWords = (files: number, lang: Lang): string => words[lang].written(files);

const words = {
  zh: {
    nothing: '没有要整理的。',
    form: '只改编码、分隔符或换行，内容不变',
    also: '编码或换行也整理了。写法有变的行：',
    more: (n: number) => `……还有 ${n} 行`,
    written: (n: number) => `以上是要改的；已写入 ${n} 个文件，数的意思没有变。`,
  },
  en: {
    nothing: 'Nothing to tidy.',
    form: 'encoding, separators or line ends only; the content stays',
    also: 'encoding or line ends are put in order too. Lines that are written otherwise:',
    more: (n: number) => `… and ${n} more lines`,
    written: (n: number) =>
      `These changes are written to ${n === 1 ? '1 file' : `${n} files`}; what the numbers mean has not changed.`,
  },
};

function formatChange({ line, was, now }: Tidied['changes'][number], columns: number): string[] {
  const start = commonStart(was, now);
  const number = String(line).padStart(5);
  const show = (sign: string, text: string): string => {
    const before = cutStart(text.slice(0, start), Math.floor(columns / 3));
    return `${sign} ${before}${cutEnd(showMarks(text.slice(start)), columns - 9 - columnsOf(before))}`;
  };
  const after = now === '' ? [] : [`${' '.repeat(6)} ${show('+', now)}`];
  return [`${number}  ${show('-', was)}`, ...after];
}

/** Up to where two lines are the same. */
function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at++;
  return at;
}

/** Spaces at an end and what nobody sees would look like no change at all. */
const showMarks = (text: string): string =>
  text
    .replace(/\t/g, '→')
    .replace(/[\p{Cf}\p{Cc}]/gu, '·')
    .replace(/ +$/, (run) => '·'.repeat(run.length));
