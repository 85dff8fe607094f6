/**
 * The code points a TrueType or OpenType font has a glyph for, from its `cmap` (formats 4 and 12, the two that subset
 * fonts carry; OpenType 1.9, "cmap"). Throws on bytes that are no such font.
 */
export function readCharacters(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = findTable(view, 'cmap');
  const codes = new Set<number>();
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const table = cmap + view.getUint32(cmap + 8 + 8 * i);
    for (const [first, last] of readSegments(view, table))
      for (let code = first; code <= last; code += 1) codes.add(code);
  }
  return codes;
}

/** The characters of a text that a font lacks, each once, in their order; blanks need no glyph. */
export function findMissing(text: string, font: Uint8Array): string[] {
  const known = readCharacters(font);
  return [...new Set(text)].filter((char) => char.trim() && !known.has(char.codePointAt(0) ?? 0));
}

function findTable(view: DataView, tag: string): number {
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const record = 12 + 16 * i;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`font without ${tag}`);
}

type Segment = [first: number, last: number];

function readSegments(view: DataView, table: number): Segment[] {
  const format = view.getUint16(table);
  if (format === 12) {
    const group = (i: number) => table + 16 + 12 * i;
    return Array.from({ length: view.getUint32(table + 12) }, (_, i) => [
      view.getUint32(group(i)),
      view.getUint32(group(i) + 4),
    ]);
  }
  if (format !== 4) return [];
  const count = view.getUint16(table + 6) / 2;
  const ends = table + 14;
  const starts = ends + 2 * count + 2;
  // The last segment, 0xFFFF to 0xFFFF, closes the list and names nothing.
  return Array.from({ length: count - 1 }, (_, i) => [view.getUint16(starts + 2 * i), view.getUint16(ends + 2 * i)]);
}
