import type { IssueParams } from '../reading/issue.ts';
import { fileIssuesEn } from './file-issues.en.ts';
import { latin, say, type Message, type Messages } from './message.ts';
import { publishIssuesEn } from './publish-issues.en.ts';

/** The same, in English, code by code. */
export const issuesEn: Messages = {
  ...fileIssuesEn,
  ...publishIssuesEn,
  E053: ({ text, fault }) =>
    say(
      `“${text}”: ${quantityFaultsEn[fault]}`,
      '',
      'Copy the number as the source prints it, with its unit and words like 多 or 约.',
    ),
  E054: ({ measure, unit, printed }) =>
    say(
      `“${measure}” is counted in ${unit}; the text says “${printed}”.`,
      '',
      'Choose another measure, or check the source.',
    ),
  E055: ({ para, printed, other }) =>
    say(
      `“${printed}” in ${para} is already stated by ${other}.`,
      'One row for each numeral of the source.',
      'Delete one row, or check the source.',
    ),
  E056: ({ para, printed, suggestion, elsewhere }) =>
    say(
      `“${printed}” is not printed in ${para}.`,
      '',
      [
        suggestion ? `Did you mean ${suggestion}?` : '',
        elsewhere ? `${elsewhere} has “${printed}”: is the paragraph wrong?` : '',
      ]
        .filter(Boolean)
        .join(' ') || 'Compare with the source and copy it exactly.',
    ),
  E057: ({ para, n, printed, cues }) =>
    say(
      `Numeral ${n} of ${para}, “${printed}”, is not recorded${cues ? ` (beside it: ${latin(cues)})` : ''}.`,
      'Every numeral of the source is in figures.csv, or in ignored.csv with a reason.',
      'Add a row.',
    ),
  E058: ({ measure, base, printed }) =>
    say(
      `“${measure}” counts ${base}; the text says “${printed}”.`,
      '',
      'One person may make several person-times, so the two never mix. Choose a measure counted in 人次, or check the source.',
    ),
  E059: (params) => sayCuesEn(params),
  E060: ({ text, printed }) =>
    say(
      `The value is “${text}”.`,
      '',
      printed
        ? 'What the report does not give needs no row; this row has a printed text, so leave the value blank.'
        : 'What the report does not give needs no row.',
    ),
  E062: ({ text, printed }) =>
    say(
      `${text} is in scientific notation; its last digits may be lost.`,
      '',
      printed ? `The text says ${printed}: copy that, or leave the value blank.` : '',
    ),
  E063: ({ text, printed }) =>
    say(
      `“${text}” looks like a date a spreadsheet made.`,
      '',
      printed ? `The text says ${printed}: copy that, or leave the value blank.` : '',
    ),
  E064: ({ text }) =>
    say(
      `“${text}” is not one plain number.`,
      '',
      '多, 约 and ~ belong in “printed”; leave the value blank and it is worked out.',
    ),
  E067: ({ text }) =>
    say(`“${text}” cannot be read as a value.`, 'Digits, such as 94800.', 'Copy the number, or leave the value blank.'),
  E068: ({ text, printed }) =>
    say(
      `The value “${text}” has a currency or per cent sign, which its measure has not.`,
      '',
      printed ? `The text says ${printed}. Remove the sign, or choose another measure.` : '',
    ),
  E069: ({ text }) =>
    say(`The value ${text} is negative.`, 'Zero or more.', 'Remove the minus; say in the note that something fell.'),
  E070: ({ text, printed, meant }) =>
    say(
      `The value ${text} has decimals; people and things come in whole numbers.`,
      `${printed} = ${meant}.`,
      Number(text) * 1e4 === Number(meant)
        ? `Is ${text} in 万 (ten thousands)? Write ${meant}, or leave it blank.`
        : `Write ${meant}, or leave it blank.`,
    ),
  E072: ({ text, printed, meant, factor }) =>
    say(
      `The value ${text} is off from ${printed} by about ${factor === '万' ? 'ten thousand' : 'a hundred million'} times.`,
      meant,
      `One ${factor} too many or too few? Write ${meant}, or leave it blank.`,
    ),
  E073: ({ text, printed, meant }) =>
    say(
      `The value ${text} does not agree with the text ${printed}.`,
      meant,
      'See which of the two is wrong; the value may be left blank.',
    ),
  W040: ({ text }) => say(`The currency sign of “${text}” was left out.`, '', ''),
  W041: ({ text, read }) => say(`${text} read as ${read}.`, '', ''),
  W042: ({ text }) => say(`The per cent sign of ${text} was left out.`, '', ''),
  W043: ({ text, read }) => say(`${text} read as ${read}.`, '', ''),
  W044: ({ text, read }) => say(`${text} read as ${read}: a spreadsheet changed how the date looks.`, '', ''),
  E074: ({ para, n, printed, found }) =>
    say(
      `Numeral ${n} of ${para} is not “${printed}”.`,
      found ? `It is “${found}”.` : `${para} has no numeral ${n}.`,
      'Copy it from the index in sources/.',
    ),
  E075: ({ text }) => say(`“${text}” is no date.`, 'Written like 2026-11-23.', ''),
  E076: ({ text, kind }) =>
    say(
      `“${text}” is no ${kind === 'degrees' ? 'longitude or latitude' : 'position'}.`,
      kind === 'degrees' ? 'Degrees between -180 and 180, such as 103.72.' : 'A whole number: 1, 2, 3.',
      '',
    ),
  E077: ({ id, path }) =>
    say(
      `The parents of ${id} lead back to it: ${path}.`,
      'Parents lead upwards to an end.',
      'Change the parent of one of these rows.',
    ),
  E080: () =>
    say(
      'There is a header and no row.',
      '',
      'Take the last version back from the repository, or download the table as it is now from the site’s /check/ page.',
    ),
  E081: ({ id, suggestion, unclaimed }) =>
    say(
      `There is no figure ${id}, and it is still in use${unclaimed ? `; ${latin(unclaimed)} of the source has no row` : ''}.`,
      '',
      suggestion
        ? `Was it renamed to ${suggestion}? An id in use is never changed.`
        : 'Do not delete the row; to retire a figure set its status to withdrawn.',
    ),
  E082: ({ chart }) => say(`The chart ${chart} has no title yet.`, '', 'Add a row for it to charts.csv.'),
  W082: ({ chart, suggestion }) =>
    say(
      `There is no chart ${chart}; the words of this row are not used.`,
      '',
      suggestion ? `Did you mean ${suggestion}?` : '',
    ),
  W084: ({ text, chart, width, room }) =>
    say(
      `“${text}” has no room in chart ${chart}: it is ${width} characters wide, and the place holds ${room} (a Chinese character counts as one, a letter as a half).`,
      '',
      'Use a shorter name; the full name of a place can go into aliases.',
    ),
  E090: (params) =>
    say(
      `It does not add up: ${params.arithmetic}.`,
      sayRelationEn(params),
      `${params.rule}: see which of these rows has the wrong text or destination.`,
    ),
  W090: (params) =>
    say(
      `It only just agrees: ${params.arithmetic}.`,
      'Holds only if “about” (约, 左右) is taken as wide as it goes.',
      '',
    ),
  E091: ({ reason, first, second }) =>
    say(
      `${first} and ${second} cannot be combined like this: ${refusalsEn[reason]}`,
      '',
      'Change the rule or the formula.',
    ),
  E092: ({ at, found }) =>
    say(
      found ? `Character ${at}, “${found}”, makes no sense here.` : 'It ends half way.',
      'a + b = c, a / b = c, a <= b or a ~ b; a minus needs a space on each side.',
      '',
    ),
  E093: ({ id, suggestion }) =>
    say(
      `There is no figure ${id}.`,
      '',
      suggestion ? `Did you mean ${suggestion}?` : 'Add it to figures.csv or derived.csv first.',
    ),
  E095: ({ arithmetic, least }) =>
    say(
      `Shares of one whole come to more than 100%: ${latin(arithmetic)}, at least ${least}%.`,
      '100% at most, with the printed precision taken at its widest.',
      'See which row has the wrong text, destination or measure; if the source really says so, set status to disputed.',
    ),
  E100: ({ text }) =>
    say(
      `A number is typed into the words: “${text}”.`,
      'A placeholder like {id}, which the program fills.',
      'Write {id}: when the figure is corrected the words follow.',
    ),
  E101: ({ id, suggestion }) =>
    say(
      `There is no figure ${id}.`,
      '',
      suggestion ? `Did you mean {${suggestion}}?` : 'Check the id between the braces.',
    ),
  E102: ({ id, form, known }) =>
    say(`The placeholder {${id}|${form}} asks for an unknown form, “${form}”.`, `One of ${latin(known)}.`, ''),
  E103: ({ text }) => say(`A brace has no partner: “${text}”.`, 'A placeholder like {id}.', 'Add or delete a brace.'),
  E104: ({ name, known }) => say(`{count:${name}} counts nothing known.`, `One of ${latin(known)}.`, ''),
  E110: () => say('The chapter has no title.', 'A first line like “# Title”.', ''),
  E111: ({ text }) =>
    say(`The heading “${text}” has no id.`, '## Heading {#id}', 'Small letters and -; readers’ links rest on it.'),
  E112: () => say('[scroll: …] has no end.', '[end] on a line of its own after the last step.', ''),
  E113: ({ text }) =>
    say(
      `“${text}” belongs to no step.`,
      'A step is a heading and one paragraph.',
      'Move it under a heading, or behind [end].',
    ),
  E114: ({ what, kind }) =>
    say(
      `The languages differ: only one of them has the ${kind} “${what}”.`,
      'The same chapters, steps, charts and figures in both.',
      'Add it in this file, or delete it in the other.',
    ),
  E115: ({ chart, known }) => say(`There is no chart ${chart}.`, `One of ${latin(known)}.`, ''),
  E116: ({ name }) =>
    say(
      `[${name}] means nothing.`,
      '[chart: id], [scroll: id], [end], [table: support], [cards: counties], [quotes].',
      '',
    ),
};

const quantityFaultsEn: Record<IssueParams['E053']['fault'], string> = {
  'no-number': 'no number can be read in it.',
  'decimal-over': '多 or 余 after a decimal has no agreed meaning.',
  'too-long': 'it has too many digits.',
  'two-signs': '约 or 近 cannot stand together with 多.',
  'reversed-range': 'the first number is larger than the second.',
};

const refusalsEn: Record<IssueParams['E091']['reason'], string> = {
  scope: 'one counts those helped by the partnership, the other a county’s or the city’s own.',
  'person-times': 'one counts people, the other person-times.',
  unit: 'their units differ.',
  period: 'they hold for different times.',
  place: 'they are about different places.',
  'not-additive': 'rates, wages and averages cannot be added.',
  measure: 'they measure different things.',
  group: 'they are about different groups of people.',
  overlap: 'one contains the other and would be counted twice.',
  zero: 'the divisor may be zero, or has no upper bound.',
};

function sayRelationEn({ left, right, relation, others }: IssueParams['E090']): string {
  const sides = {
    '=': `The left side is ${left}, the right side ${right}.`,
    '<=': `The left side should be at most the right; it is ${left}, the right ${right}.`,
    '~': `Both sides should be the same number; the left is ${left}, the right ${right}.`,
  };
  return sides[relation] + (others.length > 0 ? ` Failing with it: ${others.join('; ')}.` : '');
}

function sayCuesEn({ what, name, para, printed, cues, expected, others }: IssueParams['E059']): Message {
  const beside = cues ? `stands beside “${latin(cues)}”` : 'stands beside no cue word';
  const mend = others
    ? `Was the text swapped with that of ${latin(others)}? Compare with the source.`
    : 'Was the text swapped with that of another row? Compare with the source.';
  if (what === 'destination')
    return say(
      `The destination of this row is “${name}”, but ${printed} in ${para} ${beside}.`,
      `“${latin(expected)}” beside it.`,
      mend,
    );
  if (what === 'no-destination')
    return say(
      `${printed} in ${para} ${beside}, but this row does not say so${name ? ` (it says “${name}”)` : ''}.`,
      `Destination “${expected}”.`,
      mend,
    );
  if (what === 'group')
    return say(
      `${printed} in ${para} ${beside}, but the group of this row is ${name ? `“${name}”` : 'empty'}.`,
      `Group “${expected}”.`,
      mend,
    );
  return say(
    `The measure of this row is “${name}”, but ${printed} in ${para} ${beside}.`,
    `“${latin(expected)}” beside it.`,
    mend,
  );
}
