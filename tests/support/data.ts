import { join } from 'node:path';
import Papa from 'papaparse';
import { readFiles } from '../../scripts/data.ts';
import { charts } from '../../src/charts/index.ts';
import { readReport } from '../../src/reading/report.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

/** The editors' files, as they are. */
export const openFiles = (): Files => readFiles(join(import.meta.dirname, '../../data'));

/** A table as rows of cells, the header first. */
export function readCells(files: Files, file: string): string[][] {
  return Papa.parse<string[]>(new TextDecoder().decode(files.get(file)), { delimiter: ',', skipEmptyLines: true }).data;
}

/** The files with one table replaced. */
export const withCells = (files: Files, file: string, cells: readonly string[][]): Files =>
  new Map(files).set(file, new TextEncoder().encode(Papa.unparse([...cells])));

/** Whether an editor would be stopped. */
export const isRefused = (files: Files): boolean => readReport(files, { charts }).report === undefined;
