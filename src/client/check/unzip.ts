import { BadFile } from './bad-file.ts';

/** An archive whose files are read one by one, each only when asked for. */
export interface Archive {
  names: string[];
  /** Text of a file of it; undefined if there is none of that name. */
  read: (name: string) => Promise<string | undefined>;
}

/** More than any table unpacks to; a file that goes on beyond it was made to fill a memory. */
const most = 32 * 1024 * 1024;

/** ZIP (PKWARE APPNOTE 6.3): the directory at its end, stored and deflated files. Throws a BadFile on anything else. */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = new Map(readDirectory(bytes).map((entry) => [entry.name, entry]));
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name);
      return entry && new TextDecoder().decode(await unpack(bytes, entry));
    },
  };
}

interface Entry {
  name: string;
  method: number;
  isLocked: boolean;
  /** Packed. */
  size: number;
  offset: number;
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new BadFile('broken');
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      method: view.getUint16(at + 10, true),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** The end record lies within the last 64 KB, behind a comment that nobody writes. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65558); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new BadFile('broken');
}

async function unpack(bytes: Uint8Array, { method, isLocked, size, offset }: Entry): Promise<Uint8Array> {
  if (isLocked) throw new BadFile('locked');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length) throw new BadFile('broken');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.slice(start, start + size);
  if (packed.length < size) throw new BadFile('broken');
  if (method === 0) return packed;
  if (method !== 8) throw new BadFile('broken');
  return inflate(packed);
}

async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new BadFile('broken');
    });
    if (done) break;
    size += value.length;
    if (size > most) {
      void reader.cancel();
      throw new BadFile('bomb');
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}
