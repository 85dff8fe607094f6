import { benchData } from './bench-data.ts';
import { benchExplorer } from './bench-explorer.ts';
import { benchScroll } from './bench-scroll.ts';

/** Every measurement with its target, one after the other; exits 1 if one is over. */
const benches: [string, () => boolean | Promise<boolean>][] = [
  ['the data step', benchData],
  ['scrolling the story', benchScroll],
  ['the ledger’s filters', benchExplorer],
];

for (const [name, bench] of benches) {
  console.log(`\n${name}`);
  if (!(await bench())) process.exitCode = 1;
}
