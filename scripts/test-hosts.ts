/**
 * npm run test:hosts
 * Tests with programs that npm does not bring (tests/hosts). On Debian, as root, what is missing is installed first;
 * elsewhere it says what to install. The last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { printTallies, runTests } from './tally.ts';

/** Debian's names of what tests/hosts run. */
const packages = ['libreoffice-calc', 'libreoffice-l10n-zh-cn', 'nginx', 'libnginx-mod-http-brotli-static', 'caddy'];

/** Whether every package is there in the end; says what it does, and what to do where it cannot. */
function installMissing(): boolean {
  const missing = findMissing();
  if (missing.length === 0) return true;
  if (process.getuid?.() !== 0) {
    console.error(`not installed: ${missing.join(' ')}. As root: apt-get install --no-install-recommends …`);
    return false;
  }
  console.log(`installing ${missing.join(' ')} with apt-get`);
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...missing) && findMissing().length === 0;
}

const findMissing = (): string[] =>
  packages.filter((name) => {
    const query = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name], { encoding: 'utf8' });
    return query.stdout !== 'installed';
  });

/** Debian's installer without questions; its output is shown if it fails. */
function apt(...command: string[]): boolean {
  // At this runlevel Debian starts no service it installs: the tests start their own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const { status, error, stdout, stderr } = spawnSync('apt-get', ['-q', ...command], { env, encoding: 'utf8' });
  if (status !== 0) console.error(`apt-get ${command.join(' ')}: ${error?.message ?? `${stdout}${stderr}`}`);
  return status === 0;
}

const tallies = installMissing() ? await runTests('hosts') : [{ kind: 'install', passed: 0, failed: 1, seconds: 0 }];
printTallies(tallies);
