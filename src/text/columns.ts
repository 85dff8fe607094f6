import type { Bilingual } from '../model/figure.ts';
import type { indexColumns, schema, TableName } from '../reading/schema.ts';

/** What an editor writes into a column, and a cell of it; for data/README. */
export interface ColumnHelp extends Bilingual {
  example: string;
}

/** The index of a source is no table of the schema, but an editor meets it too. */
export type HelpName = TableName | 'index';
type Columns<T extends HelpName> = T extends TableName
  ? Record<keyof (typeof schema)[T]['columns'], ColumnHelp>
  : Record<keyof typeof indexColumns, ColumnHelp>;
export type TableHelp = { [T in HelpName]: Bilingual & { columns: Columns<T> } };

const say = (example: string, zh: string, en: string): ColumnHelp => ({ example, zh, en });

const id = say(
  'weixin-2018-total',
  '这一行的名字，小写字母、数字和 -；发布后不再改',
  'the row’s name: small letters, digits and -; never changed once published',
);
const source = say('r1', '哪个来源，写 sources.csv 里的编号', 'which source: an id of sources.csv');
const para = say(
  'P6',
  '在来源的哪一段；标题写 title，小标题写 SA',
  'its paragraph; title, or SA for a section heading',
);
const n = say('3', '是那一段的第几个数，从 1 数起', 'which numeral of that paragraph, from 1');
const printed = say(
  '28758人',
  '照来源印的写，连同“万”“多”“约”和单位；数值、精度、单位都从这里读出',
  'as the source prints it, with 万, 多, 约 and the unit; value, precision and unit are read from it',
);
const nameZh = say('威信县', '中文名', 'the Chinese name');
const nameEn = say('Weixin', '英文名', 'the English name');
const cues = say(
  '转移、就业',
  '来源里这个词旁边会出现的单个词，用“、”隔开',
  'single words that stand beside such a numeral in the source, set apart by 、',
);
const noteZh = say('年份是推断的', '给读者的一句说明，可空', 'a remark for readers, in Chinese; may stay empty');
const noteEn = say('The year is inferred', '同上，英文', 'the same in English');
const place = say('威信县', '地点，写 places.csv 里的名字', 'a place: a name in places.csv');
const destination = say(
  '广东省',
  '人去了哪里，写 destinations.csv 里的名字；不是去向就空着',
  'where people went: a name in destinations.csv; empty if it is no destination',
);
const period = say(
  'end-2019',
  '时间，写法见上面“写法”；本站推断的末尾加 ?',
  'when, written as shown above; ends in ? if this site infers it',
);
const parent = (example: string) =>
  say(example, '它属于哪一个，写编号；最上面的空着', 'what it belongs to, by id; empty at the top');
const reasonZh = say('年份，不是数量', '为什么，给读者看', 'why, for readers, in Chinese');
const reasonEn = say('A year, not a count', '同上，英文', 'the same in English');
const unit = say('人', '单位，照来源的字', 'the unit, in the source’s characters');

/** Every column of every file; a column of the schema without its words does not compile. */
export const columnHelp: TableHelp = {
  figures: {
    zh: '一行是报道印出的一个数',
    en: 'a row is a number the report prints',
    columns: {
      id,
      source,
      para,
      printed,
      place,
      measure: say('转移就业', '数的是什么，写 measures.csv 里的名字', 'what is counted: a name in measures.csv'),
      group: say('建档立卡', '数的是谁，写 groups.csv 里的名字', 'who is counted: a name in groups.csv'),
      destination,
      scope: say('全县', '谁的口径：帮扶、全县、全市、标准', 'whose count: helped, county, city or rule'),
      speaker: say(
        'weixin-official',
        '报道里谁说的，写 speakers.csv 的编号；报道自己说的空着',
        'who says it: an id of speakers.csv; empty for the report itself',
      ),
      period,
      value: say(
        '28758',
        '校验用：数值再写一遍，不带单位，可空；填了就必须与原文一致',
        'a checksum: the value again, without a unit; may stay empty, and must agree if filled',
      ),
      status: say('存疑', '空着是报道；存疑、撤回照写', 'empty for reported; else disputed or withdrawn'),
      note_zh: noteZh,
      note_en: noteEn,
    },
  },
  derived: {
    zh: '一行是本站算出的一个数',
    en: 'a row is a number this site computes',
    columns: {
      id: { ...id, example: 'zhaotong-todate-outside' },
      formula: say(
        'a + b',
        '算式，写编号：a + b、a / b、distance(a, b)；减号两边空格；两种算法都通用 | 隔开',
        'ids: a + b, a / b, distance(a, b); a minus needs spaces; | between two formulas that are both possible',
      ),
      unit,
      zh: say('云南省内占总数', '它叫什么', 'what it is called, in Chinese'),
      en: say('Share within Yunnan', '同上，英文', 'the same in English'),
    },
  },
  checks: {
    zh: '一行是一条应当成立的关系',
    en: 'a row is a relation that must hold',
    columns: {
      id: { ...id, example: 'weixin-destinations' },
      rule: say(
        'a + b = c',
        '写编号：a + b = c、a / b = c、a <= b、a ~ b（应当一致）',
        'ids: a + b = c, a / b = c, a <= b, a ~ b (should agree)',
      ),
      note_zh: noteZh,
      note_en: noteEn,
    },
  },
  charts: {
    zh: '一行是一张图的文字',
    en: 'a row is the words of a chart',
    columns: {
      id: say('flow', '哪张图；由开发者定，不能改', 'which chart; set by developers, never changed'),
      title_zh: say('{编号}，按去向', '标题；数一律写成 {编号}', 'the title; every number is {id}'),
      title_en: say('{id}, by destination', '同上，英文', 'the same in English'),
      subtitle_zh: say('{编号}，{编号|period}', '副题：数的是什么、谁、何时', 'the subtitle: what, who, when'),
      subtitle_en: say('{id}, {id|period}', '同上，英文', 'the same in English'),
      caveat_zh: say('口径不同，不能相加。', '图下面的提醒，可空', 'a warning under the chart; may stay empty'),
      caveat_en: say('Not to be added up.', '同上，英文', 'the same in English'),
    },
  },
  places: {
    zh: '一行是一个地点',
    en: 'a row is a place',
    columns: {
      id: say('530629', '行政区划代码；没有代码的另起一个', 'the administrative code, or a name of its own'),
      zh: nameZh,
      en: nameEn,
      level: say('县', '省、市、县、镇或地区', 'province, city, county, town or region'),
      parent: parent('530600'),
      aliases: say('威信', '别的叫法，用“、”隔开', 'other names, set apart by 、'),
      lon: say('105.05', '经度，可空', 'longitude; may stay empty'),
      lat: say('27.85', '纬度，可空', 'latitude; may stay empty'),
    },
  },
  destinations: {
    zh: '一行是一个去向',
    en: 'a row is a destination',
    columns: {
      id: say('guangdong', '编号', 'its id'),
      zh: say('广东省', '中文名', 'the Chinese name'),
      en: say('Guangdong', '英文名', 'the English name'),
      parent: parent('outside'),
      complete: say('是', '它下面的几个加起来就是它', 'yes if its parts add up to it'),
      place: say('440000', '地图上的地点，可空', 'its place on the map; may stay empty'),
      cues,
    },
  },
  measures: {
    zh: '一行是一个指标：数的是什么',
    en: 'a row is a measure: what is counted',
    columns: {
      id: say('transfer', '编号', 'its id'),
      zh: say('转移就业', '中文名', 'the Chinese name'),
      en: say('Transfers into jobs', '英文名', 'the English name'),
      unit,
      counts: say('人', '人、人次、钱、物、比率、份额或时间', 'people, person-times, money, things, rate, share, time'),
      additive: say('是', '能不能相加', 'whether it may be added up'),
      cues,
    },
  },
  groups: {
    zh: '一行是一群人',
    en: 'a row is a group of people',
    columns: {
      id: say('registered-poor', '编号', 'its id'),
      zh: say('建档立卡贫困人口', '中文名', 'the Chinese name'),
      en: say('Registered poor', '英文名', 'the English name'),
      parent: parent('poor'),
      aliases: say('建档立卡、卡户', '别的叫法', 'other names'),
      cues,
    },
  },
  speakers: {
    zh: '一行是报道里说话的一个人',
    en: 'a row is someone the report quotes',
    columns: {
      id: say('weixin-official', '编号', 'its id'),
      zh: say('威信县驻大岭山镇的劳务输出负责人', '他是谁，不写姓名', 'who it is, without a name'),
      en: say('the Weixin official stationed in Dalingshan', '同上，英文', 'the same in English'),
    },
  },
  sources: {
    zh: '一行是一个来源',
    en: 'a row is a source',
    columns: {
      id: say('r1', '编号', 'its id'),
      title_zh: say('（标题）', '标题', 'the title'),
      title_en: say('A news report', '英文标题', 'the English title'),
      publisher_zh: say('（发布方）', '谁发布的', 'who published it'),
      publisher_en: say('(publisher)', '同上，英文', 'the same in English'),
      published: say('2020-10?', '年-月；推断的加 ?', 'year-month; ? if inferred'),
      url: say('https://example.org/', '网址，可空', 'its address; may stay empty'),
      language: say('zh', '语言', 'its language'),
      licence_zh: say('版权归原作者', '许可', 'its licence'),
      licence_en: say('belongs to its author', '同上，英文', 'the same in English'),
      sha256: say(
        '9616…',
        '原文的指纹，由 npm run data:index 给出',
        'the fingerprint of its text, from npm run data:index',
      ),
    },
  },
  index: {
    zh: '一行是来源里的一个数，按次序；由 npm run data:index 生成，平常不改',
    en: 'a row is a numeral of the source, in order; made by npm run data:index and seldom touched',
    columns: {
      para,
      n,
      printed,
      cues,
      by: say('王', '只在核实了另一个值时填：谁核实的', 'only for a value confirmed otherwise: who confirmed it'),
      evidence: say('2020年报第3页', '依据是什么', 'on what evidence'),
      date: say('2026-11-23', '哪一天核实的', 'on which day'),
    },
  },
  ignored: {
    zh: '一行是来源里不作账目的一个数',
    en: 'a row is a numeral of the source that is no figure',
    columns: { source, para, n, printed: { ...printed, example: '2018年' }, reason_zh: reasonZh, reason_en: reasonEn },
  },
  mentions: {
    zh: '一行是提到了、没有数字的一条去向',
    en: 'a row is a destination named without a number',
    columns: {
      source,
      para,
      place,
      destination,
      period,
      what_zh: say('去处之一，没有人数', '说了什么，用自己的话', 'what is said, in our own words'),
      what_en: say('one of the places; no number', '同上，英文', 'the same in English'),
    },
  },
  maps: {
    zh: '一行是一张地图和它的许可',
    en: 'a row is a map and the law that goes with it',
    columns: {
      map: say('flow', '哪张图', 'which chart'),
      mode: say('地理', '地理（画真实轮廓）或示意', 'geographic (true outlines) or schematic'),
      base: say('data/geo/corridor', '底图', 'the base map'),
      licence: say('公有领域', '底图的许可', 'the licence of the base map'),
      approval: say('', '审图号，有了再填', 'the approval number, once there is one'),
      authority: say('', '审图机关', 'who approved it'),
      date: say('2026-11-23', '哪一天批的', 'on which day'),
      hash: say('', '批的那一版图的指纹', 'the fingerprint of the approved drawing'),
      note_zh: noteZh,
      note_en: noteEn,
    },
  },
  site: {
    zh: '一行是网站的一项设置',
    en: 'a row is a setting of the site',
    columns: {
      key: say(
        'name_zh',
        '哪一项；contact 是读者报错用的邮箱或网址',
        'which one; contact is a mail or web address for readers who found an error',
      ),
      value: say('东莞·昭通账本', '值', 'its value'),
    },
  },
  corrections: {
    zh: '一行是已发布的数改过一次',
    en: 'a row is a published number that changed',
    columns: {
      date: say('2026-11-23', '哪一天改的', 'on which day'),
      figure: say('weixin-2018-total', '哪个数，写编号', 'which figure, by id'),
      kind: say(
        '笔误',
        '为什么：笔误（我们写错）、来源更正、编辑核实（另有其值）、新来源、撤回、更名',
        'why: typo (ours), source (it corrected itself), confirmed (another value was), new-source, withdrawn or renamed',
      ),
      was: say('28785人', '原来发布的', 'as it was published'),
      now: say('28758人', '现在的', 'as it is now'),
      large: say(
        '是',
        '差了一倍以上的大改，看过确实如此，写“是”',
        'yes, if the number more than doubled or halved and you have looked twice',
      ),
      reason_zh: say('录入时写反了两个数字', '一句话，给读者看', 'a sentence for readers, in Chinese'),
      reason_en: say('Two digits were swapped when typed', '同上，英文', 'the same in English'),
    },
  },
};
