/** The site's absolute address with the folder it stands in and a closing slash: `https://example.org/labour/`. */
export const siteRoot = (site: URL | undefined, base: string): string =>
  new URL(base.endsWith('/') ? base : `${base}/`, site).href;
