import { expect, test } from 'vitest';
import { findHtmlFaults } from '../../scripts/html.ts';
import { readPages } from '../support/pages.ts';

for (const { path, html } of readPages()) {
  test(`${path} is valid HTML`, async () => {
    const found = await findHtmlFaults(html);
    expect(found.slice(0, 20), `${found.length} problems`).toEqual([]);
  });
}

test('HTML that is not valid is found out', async () => {
  const html =
    '<!doctype html><html lang="en"><head><title>A page</title></head><body><p><div></p><img src="a.png"></body></html>';
  expect((await findHtmlFaults(html)).join('\n')).toMatch(/close-order[\s\S]*wcag/);
});
