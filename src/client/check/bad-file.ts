/** Why a file cannot be checked at all; its words are in text/check.ts. */
export const badFiles = [
  'folder',
  'unreadable',
  'large',
  'bomb',
  'picture',
  'pdf',
  'webPage',
  'oldWorkbook',
  'otherSheet',
  'document',
  'archive',
  'locked',
  'broken',
  'noSheet',
  'download',
  'unknown',
  'twice',
] as const;
export type BadFileKind = (typeof badFiles)[number];

/** A file that is none of ours, told by its kind. */
export class BadFile extends Error {
  kind: BadFileKind;
  /** What the message names: sheets, the other file. */
  what: string;
  constructor(kind: BadFileKind, what = '') {
    super(kind);
    this.kind = kind;
    this.what = what;
  }
}
