import { copyFile, readFile, rename, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, passthroughImageService } from 'astro/config';
import { minify, transformWithOxc } from 'vite';
import { siteUrl } from './scripts/pages.ts';
import { forcedDeclarations, inkDeclarations } from './src/charts/ink.ts';

process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
// A machine's own variables of these names would stand in for what this file says: only SITE_URL and OUT_DIR are asked.
for (const name of ['BASE_URL', 'SITE', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR'])
  Reflect.deleteProperty(process.env, name);

/**
 * `virtual:ink.css`: the colours of src/charts/ink.ts as CSS variables. They follow the reader's system unless a
 * `data-theme` on the root says otherwise.
 */
function inkStyles() {
  const name = 'virtual:ink.css';
  const scheme = (theme) => `color-scheme:${theme};${inkDeclarations(theme)}`;
  const css = [
    `:root,[data-theme=light]{${scheme('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${scheme('dark')}}}`,
    `[data-theme=dark]{${scheme('dark')}}`,
    `@media (forced-colors:active){:root:root,[data-theme]{${forcedDeclarations()}}}`,
  ].join('\n');
  return {
    name: 'ink-styles',
    resolveId: (id) => (id === name ? name : undefined),
    load: (id) => (id === name ? css : undefined),
  };
}

/**
 * `virtual:embed-scripts`: the script of a frame and the one for its host as text, minified, each in a room of its own, so
 * that two on one page do not meet.
 */
function embedScripts() {
  const name = 'virtual:embed-scripts';
  const sources = { frame: 'src/client/frame.ts', loader: 'src/client/embed.ts' };
  const shrink = async (file) => {
    const { code } = await transformWithOxc(await readFile(file, 'utf8'), file, { lang: 'ts', sourcemap: false });
    return (await minify(file, `(()=>{${code}})()`, { module: false })).code.trim();
  };
  return {
    name: 'embed-scripts',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: async (id) => {
      if (id !== `\0${name}`) return undefined;
      const texts = Object.entries(sources).map(
        async ([key, file]) => `export const ${key} = ${JSON.stringify(await shrink(file))};`,
      );
      return (await Promise.all(texts)).join('\n');
    },
  };
}

/** `virtual:check-scripts`: the script of /check/ as text, by language. It may be large, and stands in that page alone. */
function checkScripts() {
  const name = 'virtual:check-scripts';
  return {
    name: 'check-scripts',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: async (id) => {
      if (id !== `\0${name}`) return undefined;
      const { bundleCheck } = await import('./scripts/check-script.ts');
      const [zh, en] = [await bundleCheck('zh'), await bundleCheck('en')];
      return `export const zh = ${JSON.stringify(zh)};\nexport const en = ${JSON.stringify(en)};`;
    },
  };
}

/** While editors work: each save of the data is checked, then shown or told. Not part of a build. */
const liveData = {
  name: 'live-data',
  hooks: {
    'astro:config:setup': async ({ command, injectScript }) => {
      if (command !== 'dev') return;
      const { checkFirst, overlayScript } = await import('./scripts/dev.ts');
      checkFirst();
      injectScript('page', `import ${JSON.stringify(overlayScript)};`);
    },
    'astro:server:setup': async ({ server }) => (await import('./scripts/dev.ts')).watchData(server),
  },
};

/** What pages ask for and no hand writes: the headings' type cut to what they say, and whose work is used. */
const prepare = {
  name: 'prepare',
  hooks: {
    'astro:config:setup': async () => {
      (await import('./scripts/licences.ts')).collectLicences();
      await (await import('./scripts/fonts.ts')).cutFonts();
    },
  },
};

/** Nothing but the project's own code goes into what browsers run. */
const ownCode = {
  name: 'own-code',
  applyToEnvironment: ({ name }) => name === 'client',
  async generateBundle(_, bundle) {
    const ids = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
    (await import('./scripts/licences.ts')).refuseForeignCode(ids);
  },
};

/** After the last page: what search engines, hosts and connections want beside it; then all is weighed, and over budget fails. */
const finish = {
  name: 'finish',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      // Astro knows a 404.html at the root only; servers look for the nearest one.
      await rename(join(folder, 'en/404/index.html'), join(folder, 'en/404.html'));
      await rmdir(join(folder, 'en/404'));
      await copyFile(join(folder, '404.html'), join(folder, 'e/404.html'));
      (await import('./scripts/sitemap.ts')).writeSitemap(folder);
      (await import('./scripts/hosting.ts')).writeHostFiles(folder);
      await (await import('./scripts/pack.ts')).packSite(folder);
      await (await import('./scripts/weigh.ts')).weighOrFail(folder);
    },
  },
};

/** Where the site will stand, folder included: https://example.org/labour/. */
const address = new URL(siteUrl);

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  output: 'static',
  outDir: process.env.OUT_DIR || 'dist',
  trailingSlash: 'always',
  // A page that two routes claim is a mistake, not a matter of order.
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  i18n: { locales: ['zh', 'en'], defaultLocale: 'zh', routing: { prefixDefaultLocale: false } },
  // Pictures are drawn by exports/, none is re-encoded.
  image: { service: passthroughImageService() },
  // Nothing is highlighted, and the highlighter's inline styles would break the policy below.
  markdown: { syntaxHighlight: false },
  // Few requests: a page carries its styles. Each inlined style and script is allowed by its hash, nothing else is.
  build: { inlineStylesheets: 'always' },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
  integrations: [liveData, prepare, finish],
  vite: { plugins: [inkStyles(), embedScripts(), checkScripts(), ownCode] },
});
