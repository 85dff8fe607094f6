import { expect, test } from 'vitest';
import { refuseForeignCode } from '../../scripts/licences.ts';
import { readText } from '../support/tree.ts';

const manifest = JSON.parse(readText('package.json')) as { allowScripts: Record<string, boolean> };
const { packages } = JSON.parse(readText('package-lock.json')) as {
  packages: Record<
    string,
    {
      version?: string;
      license?: string | { type: string }[];
      integrity?: string;
      hasInstallScript?: boolean;
      link?: boolean;
    }
  >;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');

test('the lock file holds one exact version of each package, with the digest of its content', () => {
  expect(locked.length).toBeGreaterThan(500);
  const loose = locked.filter(
    ([, { version = '', integrity = '' }]) => !/^\d+\.\d+\.\d+/.test(version) || !integrity.startsWith('sha512-'),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});

test('no package runs a script when it is installed: those that would are named, and refused', () => {
  const would = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
  expect(would.filter((name) => manifest.allowScripts[name] !== false)).toEqual([]);
  expect(Object.keys(manifest.allowScripts).filter((name) => !would.includes(name))).toEqual([]);
});

test('every package may be used as it is used here', () => {
  const free =
    /^(MIT|ISC|0BSD|Unlicense|CC0-1\.0|OFL-1\.1|Python-2\.0|BlueOak-1\.0\.0|Apache-2\.0|MPL-2\.0|BSD-[23]-Clause|Zlib|MIT-0)$/;
  // Of sharp's picture library, which draws at build and is not passed on.
  const builds = /^node_modules\/@img\//;
  // Tools of tests only: one that guesses encodings, and a list of names. Neither is passed on.
  const tested: Record<string, string> = {
    'node_modules/jschardet': 'LGPL-2.1+',
    'node_modules/spdx-exceptions': 'CC-BY-3.0',
  };
  const strange = locked.filter(([path, { license = '' }]) => {
    // An old package may list several, to choose from.
    const said = typeof license === 'string' ? license : (license.find(({ type }) => free.test(type))?.type ?? '');
    const choices = said.replace(/[()]/g, '').split(' OR ');
    const isFree = choices.some((choice) => choice.split(' AND ').every((term) => free.test(term)));
    return !isFree && !(builds.test(path) && /LGPL-3\.0-or-later/.test(said)) && tested[path] !== said;
  });
  expect(strange.map(([path, { license }]) => `${path}: ${JSON.stringify(license ?? 'none said')}`)).toEqual([]);
});

test('code of a package in what readers are sent fails the build', () => {
  refuseForeignCode(['src/client/notes.ts', 'vite/preload-helper.js']);
  expect(() => refuseForeignCode(['a/node_modules/d3/src/index.js', 'b/node_modules/@scope/x/y.js'])).toThrow(
    'd3, @scope/x',
  );
});
