import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { arrived } from '../tests/support/arrived.ts';
import { openBrowser } from '../tests/support/browser.ts';
import { openSite } from '../tests/support/site.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'test-results/shots' },
    widths: { type: 'string', default: '360,768,1280' },
    themes: { type: 'string', default: 'light,dark' },
    /** Only what the window shows at first, not the whole page. */
    fold: { type: 'boolean', default: false },
    /** Only the first element this CSS selector finds. */
    only: { type: 'string' },
  },
});

/** Pictures of built pages, one PNG a path, width and theme, and a line of warning for what a reader would notice. */
async function takeShots(paths: string[]): Promise<void> {
  await mkdir(values.out, { recursive: true });
  const [site, browser] = await Promise.all([openSite(), openBrowser()]);
  try {
    for (const colorScheme of values.themes.split(',') as ('light' | 'dark')[]) {
      for (const width of values.widths.split(',').map(Number)) {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: width < 500 ? 740 : 800 } });
        const page = await context.newPage();
        page.on('console', (message) => message.type() === 'error' && console.error(`  ! ${message.text()}`));
        for (const path of paths) {
          await page.goto(new URL(path.replace(/^\//, ''), site.url).href, { waitUntil: 'networkidle' });
          await arrived(page);
          const file = join(values.out, `${fileName(path)}-${width}-${colorScheme}.png`);
          if (values.only) await page.locator(values.only).first().screenshot({ path: file });
          else await page.screenshot({ path: file, fullPage: !values.fold });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          console.log(wide > width ? `${file}  ! ${wide - width} px too wide` : file);
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

/** `/en/data/` → `en-data`; `/` → `home`. */
const fileName = (path: string): string => path.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'home';

await takeShots(positionals.length > 0 ? positionals : ['/']);
