import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { readPages } from '../support/pages.ts';

/** The standard and accessibility rules, without matters of taste and of the writer's hand: this HTML is printed. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  // Tables laid out as cards on phones keep their roles by name, or screen readers lose them.
  rules: { 'no-redundant-role': 'off', 'no-inline-style': 'error', 'long-title': 'off' },
});

for (const { path, html } of readPages()) {
  test(`${path} is valid HTML`, async () => {
    const { results } = await validator.validateString(html);
    const found = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(found.slice(0, 20), `${found.length} problems`).toEqual([]);
  });
}
