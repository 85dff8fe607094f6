/** The embed scripts as text, minified by the build (astro.config.mjs). */
declare module 'virtual:embed-scripts' {
  export const frame: string;
  export const loader: string;
}

/** The script of /check/ as text, by language. */
declare module 'virtual:check-scripts' {
  export const zh: string;
  export const en: string;
}
