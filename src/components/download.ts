import { getDownload } from '../exports/files.ts';
import { report } from './report.ts';
import { siteRoot } from './root.ts';

/** A download of the ledger as an answer. */
export async function sendDownload(name: string, site: URL | undefined): Promise<Response> {
  const { bytes, type } = await getDownload(report, siteRoot(site, import.meta.env.BASE_URL), name);
  return new Response(bytes, { headers: { 'Content-Type': type } });
}
