import { posix } from 'node:path';
import { listFiles, readText } from './tree.ts';

/** One file naming another: `to` is a project path, or a package's name as written. */
export interface Import {
  from: string;
  to: string;
}

/** What the files of src and scripts import, Astro's frontmatter and client scripts included. */
export function listImports(): Import[] {
  return ['src', 'scripts']
    .flatMap((folder) => listFiles(folder))
    .filter((file) => /\.(ts|astro|css)$/.test(file))
    .flatMap((from) => findSpecifiers(readText(from)).map((name) => ({ from, to: resolve(from, name) })));
}

/** The first cycle found, as a path that ends where it starts; undefined if there is none. */
export function findCycle(imports: readonly Import[]): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    done.add(file);
    for (const { to } of imports.filter(({ from }) => from === file)) {
      const cycle = visit(to, [...path, file]);
      if (cycle) return cycle;
    }
    return undefined;
  };
  for (const { from } of imports) {
    const cycle = visit(from, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** `from '…'`, `import '…'`, `import('…')` and CSS's `@import '…'`; comments are left out. */
function findSpecifiers(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = code.matchAll(/(?:^|[\s;}])(?:from|@?import)\s*\(?\s*(['"])([^'"\n]+)\1/g);
  return Array.from(found, (match) => match[2] ?? '');
}

const resolve = (from: string, name: string): string =>
  name.startsWith('.') ? posix.join(posix.dirname(from), name).replace(/\?.*$/, '') : name;
