import { defineConfig } from 'vitest/config';

/** Folders with needs of their own; every other folder of tests/ mirrors one of src/ and needs nothing. */
const special = ['charts', 'site', 'browser', 'access', 'house', 'hosts'];

const kind = (name: string, folder: string, timeout = 60_000) => ({
  test: { name, include: [`tests/${folder}/**/*.test.ts`], testTimeout: timeout, hookTimeout: timeout },
});

export default defineConfig({
  test: {
    maxConcurrency: 3,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: special.map((folder) => `tests/${folder}/**`),
          // Time limits only end what hangs; a slow or busy machine passes.
          testTimeout: 300_000,
        },
      },
      kind('picture', 'charts'),
      kind('site', 'site'),
      kind('browser', 'browser', 300_000),
      kind('access', 'access', 300_000),
      kind('house', 'house', 600_000),
      // With programs of the host: npm run test:hosts.
      kind('hosts', 'hosts', 600_000),
    ],
  },
});
