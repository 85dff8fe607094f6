import { HtmlValidate } from 'html-validate';

/** The standard and accessibility rules, without matters of taste and of the writer's hand: this HTML is printed. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  // Tables laid out as cards on phones keep their roles by name, or screen readers lose them.
  rules: { 'no-redundant-role': 'off', 'no-inline-style': 'error', 'long-title': 'off' },
});

/** What in a document is not valid HTML, as `line:column rule: what is wrong`; empty if all of it is. */
export async function findHtmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
