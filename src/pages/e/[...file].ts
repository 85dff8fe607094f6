import type { APIRoute, GetStaticPaths } from 'astro';
import * as scripts from 'virtual:embed-scripts';
import { bodies, published } from '../../components/published.ts';
import { report } from '../../components/report.ts';
import { rootOf } from '../../exports/address.ts';
import { listFiles, type OutFile } from '../../exports/embed-files.ts';

const root = rootOf(new URL(import.meta.env.SITE), import.meta.env.BASE_URL);
const files = listFiles({ report, root, scripts, published, bodies });

export const getStaticPaths = (() =>
  files.map((file) => ({ params: { file: file.path.replace(/^e\//, '') }, props: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: OutFile }> = async ({ props }) => new Response(await props.file.make());
