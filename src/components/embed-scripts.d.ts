/** The embed scripts as text, minified by the build (astro.config.mjs). */
declare module 'virtual:embed-scripts' {
  export const frame: string;
  export const loader: string;
}
