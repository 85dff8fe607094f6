import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Made by tools, never by hand, and not kept in git. */
const made = [
  'node_modules',
  'dist',
  '.astro',
  '.git',
  'test-results',
  'src/generated',
  'tools/lighthouse/node_modules',
];

/** Names in the top folder, without what tools make. */
export const listTop = (): string[] => readdirSync(root).filter((name) => !made.includes(name));

/** Every file under a folder of the project in the order of its name, as `src/model/figure.ts`; '' is everything. */
export function listFiles(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (made.includes(path) || path.endsWith('.log')) return [];
      return entry.isDirectory() ? listFiles(path) : [path];
    })
    .sort();
}

/** A project file as text. */
export const readText = (file: string): string => readFileSync(join(root, file), 'utf8');
