import { benchBuild } from './bench-build.ts';
import { benchData } from './bench-data.ts';

/**
 * What happens when there is more of everything; takes a quarter of an hour. Other numbers of charts can be named:
 * `npm run bench:growth -- 2 4`. Exits 1 if something grows faster than the work.
 */
const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 1 && asked.every((size) => size > 0) ? asked : [10, 50, 200];

console.log('the data step with more figures');
const data = benchData();
console.log('\nthe build with more charts, in two languages');
const build = benchBuild(sizes);
if (!data || !build) process.exitCode = 1;
