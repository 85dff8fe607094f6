import { latin, say, type Messages } from './message.ts';

/** The same, in English: codes up to 052. */
export const fileIssuesEn = {
  E001: ({ rows }) =>
    say(
      `The file is empty.${rows === undefined ? '' : ` It had ${count(rows, 'row')} when it was last published.`}`,
      'A header and at least one row.',
      'If it is open in Excel or WPS, save and close it there; or take the last version back from the repository.',
    ),
  E002: () =>
    say(
      'This is a workbook (xlsx, xls, et, ods or the like), not CSV.',
      'A text file separated by commas.',
      'In Excel or WPS, choose Save As → CSV UTF-8 (comma delimited); renaming the file is not enough. Or put the xlsx into the site’s /check/ page and take the tidied CSV back.',
    ),
  E003: ({ columns }) =>
    say('This file is missing.', `Its header is ${columns}.`, 'Put it back into data/ under exactly this name.'),
  E004: () =>
    say('The file holds something that is not text.', 'Plain CSV.', 'Save it again from Excel or WPS as CSV UTF-8.'),
  E010: ({ what }) => say(`${notTablesEn[what]}, not a table.`, 'Plain CSV.', notTableMendsEn[what]),
  E005: () =>
    say(
      'These characters cannot be read: they are neither UTF-8 nor GBK. Rows in two encodings may have been pasted together, or the file was cut short.',
      '',
      'Save it again as CSV UTF-8 and check this line.',
    ),
  E006: ({ mark }) =>
    say(
      `A line is the mark of a merge conflict, “${mark}”.`,
      '',
      'Two people changed the same place: keep the right lines and delete the three marks <<<<<<<, =======, >>>>>>>.',
    ),
  E007: ({ read, meant }) =>
    say(
      `Text was converted wrongly once: “${read}” should be “${meant}”.`,
      '',
      'Download the table as it is now from the site’s /check/ page and repeat the change.',
    ),
  E008: () =>
    say(
      'Chinese characters are lost here; only question marks or 锟斤拷 are left.',
      '',
      'Download the table as it is now from the site’s /check/ page and repeat the change; save as CSV UTF-8.',
    ),
  E009: ({ holder }) =>
    say(
      'Another program holds this file; it could not be read in three tries.',
      '',
      holder
        ? `There is ${holder} beside it: save and close it in Excel or WPS, then run this again.`
        : 'Save and close it in Excel or WPS, then run this again.',
    ),
  W009: ({ meant }) =>
    say(
      'This file in data/ is not used.',
      '',
      meant
        ? `Was it meant to replace ${meant}? Then give it that name; otherwise delete it.`
        : 'Delete it if it is not needed.',
    ),
  W010: () =>
    say(
      'The file is UTF-16 (Excel’s “Unicode Text”); it was read as such.',
      '',
      'npm run data:fix makes it UTF-8; or save it as CSV UTF-8 next time.',
    ),
  W011: () =>
    say(
      'The file is GBK (the plain “CSV” of Excel and WPS in China); it was read as GB18030.',
      '',
      'npm run data:fix makes it UTF-8; or save it as CSV UTF-8 next time.',
    ),
  W020: () => say('Line endings of several kinds were made one.', '', ''),
  W021: ({ delimiter }) =>
    say(`Cells are separated by ${delimitersEn[delimiter]}; accepted.`, '', 'npm run data:fix makes them commas.'),
  E021: ({ sign }) =>
    say(
      `Cells are separated by the Chinese sign “${sign}”.`,
      'The comma “,”.',
      `Replace the separating “${sign}” by “,”, or export the file again.`,
    ),
  E022: ({ cell, swallowed, after }) =>
    after
      ? say(
          `Cell ${cell}: “${after}” stands after the closing quote.`,
          'The whole cell between one pair of quotes.',
          'Move the quote to the end of the cell; a quote inside a cell is written "".',
        )
      : say(
          `The quote in cell ${cell} is not closed${swallowed > 0 ? `; ${count(swallowed, 'line')} after it went into that cell` : ''}.`,
          '',
          'Add a quote at the end of the cell, or delete the one at its beginning.',
        ),
  W022: ({ line, skipped }) => say(`The header is in line ${line}; “${skipped}” above it was skipped.`, '', ''),
  E023: ({ columns }) =>
    say(
      'No header was found.',
      `Line 1 should be ${columns}.`,
      'Put the header back into line 1; Chinese column names are accepted too.',
    ),
  W024: () => say('The header stands here once more; skipped.', '', ''),
  W025: ({ rows }) => say(`${count(rows, 'blank row')} left out.`, '', ''),
  E025: ({ name, suggestion, known }) =>
    say(
      `Unknown column “${name}”.`,
      suggestion ? '' : `One of ${latin(known)}.`,
      suggestion ? `Did you mean ${suggestion}?` : 'Use one of these, or delete the column.',
    ),
  E026: ({ name, first, second }) =>
    say(
      `The column “${name}” appears twice (columns ${first} and ${second}).`,
      '',
      'Delete the spare one, or give it its right name.',
    ),
  E027: ({ name, zh }) =>
    say(
      `The required column ${name} (${zh}) is missing.`,
      '',
      'Put it back; the site’s /check/ page has the table as it is now, to compare with.',
    ),
  E030: ({ extra, thousands }) =>
    thousands
      ? say(
          `The comma in “${thousands}” split one number into two cells.`,
          '',
          `Leave it out: ${thousands.replace(',', '')}; or put the cell in quotes.`,
        )
      : say(
          `This row has ${count(extra, 'cell')} too many.`,
          '',
          'Is there a comma inside a cell? Put that cell in quotes.',
        ),
  E031: ({ found, expected, fullWidth }) =>
    say(
      `This row has only ${count(found, 'cell')}.`,
      `${expected} cells.`,
      fullWidth
        ? 'Is one of the commas a Chinese one, “，”? Cells are separated by “,”.'
        : 'Add the missing commas; an empty cell needs its comma too.',
    ),
  E033: ({ text }) =>
    say(
      `This is a formula, “${text}”.`,
      'The text or number it comes to.',
      'Copy the cell in the spreadsheet and paste it as a value.',
    ),
  E034: ({ text }) =>
    say(
      `This is a spreadsheet’s error mark, “${text}”.`,
      '',
      'Fill the cell in again from the source, without a formula.',
    ),
  E035: ({ text, empty }) =>
    say(
      `This row (“${text}”) is hardly a record: ${empty} cells that must be filled are empty.`,
      '',
      'Rows of totals or remarks need not stay: delete it, or put # before it to keep it as a remark.',
    ),
  E037: ({ rows, from, to, like }) =>
    say(
      `The ids of lines ${from} to ${to}, ${rows} rows, are all used before, from line ${like} on.`,
      'One row for each id.',
      'The block was probably pasted twice: compare the two and keep the right one.',
    ),
  E036: ({ text }) =>
    say(
      `Chinese in an English column: “${text}”.`,
      '',
      'Is there a comma in the cell before it? Put that cell in quotes; otherwise translate this one, or leave it blank.',
    ),
  W030: () => say('Spaces around the cell were removed.', '', ''),
  W031: ({ text, read }) => say(`Full-width “${text}” read as ${read}.`, '', ''),
  W032: () => say('Invisible characters were removed.', '', ''),
  W033: ({ text, read }) => say(`${text} read as ${read}.`, '', ''),
  W034: ({ text, read }) => say(`“${text}” read as ${read}.`, '', ''),
  W035: ({ text, read }) => say(`“${text}” read as ${read}.`, '', ''),
  W036: ({ unit, base }) => say(`The unit ${unit} counts as ${base}.`, '', ''),
  E040: ({ suggestion }) =>
    say(
      'This row has no id.',
      '',
      suggestion ? `${suggestion} would do.` : 'Give it one that was never used: small letters, digits and hyphens.',
    ),
  E041: ({ id, suggestion }) =>
    say(
      `“${id}” cannot be an id.`,
      'Small letters, digits and hyphens, a letter first.',
      suggestion ? `${suggestion} would do.` : '',
    ),
  E042: ({ id, first, second, file }) =>
    say(
      `The id ${id} is used twice: ${file ? `${file} ` : ''}line ${first} and line ${second}.`,
      '',
      'If both rows state the same number delete one; if not, give the second its own id.',
    ),
  E043: ({ column }) => say(`${column} is empty.`, 'It must be filled in.', ''),
  E044: ({ file, text, suggestion, known }) =>
    say(
      `There is no “${text}” in ${file}.`,
      suggestion ? '' : `One of ${latin(known)} …`,
      suggestion ? `Did you mean ${suggestion}?` : 'If it is new, add a row there first.',
    ),
  E045: ({ text, first, second }) => say(`“${text}” may mean ${first} or ${second}.`, '', 'Write the full name.'),
  E046: ({ para, printed, line }) =>
    say(
      `“${printed}” in ${para} is set aside in ignored.csv, line ${line}.`,
      'A numeral is either a figure or set aside.',
      'Keep one of the two.',
    ),
  E047: ({ unit, known }) =>
    say(`Unknown unit “${unit}”.`, `One of ${latin(known)}.`, 'Fill in “printed” exactly as the source prints it.'),
  E048: ({ column, text, suggestion, known }) =>
    say(
      `“${text}” cannot stand in ${column}.`,
      `One of ${latin(known)}.`,
      suggestion ? `Did you mean ${suggestion}?` : '',
    ),
  E049: ({ para, source, suggestion, known }) =>
    say(
      `Source ${source} has no paragraph ${para}, or no numeral in it.`,
      suggestion ? '' : `One of ${latin(known)}.`,
      suggestion ? `Did you mean ${suggestion}?` : '',
    ),
  E050: ({ text }) =>
    say(
      `“${text}” is no period.`,
      '2018, end-2019, since-2016, 2017..2020, 2020..to-date, to-date or each-year; with ? after it if we infer it.',
      /[a-z]{3}|[/-]/i.test(text) ? 'Did Excel make a date of it? Set the column to Text and fill it in again.' : '',
    ),
  E051: ({ year, para, suggestion, inferred, years }) =>
    inferred
      ? say(
          `${year} is not among the years the source speaks of.`,
          `Between ${years.replace('、', ' and ')}.`,
          suggestion ? `Did you mean ${suggestion}?` : '',
        )
      : say(
          `${para} does not print the year ${year} beside this numeral.`,
          years ? `It prints ${latin(years)}.` : 'The paragraph prints no year.',
          suggestion ? `Did you mean ${suggestion}? If we infer it, add ?.` : 'If we infer it, add ?.',
        ),
  E052: ({ id, year, period }) =>
    say(
      `The id ${id} says ${year}, the period says ${period}.`,
      'The same year in both.',
      'See which of the two is wrong; never change an id that was published.',
    ),
} satisfies Partial<Messages>;

const notTablesEn = {
  'web-page': 'This is a web page',
  picture: 'This is a picture',
  pdf: 'This is a PDF',
  json: 'This is JSON',
  markdown: 'This is Markdown',
  pointer: 'This is a Git LFS pointer to a file that was not fetched',
};
const again = 'Download the table as it is now from the site’s /check/ page and repeat the change.';
const notTableMendsEn: typeof notTablesEn = {
  'web-page': `The download probably saved a login or preview page. ${again}`,
  picture: `Use the spreadsheet itself, not an image of it. ${again}`,
  pdf: 'Open the spreadsheet itself in Excel or WPS and choose Save As → CSV UTF-8.',
  json: `The site’s JSON is for programs and no editors’ table. ${again}`,
  markdown: 'Copy the table into Excel or WPS and choose Save As → CSV UTF-8.',
  pointer:
    'Run git lfs pull to fetch the file; or, without git, download the table as it is now from the site’s /check/ page and repeat the change.',
};

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

const delimitersEn = { semicolon: 'semicolons', tab: 'tabs', bar: 'vertical bars' };
