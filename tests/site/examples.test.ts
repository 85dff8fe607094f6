import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SiteServer } from '../../scripts/serve.ts';
import { listExamples } from '../../src/exports/examples.ts';
import { openSite } from '../support/site.ts';

let site: SiteServer;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const examples = listExamples('').flatMap(({ name }) => (name.startsWith('JavaScript') ? [name] : []));

test('there is an example for JSON, for the workbook and for the described package', () => {
  expect(examples).toHaveLength(3);
});

test.each(examples)(
  'the example for %s runs as it is, and prints the counties’ people with their intervals',
  async (name) => {
    const code = listExamples(site.url).find((example) => example.name === name)?.code ?? '';
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code]);
    expect(stdout.replaceAll('\t', ' ').split('\n')).toContain('威信县 28758人 28758 28758');
  },
);
