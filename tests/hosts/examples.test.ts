import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SiteServer } from '../../scripts/serve.ts';
import { listExamples } from '../../src/exports/examples.ts';
import { openSite } from '../support/site.ts';

/* The reuse examples for programs of the host: curl and Python 3. R's is not run. */

let site: SiteServer;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const run = async (example: string, program: string, ...flags: string[]): Promise<string> => {
  const code = listExamples(site.url).find(({ name }) => name === example)?.code ?? '';
  return (await promisify(execFile)(program, [...flags, code], { env: { ...process.env, PYTHONIOENCODING: 'utf-8' } }))
    .stdout;
};

test('the example for the shell runs as it is, and gives one figure with its checks', async () => {
  expect(JSON.parse(await run('curl', 'sh', '-c'))).toMatchObject({ id: 'zhaotong-todate-total', low: 94750 });
});

test('the example for Python runs as it is, and prints each place with its interval', async () => {
  expect((await run('Python', 'python3', '-c')).split('\n')).toContain('威信县 28758人 28758 28758');
});
