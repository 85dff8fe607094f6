import { benchData } from './bench-data.ts';
import { benchScroll } from './bench-scroll.ts';

/** Every measurement with its target, one after the other; exits 1 if one is over. */
console.log('the data step');
const isDataFast = benchData();
console.log('\nscrolling the story');
const isScrollSmooth = await benchScroll();
if (!isDataFast || !isScrollSmooth) process.exitCode = 1;
