import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { serveDist } from './serve.ts';

const root = join(import.meta.dirname, '..');

console.log('1/3 checking the data · 检查数据');
run('scripts/data.ts');
console.log('2/3 building the pages · 生成网页');
run('scripts/build.ts');
console.log('3/3 serving them · 启动本地网站');
await serveDist();

/** Runs a script under this Node and ends with its exit code if it fails; it has said why. */
function run(script: string): void {
  const { status } = spawnSync(process.execPath, [join(root, script)], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
