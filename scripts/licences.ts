import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something made by others, and on what terms it may be passed on. */
interface Work {
  name: string;
  version: string;
  licence: string;
}

/** What the licences' page is made from. */
export interface Licences {
  /** Sent to readers: fonts, cut to the characters used. */
  fonts: (Work & { text: string })[];
  /** Code that stands in the page of the data check, and in no other. */
  code: (Work & { text: string })[];
  /** Used to build and test, and sent to nobody, by licence. */
  tools: { licence: string; works: Work[] }[];
}

const root = join(import.meta.dirname, '..');

/** Packages whose files are cut into the fonts that readers are sent, and the file of public/ that holds their licence. */
const fonts: Record<string, string> = {
  '@fontsource-variable/newsreader': 'fonts/newsreader-OFL.txt',
  '@fontsource/noto-serif-sc': 'fonts/noto-serif-sc-OFL.txt',
};

/** Packages whose code stands in the page where editors check their tables, with their licence. */
const code: Record<string, string> = { papaparse: 'licences/papaparse-MIT.txt' };

/** Packages whose code may stand in what readers are sent: none. Vite's own few lines are its loader for old browsers. */
const sent: readonly string[] = ['vite'];

/** Writes src/generated/licences.json from the lock file. Throws on a package that does not say its licence. */
export function collectLicences(): void {
  const works = readLock();
  const find = (name: string): Work => {
    const work = works.find((each) => each.name === name);
    if (!work) throw new Error(`what is sent is not in package-lock.json: ${name}`);
    return work;
  };
  const tools = works.filter(({ name }) => !(name in fonts || name in code));
  const listSent = (list: Record<string, string>) =>
    Object.entries(list).map(([name, text]) => ({ ...find(name), text }));
  const licences: Licences = {
    fonts: listSent(fonts),
    code: listSent(code),
    tools: [...new Set(tools.map(({ licence }) => licence))]
      .sort()
      .map((licence) => ({ licence, works: tools.filter((work) => work.licence === licence) }))
      .sort((a, b) => b.works.length - a.works.length),
  };
  mkdirSync(join(root, 'src/generated'), { recursive: true });
  writeFileSync(join(root, 'src/generated/licences.json'), `${JSON.stringify(licences, null, 1)}\n`);
}

/** Every package that the lock file names for any platform, each version once, by name. */
function readLock(): Work[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string; license?: string }>;
  };
  const works = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license }]): Work => {
      const name = path.replace(/^.*node_modules\//, '');
      if (!license) throw new Error(`${name} ${version} does not say its licence: look, and leave it out or name it`);
      return { name, version, licence: license };
    });
  const keyOf = ({ name, version }: Work): string => `${name} ${version}`;
  return [...new Map(works.map((work) => [keyOf(work), work])).values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The same for the page of the data check. */
export const refuseInCheck = (ids: readonly string[]): void => refuseForeignCode(ids, Object.keys(code));

/** Fails the build if code of a package would be sent to readers without its licence on the page. `ids` are bundled modules. */
export function refuseForeignCode(ids: readonly string[], allowed = sent): void {
  const names = ids.flatMap((id) => /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1] ?? []);
  const strange = [...new Set(names)].filter((name) => !allowed.includes(name));
  if (strange.length > 0)
    throw new Error(`code of a package would be sent to readers: ${strange.join(', ')}; see scripts/licences.ts`);
}
