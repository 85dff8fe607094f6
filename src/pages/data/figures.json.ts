import type { APIRoute } from 'astro';
import { report } from '../../components/report.ts';
import { ledgerJson } from '../../exports/ledger.ts';

export const GET: APIRoute = () =>
  new Response(ledgerJson(report), { headers: { 'Content-Type': 'application/json' } });
