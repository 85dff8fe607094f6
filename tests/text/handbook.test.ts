import { expect, test } from 'vitest';
import { languages } from '../../src/model/figure.ts';
import { schema } from '../../src/reading/schema.ts';
import { handbook } from '../../src/text/handbook.ts';
import { issuesZh } from '../../src/text/issues.zh.ts';
import { readText } from '../support/tree.ts';

const pages = languages.map((lang) => ({ lang, page: readText(`data/README${lang === 'zh' ? '' : '.en'}.md`) }));

test.each(pages)(
  'the editors’ README in $lang says of columns and messages what the code does: npm run readme',
  ({ lang, page }) => {
    for (const [name, write] of Object.entries(handbook))
      expect(page).toContain(`<!-- ${name} -->\n\n${write(lang)}\n\n<!-- /${name} -->`);
  },
);

test.each(pages)('it explains every column with an example, and every code, in $lang', ({ page }) => {
  for (const { file, columns } of Object.values(schema)) {
    expect(page).toContain(`### \`${file}\``);
    for (const column of Object.keys(columns))
      expect(page).toMatch(new RegExp(`^\\| \`${column}\`.* \\| .{2,} \\| .*\\|$`, 'm'));
  }
  for (const code of Object.keys(issuesZh)) expect(page).toMatch(new RegExp(`^\\| ${code} \\| .{4,} \\|`, 'm'));
});

test.each(pages)('no programmer’s word slips into it in $lang', ({ page }) => {
  expect(page).not.toMatch(/undefined|NaN|\[object|null|regex/);
});

test.each(pages)('both tell the same: headings, commands and the workflow, in $lang', ({ page }) => {
  const shape = (text: string) => text.match(/^#+|npm run [\w:]+|^ {6}- .*(?= --lang)/gm);
  expect(shape(page)).toEqual(shape(pages[0]?.page ?? ''));
});

test.each(pages)('the first way it names needs no installation, in $lang', ({ page }) => {
  expect(page).toContain('/check/');
  expect(page.indexOf('/check/')).toBeLessThan(page.indexOf('npm run'));
});
