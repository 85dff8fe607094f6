/** Our own mistake, met while reading an editor's file: it says where, and is never shown as the editor's. */
export class ReadingError extends Error {
  file: string;
  /** From 1; 0 for the file as a whole. */
  line: number;
  constructor(file: string, line: number, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.file = file;
    this.line = line;
  }
}

/** Runs a step; whatever it throws is known to have happened at that file and line. The innermost place wins. */
export function reading<T>(file: string, line: number, step: () => T): T {
  try {
    return step();
  } catch (thrown) {
    throw thrown instanceof ReadingError ? thrown : new ReadingError(file, line, thrown);
  }
}
