import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { buildReport, readFiles } from '../../scripts/data.ts';

/*
 * An editor opens each of data's tables in LibreOffice and saves it: in a Chinese or an English office, with or without
 * “detect special numbers” (dates, percentages), as CSV or by way of a workbook. What the site shows must not change.
 */

interface Office {
  language: 'zh-CN' | 'en-US';
  detects: boolean;
}

const scratch = mkdtempSync(join(tmpdir(), 'office-'));
const data = join(import.meta.dirname, '../../data');
const tables = [...readFiles(data).keys()].filter((path) => path.endsWith('.csv'));
const published = writeReport(data, 'published.json');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

for (const language of ['zh-CN', 'en-US'] as const) {
  for (const detects of [false, true]) {
    test(`an office in ${language} that ${detects ? 'looks' : 'does not look'} for dates saves the same report`, () => {
      const saved = copyData(`${language}-${detects}`);
      const csv = convert(
        tables.map((path) => join(saved, path)),
        'csv',
        { language, detects },
      );
      putBack(csv, saved);
      expect(writeReport(saved, `${language}-${detects}.json`)).toBe(published);
    });
  }

  test(`an office in ${language} saves the same report by way of a workbook`, () => {
    const saved = copyData(`${language}-workbook`);
    const office = { language, detects: true };
    const books = convert(
      tables.map((path) => join(saved, path)),
      'xlsx',
      office,
    );
    putBack(convert(books, 'csv', office), saved);
    expect(writeReport(saved, `${language}-workbook.json`)).toBe(published);
  });
}

test('the office did write: what it saves is not what it was given', () => {
  const saved = readFileSync(join(scratch, 'zh-CN-true', 'ignored.csv'), 'utf8');
  expect(saved).toContain('2018/7/4');
});

const copyData = (name: string): string => {
  const folder = join(scratch, name);
  cpSync(data, folder, { recursive: true });
  return folder;
};

/** The report of a folder, as the site reads it; what stands in the way if there is none. */
function writeReport(folder: string, name: string): string {
  const out = join(scratch, name);
  const { report, issues } = buildReport({ data: folder, out });
  return report ? readFileSync(out, 'utf8') : JSON.stringify(issues, null, 1);
}

/** UTF-8, commas, double quotes; cells as shown. The tokens are those of LibreOffice's CSV filter. */
const format = 'Text - txt - csv (StarCalc):44,34,76,1,,0,false';

/** Opens files in an office of its own and saves each in the other form; returns the new files in the same order. */
function convert(files: readonly string[], to: 'csv' | 'xlsx', { language, detects }: Office): string[] {
  const folder = mkdtempSync(join(scratch, `${to}-`));
  const opening = files.every((file) => file.endsWith('.csv')) ? [`--infilter=${format},${detects}`] : [];
  const saving = to === 'csv' ? `csv:${format},true,false` : to;
  const home = `-env:UserInstallation=${pathToFileURL(openProfile(language)).href}`;
  const command = [home, '--headless', ...opening, '--convert-to', saving, '--outdir', folder, ...files];
  const { status, stderr, error } = spawnSync('soffice', command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`soffice: ${error?.message ?? stderr}`);
  return files.map((file) => join(folder, `${basename(file).replace(/\.(csv|xlsx)$/, '')}.${to}`));
}

/** A user's folder in which the office and its numbers speak one language. */
function openProfile(language: Office['language']): string {
  const folder = join(scratch, `profile-${language}`);
  const set = (name: string): string =>
    `<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="${name}" oor:op="fuse"><value>${language}</value></prop></item>`;
  mkdirSync(join(folder, 'user'), { recursive: true });
  writeFileSync(
    join(folder, 'user/registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">${set('ooLocale')}${set('ooSetupSystemLocale')}</oor:items>`,
  );
  return folder;
}

/** Saved tables in the place of those that were opened. */
const putBack = (files: readonly string[], folder: string): void =>
  tables.forEach((path, i) => renameSync(files[i] ?? '', join(folder, path)));
