import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { startProgress } from './progress.ts';

const root = join(import.meta.dirname, '..');
const out = resolve(root, process.env.OUT_DIR || 'dist');
const began = Date.now();

/** Files of the site written since the start, compressed copies included. */
function countWritten(): number {
  try {
    const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return entries.filter((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs >= began).length;
  } catch {
    return 0; // Astro is emptying the folder.
  }
}

const progress = startProgress(() => {
  const count = countWritten();
  return `${count} files · 已写出 ${count} 个文件`;
});
try {
  await build({ root, logLevel: 'warn' });
} finally {
  progress.stop();
}
console.log(`${out}: ${countWritten()} files in ${Math.round((Date.now() - began) / 1000)} s`);
