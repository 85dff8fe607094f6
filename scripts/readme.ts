/**
 * npm run readme
 * Writes what follows from the code into data/README.md and README.en.md, between `<!-- columns -->` and
 * `<!-- /columns -->`, `<!-- messages -->` and `<!-- /messages -->`. The rest is written by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../src/model/figure.ts';
import { handbook } from '../src/text/handbook.ts';

for (const lang of languages) {
  const file = join(import.meta.dirname, `../data/README${lang === 'zh' ? '' : '.en'}.md`);
  const text = Object.entries(handbook).reduce(
    (page, [name, write]) => {
      const [before, rest = ''] = page.split(`<!-- ${name} -->`);
      const after = rest.split(`<!-- /${name} -->`)[1];
      if (after === undefined) throw new Error(`${file}: no place for ${name}`);
      return `${before}<!-- ${name} -->\n\n${write(lang)}\n\n<!-- /${name} -->${after}`;
    },
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, text);
}
