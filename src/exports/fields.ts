import { verdicts } from '../model/check.ts';
import { correctionKinds } from '../model/correction.ts';
import { scopes, statuses } from '../model/figure.ts';
import { precisions } from '../model/quantity.ts';
import type { FigureRow, Sheet } from './ledger.ts';

/** What a column holds, said once for JSON Schema, the data package and the TypeScript types. */
export interface Field {
  type: 'string' | 'number' | 'boolean';
  /** "Not stated": null in JSON, an empty cell in CSV. */
  nullable?: true;
  values?: readonly string[];
  pattern?: string;
  what: string;
}

const figures: Record<keyof FigureRow, Field> = {
  id: { type: 'string', pattern: '^[a-z][a-z0-9-]*$', what: 'Permanent id; its page is data/{id}/.' },
  printed: { type: 'string', what: 'As the report prints it; for status derived, the formula over ids.' },
  value: {
    type: 'number',
    nullable: true,
    what: 'The number printed, in the base unit; none for a range or vague word.',
  },
  low: { type: 'number', what: 'Lower end of the interval the printed text stands for.' },
  high: { type: 'number', nullable: true, what: 'Upper end; null: open.' },
  unit: { type: 'string', what: 'Base unit: 人 people, 人次 person-times, 元 yuan, % …' },
  precision: { type: 'string', values: precisions, what: 'How the report says the number.' },
  place_zh: { type: 'string', nullable: true, what: 'Place, in Chinese.' },
  place_en: { type: 'string', nullable: true, what: 'Place, in English.' },
  adcode: { type: 'string', nullable: true, pattern: '^\\d{6}$', what: 'Administrative code of the place.' },
  measure: { type: 'string', nullable: true, what: 'What is counted: id.' },
  measure_zh: { type: 'string', nullable: true, what: 'What is counted, in Chinese.' },
  measure_en: { type: 'string', nullable: true, what: 'What is counted, in English.' },
  group: { type: 'string', nullable: true, what: 'Who is counted: id.' },
  destination: { type: 'string', nullable: true, what: 'Where they went: id.' },
  scope: { type: 'string', values: scopes, what: 'Whose count; different scopes are never added.' },
  speaker: { type: 'string', nullable: true, what: 'Who said it; null: the report itself.' },
  period: { type: 'string', nullable: true, what: 'When it holds: 2018, end-2019, since-2016, 2020..to-date …' },
  period_inferred: { type: 'boolean', what: 'The report does not print the period; this site infers it.' },
  status: { type: 'string', values: statuses, what: 'Reported, derived by this site, disputed or withdrawn.' },
  source: { type: 'string', nullable: true, what: 'Id of the source.' },
  paragraph: { type: 'string', nullable: true, what: 'Where it stands in the source.' },
  cues: { type: 'string', nullable: true, what: 'Single words beside it in the source.' },
  note_zh: { type: 'string', nullable: true, what: 'Remark, in Chinese.' },
  note_en: { type: 'string', nullable: true, what: 'Remark, in English.' },
};

const bilingual = (name: string, what: string, nullable: boolean): Record<string, Field> =>
  Object.fromEntries(
    (['Chinese', 'English'] as const).map((language) => [
      `${name}_${language === 'Chinese' ? 'zh' : 'en'}`,
      { type: 'string', ...(nullable ? { nullable: true } : {}), what: `${what}, in ${language}.` } satisfies Field,
    ]),
  );

const bound = (side: string, end: string): Field => ({
  type: 'number',
  ...(end === 'upper' ? { nullable: true } : {}),
  what: `${side} side, ${end} end.`,
});

/** Every column of every table. */
export const fields: Record<Sheet['name'], Record<string, Field>> = {
  figures,
  checks: {
    id: { type: 'string', what: 'Id of the check.' },
    rule: { type: 'string', what: 'The relation over figure ids.' },
    kind: { type: 'string', values: ['declared', 'generated'], what: 'Written by an editor or found by the program.' },
    verdict: { type: 'string', values: verdicts, what: 'How it came out.' },
    left_low: bound('Left', 'lower'),
    left_high: bound('Left', 'upper'),
    right_low: bound('Right', 'lower'),
    right_high: bound('Right', 'upper'),
    ...bilingual('note', 'Remark', true),
  },
  mentions: {
    source: { type: 'string', what: 'Id of the source.' },
    paragraph: { type: 'string', what: 'Where it stands in the source.' },
    ...bilingual('place', 'Place people left', false),
    ...bilingual('destination', 'Where they went', false),
    period: { type: 'string', what: 'When it holds.' },
    period_inferred: { type: 'boolean', what: 'The report does not print the period; this site infers it.' },
    ...bilingual('what', 'What the report says', false),
  },
  corrections: {
    date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', what: 'Day of the correction.' },
    figure: { type: 'string', what: 'Id of the figure.' },
    kind: { type: 'string', values: correctionKinds, what: 'Why it changed.' },
    was: { type: 'string', what: 'Before; of a renamed figure its old id.' },
    now: { type: 'string', what: 'After; of a later source the id of its figure.' },
    large: { type: 'boolean', what: 'An editor confirmed that it changes much.' },
    ...bilingual('reason', 'Why', false),
  },
};

/** JSON Schema (2020-12) of figures.json. */
export function ledgerSchema(root: string): string {
  const row = (columns: Record<string, Field>) => ({
    type: 'object',
    required: Object.keys(columns),
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(columns).map(([name, field]) => [name, schemaOf(field)])) as Record<
      string,
      unknown
    >,
  });
  const tables = Object.entries(fields).map(
    ([name, columns]) => [name, { type: 'array', items: row(columns) }] as const,
  );
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${root}data/figures.schema.json`,
    title: 'The ledger: figures, checks, mentions and corrections',
    type: 'object',
    required: ['version', 'licence', 'sources', ...Object.keys(fields)],
    properties: {
      version: { type: 'string', pattern: '^[0-9a-f]{8}$' },
      licence: { type: 'string' },
      sources: { type: 'array', items: { type: 'object' } },
      ...(Object.fromEntries(tables) as Record<string, unknown>),
    },
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}

function schemaOf({ type, nullable, values, pattern, what }: Field): Record<string, unknown> {
  return {
    type: nullable ? [type, 'null'] : type,
    description: what,
    ...(values ? { enum: values } : {}),
    ...(pattern ? { pattern } : {}),
  };
}

/** TypeScript types of figures.json. */
export function ledgerTypes(): string {
  const names: Record<Sheet['name'], string> = {
    figures: 'FigureRow',
    checks: 'CheckRow',
    mentions: 'MentionRow',
    corrections: 'CorrectionRow',
  };
  const rows = Object.entries(fields).map(([table, columns]) => {
    const lines = Object.entries(columns).map(
      ([name, field]) => `  /** ${field.what} */\n  ${name}: ${typeOf(field)};\n`,
    );
    return `export interface ${names[table as Sheet['name']]} {\n${lines.join('')}}\n`;
  });
  const tables = Object.entries(names).map(([table, name]) => `  ${table}: ${name}[];\n`);
  const whole = `export interface Ledger {\n  version: string;\n  licence: string;\n  sources: unknown[];\n${tables.join('')}}\n`;
  return `/** Types of figures.json. */\n${whole}\n${rows.join('\n')}`;
}

const typeOf = ({ type, nullable, values }: Field): string =>
  (values ? values.map((value) => `'${value}'`).join(' | ') : type) + (nullable ? ' | null' : '');
