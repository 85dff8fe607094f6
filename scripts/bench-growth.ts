import { benchBuild } from './bench-build.ts';
import { benchData } from './bench-data.ts';

/**
 * What happens when there is more of everything; takes over an hour. A part can be asked for, and other numbers
 * of charts: `npm run bench:growth -- figures`, `charts`, `pictures 2 4`. Exits 1 if something grows faster than the work.
 */
const [part = '', ...numbers] = process.argv.slice(2);
const sizes = numbers.length > 1 ? numbers.map(Number) : [10, 50, 200];
const kinds = [false, true].filter((pictured) => ['', pictured ? 'pictures' : 'charts'].includes(part));

if (part === '' || part === 'figures') {
  console.log('the data step with more figures');
  if (!benchData()) process.exitCode = 1;
}
if (kinds.length > 0) {
  console.log('the build with more charts, in two languages');
  if (!benchBuild(sizes, kinds)) process.exitCode = 1;
}
