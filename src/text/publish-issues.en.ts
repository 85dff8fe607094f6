import type { IssueParams } from '../reading/issue.ts';
import { latin, say, type Message, type Messages } from './message.ts';
import { releaseIssuesEn } from './release-issues.en.ts';

/** The same, in English. */
const unexplained = ({ id, column, was, now, large }: IssueParams['E120']): Message =>
  say(
    column === 'status'
      ? `${id} (${was}) was published and is now withdrawn.`
      : `${column === 'printed' ? 'The number' : `The ${column}`} of ${id} was published as ${was || 'blank'} and is now ${now || 'blank'}.`,
    '',
    column === 'status'
      ? `Before publishing add a row to corrections.csv: date,${id},withdrawn,${was},,yes,理由,reason`
      : `Before publishing add a row to corrections.csv: date,${id},typo,${was},${now},${large ? 'yes' : ''},理由,reason (the kind is typo, source or confirmed)`,
  );

const misfit = ({ id, was, now, meantWas, meantNow }: IssueParams['E121']): Message =>
  say(
    `The correction of ${id} says ${was || 'blank'} → ${now || 'blank'}; the data do not.`,
    `${meantWas || 'blank'} → ${meantNow || 'blank'}.`,
    was === meantWas
      ? 'Copy “now” from figures.csv.'
      : '“was” is what was last published; copy “now” from figures.csv.',
  );

const gone = ({ id, printed, suggestion }: IssueParams['E122']): Message =>
  say(
    `${id} (${printed}) was published and is gone.`,
    'An id that was published stays: links, embeds and citations point at it.',
    suggestion
      ? `Was it renamed to ${suggestion}? Name it back; or, if it must be, add a row to corrections.csv: date,${suggestion},renamed,${id},${suggestion},,理由,reason. The old address then leads to the new one.`
      : 'Put the row back; if it is no longer used set its status to withdrawn, and say so in corrections.csv.',
  );

const altered = ({ id, column, was, now }: IssueParams['E123']): Message =>
  say(
    `${id} was published with the ${column} ${was || 'blank'} and now has ${now || 'blank'}: that is another figure.`,
    `The ${column} stays ${was || 'blank'}.`,
    'Give it a new id in a row of its own; change the old row back, and if it is no longer used set its status to withdrawn.',
  );

const large = ({ id, was, now, why }: IssueParams['E124']): Message =>
  why === 'withdrawn'
    ? say(
        `${id} (${was}) is withdrawn and its correction does not confirm that.`,
        '',
        'If it is meant, write yes under “large” in that row of corrections.csv.',
      )
    : say(
        `${id} changes from ${was} to ${now}, more than twofold, and its correction does not confirm that.`,
        '',
        'Compare with the source once more. If it is right, write yes under “large” in that row of corrections.csv.',
      );

const unproved = ({ id, para, printed }: IssueParams['E125']): Message =>
  say(
    `The correction of ${id} is of the kind “confirmed”, but the source’s index has no record of it.`,
    '',
    `In the index in sources/, fill in by, evidence and date in the row of “${printed}” in ${para}.`,
  );

const unapproved = ({ map }: IssueParams['E129']): Message =>
  say(
    `The site addresses mainland China (audience = mainland), and the map ${map} shows boundaries without an approval number.`,
    '',
    'Use the schematic map, or enter the number given to this very drawing; never that of another.',
  );

export const publishIssuesEn = {
  W083: ({ id, charts }) =>
    say(
      `${id} is withdrawn and still drawn in ${latin(charts)}.`,
      '',
      'A note under the chart says so; ask a developer to take it out of the chart.',
    ),
  E094: ({ first, second, firstPrinted, secondPrinted, firstSource, secondSource }) =>
    say(
      `Two sources say the same thing with different numbers: ${firstSource} has ${firstPrinted} (${first}), ${secondSource} has ${secondPrinted} (${second}).`,
      '',
      `Compare with the sources. If ${secondSource} revises ${firstSource}, add a row to corrections.csv: date,${first},new-source,${firstPrinted},${second},,理由,reason`,
    ),
  E120: unexplained,
  W120: unexplained,
  E121: misfit,
  W121: misfit,
  E122: gone,
  W122: gone,
  E123: altered,
  W123: altered,
  E124: large,
  W124: large,
  E125: unproved,
  W125: unproved,
  E129: unapproved,
  W129: unapproved,
  ...releaseIssuesEn,
} satisfies Partial<Messages>;
