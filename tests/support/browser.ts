import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { openCache } from './cache.ts';
import { openFonts } from './fonts.ts';

const packaged = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium');

/** Quiet and offline; nothing here loosens what a page may do, or tests of its security policy would lie. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A real Chromium that draws Han with the project's own fonts. Throws, saying what to do, if the host has none. */
export async function openBrowser(): Promise<Browser> {
  const { path, env } = await findBrowser();
  const FONTCONFIG_FILE = await openFonts();
  return chromium.launch({ executablePath: path, args: quiet, env: { ...plainEnv(), ...env, FONTCONFIG_FILE } });
}

interface Installed {
  path: string;
  env: Record<string, string>;
}

/** CHROME_PATH first, then the one npm brought (Linux x64), then what is commonly installed. */
export async function findBrowser(): Promise<Installed> {
  const named = process.env.CHROME_PATH;
  if (named) return { path: named, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser();
  const path = usual().find(existsSync);
  if (path) return { path, env: {} };
  throw new Error('no browser found: install Google Chrome or Chromium, or set CHROME_PATH to one · 请安装 Chrome');
}

/** The package's own unpacking checks no version and switches web security off, so it is not called. */
async function unpackBrowser(): Promise<Installed> {
  const { version } = JSON.parse(await readFile(join(packaged, 'package.json'), 'utf8')) as { version: string };
  const folder = await openCache(`chromium/${version}`, async (draft) => {
    await unbrotli('chromium.br', join(draft, 'chromium'));
    await chmod(join(draft, 'chromium'), 0o755);
  });
  const path = join(folder, 'chromium');
  const starts = spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
  return { path, env: starts ? {} : { LD_LIBRARY_PATH: await unpackLibraries(version) } };
}

/** Bare hosts lack libnss3 and libexpat; the package carries them. */
async function unpackLibraries(version: string): Promise<string> {
  const folder = await openCache(`chromium/${version}-libraries`, async (draft) => {
    const archive = join(draft, 'libraries.tar');
    await unbrotli('al2023.tar.br', archive);
    await mkdir(join(draft, 'lib'), { recursive: true });
    const tar = spawnSync('tar', ['-xf', archive, '-C', draft], { encoding: 'utf8' });
    if (tar.status !== 0) throw new Error(`libraries not unpacked: ${tar.stderr}`);
    await rm(archive);
  });
  return join(folder, 'lib');
}

const unbrotli = (name: string, to: string): Promise<void> =>
  pipeline(createReadStream(join(packaged, 'bin', name)), createBrotliDecompress(), createWriteStream(to));

function usual(): string[] {
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    ...programs
      .filter((folder) => folder !== undefined)
      .map((folder) => `${folder}/Google/Chrome/Application/chrome.exe`),
  ];
}

const plainEnv = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
