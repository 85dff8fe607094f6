import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listBuilt } from '../../scripts/pages.ts';
import { ask } from '../support/ask.ts';
import { openCaddy, openNginx, type Program } from '../support/program.ts';
import { testServing } from '../support/serving.ts';
import { dist } from '../support/site.ts';

/*
 * The real nginx and Caddy of Debian, on this machine only, with exactly the settings that are shipped, serve the built
 * site at the root of its domain. subfolder.test.ts does the same for a site in a folder.
 */

const shipped = join(import.meta.dirname, '../../docs/hosting');
const servers = [
  { name: 'nginx', open: () => openNginx({ root: dist, settings: join(shipped, 'nginx.conf') }) },
  { name: 'Caddy', open: () => openCaddy({ root: dist, settings: join(shipped, 'ledger.caddy') }) },
];

describe.each(servers)('$name', ({ open }) => {
  let program: Program;
  beforeAll(async () => {
    program = await open();
  });
  afterAll(() => program.close());

  testServing(() => ({ url: program.url, folder: dist }));

  test('it answers three thousand times, thirty-two at once, without an error', async () => {
    const earlier = program.log().length;
    const paths = listBuilt(dist).map((file) => file.replace(/\/index\.html$/, '/'));
    const asked = Array.from({ length: 3000 }, (_, i) => paths[(i * 7919) % paths.length] ?? '/').values();
    const statuses = new Map<number, number>();
    const reader = async (): Promise<void> => {
      for (const path of asked) {
        const { status } = await ask(program.url, path, { headers: { 'accept-encoding': 'br, gzip' } });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: 32 }, reader));
    expect([...statuses]).toEqual([[200, 3000]]);
    expect(program.log().slice(earlier)).not.toMatch(/\[(error|crit|alert|emerg)\]|"level":"(error|fatal)"|panic/);
  });
});
