/** A file in an archive. */
export interface Entry {
  path: string;
  bytes: Uint8Array;
}

/**
 * A ZIP archive with its files stored as they are (PKWARE APPNOTE 6.3: method 0), the same bytes for the same input:
 * every file carries the format's first date. Paths are plain ASCII.
 */
export function zip(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, bytes } of entries) {
    const name = new TextEncoder().encode(path);
    const shared = [
      ...[u16(20), u16(0), u16(0), u16(0), u16(firstDate)],
      ...[u32(crc32(bytes)), u32(bytes.length), u32(bytes.length), u16(name.length), u16(0)],
    ];
    const local = join([u32(0x04034b50), ...shared, name, bytes]);
    directory.push(join([u32(0x02014b50), u16(20), ...shared, u16(0), u16(0), u16(0), u32(0), u32(offset), name]));
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  const count = u16(entries.length);
  return join([...parts, ...directory, u32(0x06054b50), u16(0), u16(0), count, count, u32(size), u32(offset), u16(0)]);
}

/** 1 January 1980, the earliest a DOS date can say. */
const firstDate = 0x0021;

/** The checksum of ISO 3309, as ZIP wants it (polynomial 0xEDB88320). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const u16 = (value: number): Uint8Array => Uint8Array.of(value & 255, (value >> 8) & 255);
const u32 = (value: number): Uint8Array =>
  Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255);

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
