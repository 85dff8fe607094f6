import type { CorrectionKind } from '../model/correction.ts';
import type { Scope, Status } from '../model/figure.ts';
import type { Period } from '../model/period.ts';

/**
 * The editors' files, one definition each: it validates, documents and types them. Every column has a Chinese name,
 * accepted as its header too; a fixed value may be written by its Chinese names.
 */
export interface TableSchema {
  file: string;
  zh: string;
  /** May be missing or without rows. */
  optional?: true;
  columns: Record<string, Column>;
}

/** The tables whose rows others name. */
export type RefTable = 'sources' | 'places' | 'destinations' | 'measures' | 'groups' | 'speakers';

/**
 * What a cell may hold. `id` names its row and is never used twice; `key` does too, but may begin with a digit
 * (adcodes) or hold an underscore (settings). `value` is read beside the printed text (figures.ts), `printed` as a
 * quantity; `formula` may begin with a figure's id but never with the sign that makes a spreadsheet compute.
 */
export type Column = (
  | { kind: 'id' | 'key' | 'text' | 'printed' | 'value' | 'period' | 'formula' | 'date' | 'list' | 'count' | 'degrees' }
  | { kind: 'flag' }
  /** `byId`: the id is the usual way to name it here, and no note is due. */
  | { kind: 'ref'; to: RefTable; byId?: true }
  | { kind: 'choice'; choices: Record<string, readonly string[]>; fallback: string }
) & { zh: string; required?: true };

/** The value a cell of a column is read as. */
export type Value<C> = C extends { kind: 'list' }
  ? string[]
  : C extends { kind: 'flag' }
    ? boolean
    : C extends { kind: 'degrees' }
      ? number | null
      : C extends { kind: 'count' }
        ? number
        : C extends { kind: 'period'; required: true }
          ? Period
          : C extends { kind: 'choice'; choices: infer O }
            ? keyof O
            : string;

const must = { required: true } as const;
const text = { kind: 'text' } as const;
const id = { kind: 'id', zh: '编号', required: true } as const;
const zh = { kind: 'text', zh: '中文名', required: true } as const;
const en = { kind: 'text', zh: '英文名', required: true } as const;
const place = { kind: 'ref', to: 'places', zh: '地点' } as const;
const destination = { kind: 'ref', to: 'destinations', zh: '去向' } as const;
const source = { kind: 'ref', to: 'sources', zh: '来源', required: true } as const;
const para = { kind: 'text', zh: '段', required: true } as const;
const n = { kind: 'count', zh: '第几个', required: true } as const;
const printed = { kind: 'printed', zh: '原文', required: true } as const;
const cues = { kind: 'list', zh: '提示词' } as const;
const aliases = { kind: 'list', zh: '别名' } as const;
const noteZh = { kind: 'text', zh: '备注' } as const;
const noteEn = { kind: 'text', zh: '英文备注' } as const;
const reasonZh = { kind: 'text', zh: '理由', required: true } as const;
const reasonEn = { kind: 'text', zh: '英文理由', required: true } as const;

const scopeChoices = { helped: ['帮扶'], county: ['全县'], city: ['全市'], rule: ['标准'] } as const satisfies Record<
  Scope,
  readonly string[]
>;
const statusChoices = {
  reported: ['报道'],
  derived: ['计算'],
  disputed: ['存疑'],
  withdrawn: ['撤回'],
} as const satisfies Record<Status, readonly string[]>;
const levels = { province: ['省'], city: ['市'], county: ['县', '区'], town: ['镇'], region: ['地区'] } as const;
const counts = {
  people: ['人'],
  'person-times': ['人次'],
  money: ['钱'],
  things: ['物'],
  rate: ['比率'],
  share: ['份额'],
  time: ['时间'],
} as const;
const kinds = {
  typo: ['笔误'],
  source: ['来源更正'],
  confirmed: ['编辑核实'],
  'new-source': ['新来源'],
  withdrawn: ['撤回'],
  renamed: ['更名'],
} as const satisfies Record<CorrectionKind, readonly string[]>;
const modes = { geographic: ['地理'], schematic: ['示意'] } as const;

export const schema = {
  sources: {
    file: 'sources.csv',
    zh: '来源',
    columns: {
      id,
      title_zh: { ...text, zh: '标题', ...must },
      title_en: { ...text, zh: '英文标题', ...must },
      publisher_zh: { ...text, zh: '发布方' },
      publisher_en: { ...text, zh: '英文发布方' },
      published: { kind: 'text', zh: '发布时间' },
      url: { ...text, zh: '网址' },
      language: { ...text, zh: '语言' },
      licence_zh: { ...text, zh: '许可' },
      licence_en: { ...text, zh: '英文许可' },
      sha256: { ...text, zh: '指纹' },
    },
  },
  places: {
    file: 'places.csv',
    zh: '地点',
    columns: {
      id: { ...id, kind: 'key' },
      zh,
      en,
      level: { kind: 'choice', zh: '级别', choices: levels, fallback: '', ...must },
      parent: { kind: 'ref', to: 'places', zh: '上级', byId: true },
      aliases,
      lon: { kind: 'degrees', zh: '经度' },
      lat: { kind: 'degrees', zh: '纬度' },
    },
  },
  destinations: {
    file: 'destinations.csv',
    zh: '去向',
    columns: {
      id,
      zh,
      en,
      parent: { kind: 'ref', to: 'destinations', zh: '上级' },
      complete: { kind: 'flag', zh: '完整' },
      place: { ...place, byId: true },
      cues,
    },
  },
  measures: {
    file: 'measures.csv',
    zh: '指标',
    columns: {
      id,
      zh,
      en,
      unit: { ...text, zh: '单位', ...must },
      counts: { kind: 'choice', zh: '计数对象', choices: counts, fallback: '', ...must },
      additive: { kind: 'flag', zh: '可加' },
      cues,
    },
  },
  groups: {
    file: 'groups.csv',
    zh: '人群',
    columns: { id, zh, en, parent: { kind: 'ref', to: 'groups', zh: '上级' }, aliases, cues },
  },
  speakers: { file: 'speakers.csv', zh: '说话人', columns: { id, zh, en } },
  figures: {
    file: 'figures.csv',
    zh: '数字',
    columns: {
      id,
      source,
      para,
      printed,
      place: { ...place, ...must },
      measure: { kind: 'ref', to: 'measures', zh: '指标', ...must },
      group: { kind: 'ref', to: 'groups', zh: '人群' },
      destination,
      scope: { kind: 'choice', zh: '口径', choices: scopeChoices, fallback: '', ...must },
      speaker: { kind: 'ref', to: 'speakers', zh: '说话人' },
      period: { kind: 'period', zh: '时间', ...must },
      value: { kind: 'value', zh: '数值' },
      status: { kind: 'choice', zh: '状态', choices: statusChoices, fallback: 'reported' },
      note_zh: noteZh,
      note_en: noteEn,
    },
  },
  derived: {
    file: 'derived.csv',
    zh: '计算',
    optional: true,
    columns: { id, formula: { kind: 'formula', zh: '算式', ...must }, unit: { ...text, zh: '单位', ...must }, zh, en },
  },
  checks: {
    file: 'checks.csv',
    zh: '核对',
    optional: true,
    columns: { id, rule: { kind: 'formula', zh: '规则', ...must }, note_zh: noteZh, note_en: noteEn },
  },
  charts: {
    file: 'charts.csv',
    zh: '图的文字',
    optional: true,
    columns: {
      id,
      title_zh: { ...text, zh: '标题', ...must },
      title_en: { ...text, zh: '英文标题', ...must },
      subtitle_zh: { ...text, zh: '副题' },
      subtitle_en: { ...text, zh: '英文副题' },
      caveat_zh: { ...text, zh: '提醒' },
      caveat_en: { ...text, zh: '英文提醒' },
    },
  },
  ignored: {
    file: 'ignored.csv',
    zh: '不作数字的数',
    optional: true,
    columns: { source, para, n, printed, reason_zh: reasonZh, reason_en: reasonEn },
  },
  mentions: {
    file: 'mentions.csv',
    zh: '没有数字的提及',
    optional: true,
    columns: {
      source,
      para,
      place: { ...place, ...must },
      destination,
      period: { kind: 'period', zh: '时间', ...must },
      what_zh: { ...text, zh: '内容', ...must },
      what_en: { ...text, zh: '英文内容', ...must },
    },
  },
  maps: {
    file: 'maps.csv',
    zh: '地图',
    optional: true,
    columns: {
      map: { ...text, zh: '地图', ...must },
      mode: { kind: 'choice', zh: '方式', choices: modes, fallback: '', ...must },
      base: { ...text, zh: '底图' },
      licence: { ...text, zh: '许可' },
      approval: { ...text, zh: '审图号' },
      authority: { ...text, zh: '审图机关' },
      date: { kind: 'date', zh: '日期' },
      hash: { ...text, zh: '指纹' },
      note_zh: noteZh,
      note_en: noteEn,
    },
  },
  site: {
    file: 'site.csv',
    zh: '设置',
    optional: true,
    columns: { key: { kind: 'key', zh: '项', ...must }, value: { ...text, zh: '值' } },
  },
  corrections: {
    file: 'corrections.csv',
    zh: '更正',
    optional: true,
    columns: {
      date: { kind: 'date', zh: '日期', ...must },
      figure: { ...text, zh: '数字', ...must },
      kind: { kind: 'choice', zh: '种类', choices: kinds, fallback: '', ...must },
      was: { ...text, zh: '原为' },
      now: { ...text, zh: '现为' },
      large: { kind: 'flag', zh: '大改' },
      reason_zh: reasonZh,
      reason_en: reasonEn,
    },
  },
} as const satisfies Record<string, TableSchema>;

/** One numeral of a source a row, in order; one such file for every source. */
export const indexColumns = {
  para,
  n,
  printed,
  cues,
  by: { ...text, zh: '核实人' },
  evidence: { ...text, zh: '依据' },
  date: { kind: 'date', zh: '日期' },
} as const satisfies Record<string, Column>;

export const indexSchema = (source: string): TableSchema & { source: string; columns: typeof indexColumns } => ({
  source,
  file: `sources/${source}.index.csv`,
  zh: '数字索引',
  columns: indexColumns,
});

export type TableName = keyof typeof schema;

/** The tables there are among files: those of the house, and an index for every source. */
export function listTables(paths: Iterable<string>): TableSchema[] {
  const indexes = [...paths].flatMap((path) => /^sources\/(.+)\.index\.csv$/.exec(path)?.[1] ?? []);
  return [...Object.values(schema), ...indexes.map(indexSchema)];
}
