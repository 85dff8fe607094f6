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

test('the JavaScript example runs as it is, and prints the counties’ people with their intervals', async () => {
  const code = listExamples(site.url).find(({ name }) => name === 'JavaScript')?.code ?? '';
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code]);
  expect(stdout.split('\n')).toContain('威信县\t28758人\t28758\t28758');
});
