import { afterAll, beforeAll } from 'vitest';
import type { SiteServer } from '../../scripts/serve.ts';
import { testServing } from '../support/serving.ts';
import { dist, openSite } from '../support/site.ts';

/* Our own server, by the same tests as those that readers meet: tests/hosts/servers.test.ts. */

let site: SiteServer;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

testServing(() => ({ url: site.url, folder: dist }));
