import type { Lang } from '../model/figure.ts';
import { severityOf, type Issue } from '../reading/issue.ts';
import { describeIssue } from './problems.ts';

/** Issues for a program: one object each, with the words an editor would read. */
export function formatJson(issues: readonly Issue[], lang: Lang): string {
  const list = issues.map((issue) => {
    const { file, line, column, cell } = issue.spot;
    const place = { file: `data/${file}`, line, column, cell };
    return {
      code: issue.code,
      severity: severityOf(issue),
      ...place,
      ...describeIssue(issue, lang),
      figure: issue.figure,
      uses: issue.uses,
    };
  });
  return JSON.stringify(list, null, 1);
}

/** Issues as the annotations of a repository host: they appear beside the line in its web editor. */
export function formatAnnotations(issues: readonly Issue[], lang: Lang): string {
  return issues
    .map((issue) => {
      const { file, line, column } = issue.spot;
      const { found, expected, mend } = describeIssue(issue, lang);
      const place = line > 0 ? `,line=${line},col=${column}` : '';
      const words = [found, expected, mend].filter(Boolean).join('\n');
      return `::${severityOf(issue)} file=${escapeProperty(`data/${file}`)}${place},title=${issue.code}::${escapeData(words)}`;
    })
    .join('\n');
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
