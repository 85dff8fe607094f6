import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What something was made from: every input and every tool that shapes it. */
type Source = string | Uint8Array;

const digestLength = 32;
const kept = join(process.cwd(), 'node_modules/.cache/kept');

/**
 * What takes long to make, made once for the same sources: `kind` is its folder beside the packages. Each entry begins
 * with the digest of what follows it, so one that was damaged is made again. `folder` is for tests.
 */
export async function keep(
  kind: string,
  sources: readonly Source[],
  { make, folder = kept }: { make: () => Promise<Uint8Array>; folder?: string },
): Promise<Buffer> {
  const file = join(folder, kind, digestAll(sources));
  const known = await readFile(file).then(openEntry, () => undefined);
  if (known) return known;
  const made = await make();
  await mkdir(join(folder, kind), { recursive: true });
  // Under its name complete or not at all: two builds may run at once.
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, Buffer.concat([digest(made), made]));
  await rename(draft, file);
  return Buffer.from(made);
}

/** The content of an entry; undefined if it is not what was written. */
function openEntry(entry: Buffer): Buffer | undefined {
  const content = entry.subarray(digestLength);
  return digest(content).equals(entry.subarray(0, digestLength)) ? content : undefined;
}

const digest = (bytes: Source): Buffer => createHash('sha256').update(bytes).digest();

/** Of the digests, each of one length, so that no text can move from one source into the next. */
const digestAll = (sources: readonly Source[]): string =>
  createHash('sha256')
    .update(Buffer.concat(sources.map(digest)))
    .digest('hex');
