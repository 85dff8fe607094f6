import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { keep } from '../src/exports/keep.ts';
import { listBuilt } from './pages.ts';

/** What is text; pictures, fonts and workbooks are compressed in themselves. */
const texts = /\.(html|css|js|json|svg|xml|txt|csv|cff|ts)$/;

/** Bytes below which a copy would save less than a packet's head. */
const smallest = 256;

const ways = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

/**
 * Lays beside each text of a built site a `.br` and a `.gz` copy, as tight as they go, for hosts that send such copies as
 * they are. What has the same bytes as before is not compressed again.
 */
export async function packSite(folder: string): Promise<void> {
  const files = listBuilt(folder).filter((file) => texts.test(file));
  // Four at a time: compression runs beside the main thread, in as many threads.
  const next = files.values();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const file of next) await packFile(join(folder, file));
    }),
  );
}

async function packFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < smallest) return;
  for (const [ending, compress] of Object.entries(ways)) {
    // The version of the library behind each way is in the Node that runs it.
    const packed = await keep('packed', [bytes, ending, process.version], { make: () => compress(bytes) });
    if (packed.length < bytes.length) await writeFile(`${file}.${ending}`, packed);
  }
}

if (import.meta.main) await packSite(join(import.meta.dirname, '../dist'));
