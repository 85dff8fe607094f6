import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../../node_modules/.cache');

/**
 * A folder of files made once and kept beside the packages; `fill` is called only if it is not there yet.
 * It appears under its name complete or not at all, so two runs at once do no harm: the slower one's work is dropped.
 */
export async function openCache(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(root, name);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await mkdir(dirname(folder), { recursive: true });
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft);
  await fill(draft);
  await rename(draft, folder).catch(async (problem: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw problem;
  });
  return folder;
}
