import type { APIRoute } from 'astro';
import { sendDownload } from '../../components/download.ts';

export const GET: APIRoute = ({ site }) => sendDownload('figures.excel.csv', site);
