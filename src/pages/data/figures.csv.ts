import type { APIRoute } from 'astro';
import { report } from '../../components/report.ts';
import { ledgerCsv } from '../../exports/ledger.ts';

export const GET: APIRoute = () =>
  new Response(ledgerCsv(report), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
