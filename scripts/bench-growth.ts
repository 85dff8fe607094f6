import { benchBuild } from './bench-build.ts';
import { benchData } from './bench-data.ts';

/** What happens when there is more of everything; takes a quarter of an hour. Exits 1 if something grows faster than the work. */
console.log('the data step with more figures');
const data = benchData();
console.log('\nthe build with more charts, in two languages');
const build = benchBuild();
if (!data || !build) process.exitCode = 1;
