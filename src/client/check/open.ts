import { decode } from '../../reading/encoding.ts';
import { recognise } from '../../reading/recognise.ts';
import type { Files } from '../../reading/tables.ts';
import { BadFile, type BadFileKind } from './bad-file.ts';
import { readWorkbook } from './workbook.ts';

/** A file that an editor put down, as one of the editors' files. */
export interface Opened {
  /** As it was called; with its sheet, if it was one of several. */
  name: string;
  path: string;
  bytes: Uint8Array;
  isWorkbook: boolean;
}
export interface Refused {
  name: string;
  kind: BadFileKind;
  what: string;
}

/** What the browser hands over; a folder says so where the browser tells. */
export interface Dropped {
  name: string;
  size: number;
  isFolder?: boolean;
  arrayBuffer: () => Promise<ArrayBuffer>;
}

/** A table of ours has some kilobytes, and as a workbook some more. */
const largest = 8 * 1024 * 1024;

/** Each file on its own: what it is, or why it is none of ours. Of two that are the same table the second is refused. */
export async function openFiles(
  list: readonly Dropped[],
  known: Files,
): Promise<{ opened: Opened[]; refused: Refused[] }> {
  const opened: Opened[] = [];
  const refused: Refused[] = [];
  for (const file of list) {
    try {
      for (const one of await openFile(file, known)) {
        const twin = opened.find(({ path }) => path === one.path);
        if (twin) throw new BadFile('twice', `${twin.name}、${one.name}`);
        opened.push(one);
      }
    } catch (thrown) {
      if (!(thrown instanceof BadFile)) throw thrown;
      refused.push({ name: file.name, kind: thrown.kind, what: thrown.what });
    }
  }
  return { opened, refused };
}

async function openFile(file: Dropped, known: Files): Promise<Opened[]> {
  const { name } = file;
  if (file.isFolder) throw new BadFile('folder');
  if (file.size > largest) throw new BadFile('large', `${Math.round(file.size / 1024 / 1024)} MB`);
  const bytes = await readBytes(file);
  const kind = findKind(name, bytes);
  if (kind === 'workbook') return openWorkbook(name, bytes, known);
  if (kind !== 'text') throw new BadFile(kind);
  const found = recognise(name, decode(name, bytes).text ?? '', known);
  if (found.kind !== 'file') throw new BadFile(found.kind);
  return [{ name, path: found.path, bytes, isWorkbook: false }];
}

/** A folder, or a file that was moved away since, is refused by the browser itself. */
async function readBytes(file: Dropped): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new BadFile('unreadable');
  }
}

/** One sheet is the table, whatever it is called; of several those count whose header is a table's. */
async function openWorkbook(name: string, bytes: Uint8Array, known: Files): Promise<Opened[]> {
  const sheets = await readWorkbook(bytes);
  if (sheets.length === 0) throw new BadFile('noSheet');
  const found = sheets.map((sheet) => {
    const called = sheets.length === 1 ? name.replace(/\.\w+$/, '.csv') : `${sheet.name}.csv`;
    return { sheet, is: recognise(called, sheet.csv, known) };
  });
  if (found.some(({ is }) => is.kind === 'download')) throw new BadFile('download');
  const tables = found.flatMap(({ sheet, is }) =>
    is.kind === 'file'
      ? [
          {
            name: sheets.length === 1 ? name : `${name} · ${sheet.name}`,
            path: is.path,
            bytes: new TextEncoder().encode(`\uFEFF${sheet.csv}`),
            isWorkbook: true,
          },
        ]
      : [],
  );
  if (tables.length === 0) throw new BadFile('unknown', sheets.map((sheet) => sheet.name).join('、'));
  return tables;
}

/** By the first bytes, whatever the name's ending says; the ending tells apart what begins alike. */
function findKind(name: string, bytes: Uint8Array): 'workbook' | 'text' | BadFileKind {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const [, kind] = starts.find(([pattern]) => pattern.test(start)) ?? [];
  if (kind === 'compound') return kindOfCompound(name, bytes);
  if (kind) return kind;
  return /^\s*(<!doctype html|<html|<\?xml|<head)/i.test(new TextDecoder().decode(bytes.subarray(0, 200)))
    ? 'webPage'
    : 'text';
}

/* eslint-disable no-control-regex -- first bytes are what they are */
const starts: readonly [RegExp, 'workbook' | 'compound' | BadFileKind][] = [
  [/^PK\x03\x04/, 'workbook'],
  [/^\xd0\xcf\x11\xe0/, 'compound'],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF....WEBP|^....ftyp(?:hei|mif|avif)|^BM.{4}\0{4}|^II\*\0|^MM\0\*/s, 'picture'],
  [/^%PDF/, 'pdf'],
  [/^PK|^Rar!|^7z\xbc\xaf|^\x1f\x8b/, 'archive'],
];
/* eslint-enable no-control-regex */

/** The older container of Office and WPS: a workbook with a password is in one too, and says so in UTF-16. */
function kindOfCompound(name: string, bytes: Uint8Array): BadFileKind {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (text.includes('EncryptedPackage')) return 'locked';
  return /\.(doc|ppt|wps|dps)$/i.test(name) ? 'document' : /\.(et|ett)$/i.test(name) ? 'otherSheet' : 'oldWorkbook';
}
