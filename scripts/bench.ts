import { benchExplorer } from './bench-explorer.ts';
import { benchPages } from './bench-pages.ts';
import { benchScroll } from './bench-scroll.ts';

/** Every measurement with its target, one after the other; exits 1 if one is over. */
const benches: [string, () => boolean | Promise<boolean>][] = [
  ['story and embeds beside their floor', benchPages],
  ['scrolling the story', benchScroll],
  ['the ledger’s filters', benchExplorer],
];

for (const [name, bench] of benches) {
  console.log(`\n${name}`);
  if (!(await bench())) process.exitCode = 1;
}
