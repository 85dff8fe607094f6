import { expect, test } from 'vitest';
import { listFiles, readText } from '../support/tree.ts';

const manifest = JSON.parse(readText('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

test('this runs on the Node the project brings, or one as new', () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  expect(
    major * 100 + minor,
    `Node ${process.versions.node}: run npm ci without --omit=optional`,
  ).toBeGreaterThanOrEqual(2218);
});

test('the README’s table of commands is the list of npm scripts', () => {
  const rows = readText('README.md').matchAll(/^\| *`npm (?:run )?([\w:-]+)[^`]*` *\|/gm);
  const named = Array.from(rows, (match) => match[1]);
  expect(named.sort()).toEqual(Object.keys(manifest.scripts).sort());
});

test('every script an npm command runs exists', () => {
  const files = Object.values(manifest.scripts).flatMap((command) => command.match(/scripts\/[\w-]+\.ts/g) ?? []);
  expect(files.filter((file) => !listFiles('scripts').includes(file))).toEqual([]);
});

test('every package is pinned to one version', () => {
  const packages = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(packages.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
