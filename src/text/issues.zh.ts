import type { IssueParams } from '../reading/issue.ts';
import { fileIssuesZh } from './file-issues.zh.ts';
import { say, type Message, type Messages } from './message.ts';
import { publishIssuesZh } from './publish-issues.zh.ts';

/** Plain words for a newspaper editor. A code without a message here, or without one in English, does not compile. */
export const issuesZh: Messages = {
  ...fileIssuesZh,
  ...publishIssuesZh,
  E053: ({ text, fault }) =>
    say(`原文“${text}”${quantityFaultsZh[fault]}`, '', '照来源的原文填写，数、“多”“约”等字和单位都在内。'),
  E054: ({ measure, unit, printed }) =>
    say(`指标“${measure}”的单位是“${unit}”，原文写的是“${printed}”。`, '', '换一个指标，或核对原文。'),
  E055: ({ para, printed, other }) =>
    say(`${para} 段的“${printed}”已经由 ${other} 用了。`, '来源里的一个数只记一行。', '删掉一行，或核对原文。'),
  E056: ({ para, printed, suggestion, elsewhere }) =>
    say(
      `${para} 段里没有“${printed}”。`,
      '',
      [suggestion ? `是不是 ${suggestion}？` : '', elsewhere ? `${elsewhere} 段里有“${printed}”：段写错了？` : ''].join(
        '',
      ) || '对照来源，照原文填写。',
    ),
  E057: ({ para, n, printed, cues }) =>
    say(
      `来源 ${para} 段第 ${n} 个数“${printed}”没有记下${cues ? `（旁边的词：${cues}）` : ''}。`,
      '来源里的每个数，要么在 figures.csv 里，要么在 ignored.csv 里说明理由。',
      '补一行。',
    ),
  E058: ({ measure, base, printed }) =>
    say(
      `指标“${measure}”以“${base}”计，原文写的是“${printed}”。`,
      '',
      '一个人可能计入好几个人次，两者不能混用。换成以人次计的指标，或核对原文。',
    ),
  E059: (params) => sayCuesZh(params),
  E060: ({ text, printed }) =>
    say(
      `数值写的是“${text}”。`,
      '',
      printed ? '报道没有给出的数不用建行；这一行有原文，数值留空即可。' : '报道没有给出的数不用建行。',
    ),
  E062: ({ text, printed }) =>
    say(`${text} 是科学计数，后几位可能已经丢失。`, '', printed ? `原文是 ${printed}：照它填写，或留空。` : ''),
  E063: ({ text, printed }) =>
    say(`“${text}”像是被表格软件改成的日期。`, '', printed ? `原文是 ${printed}：照它填写，或留空。` : ''),
  E064: ({ text }) =>
    say(`“${text}”不是一个单独的数。`, '', '“多”“约”“~”写在 printed（原文）里；数值留空，由程序推出。'),
  E067: ({ text }) => say(`看不懂数值“${text}”。`, '阿拉伯数字，如 94800。', '照原文填写，或留空。'),
  E068: ({ text, printed }) =>
    say(
      `数值“${text}”带着货币或百分号，这个指标却不是。`,
      '',
      printed ? `原文是 ${printed}。去掉记号，或换一个指标。` : '',
    ),
  E069: ({ text }) => say(`数值 ${text} 是负的。`, '零或正数。', '去掉负号；减少了多少，写在说明里。'),
  E070: ({ text, printed, meant }) =>
    say(
      `数值 ${text} 有小数，人数、次数、件数应为整数。`,
      `原文 ${printed} = ${meant}。`,
      Number(text) * 1e4 === Number(meant) ? `${text} 是以“万”计吗？写 ${meant}，或留空。` : `写 ${meant}，或留空。`,
    ),
  E072: ({ text, printed, meant, factor }) =>
    say(
      `数值 ${text} 与原文 ${printed} 差了约一${factor}倍。`,
      meant,
      `漏了或多了一个“${factor}”？写 ${meant}，或留空。`,
    ),
  E073: ({ text, printed, meant }) =>
    say(`数值 ${text} 与原文 ${printed} 不符。`, meant, '看哪一处写错了；数值可以留空。'),
  W040: ({ text }) => say(`“${text}”去掉了货币记号。`, '', ''),
  W041: ({ text, read }) => say(`${text} 读作 ${read}。`, '', ''),
  W042: ({ text }) => say(`${text} 去掉了百分号。`, '', ''),
  W043: ({ text, read }) => say(`${text} 读作 ${read}。`, '', ''),
  W044: ({ text, read }) => say(`${text} 读作 ${read}：表格软件把日期改了样子。`, '', ''),
  E074: ({ para, n, printed, found }) =>
    say(
      `${para} 段第 ${n} 个数不是“${printed}”。`,
      found ? `是“${found}”。` : `${para} 段没有第 ${n} 个数。`,
      '照 sources/ 里的索引填写。',
    ),
  E075: ({ text }) => say(`看不懂日期“${text}”。`, '2026-11-23 这样的写法。', ''),
  E076: ({ text, kind }) =>
    say(
      `“${text}”不是${kind === 'degrees' ? '经纬度' : '序号'}。`,
      kind === 'degrees' ? '-180 到 180 的度数，如 103.72。' : '1、2、3 这样的整数。',
      '',
    ),
  E077: ({ id, path }) =>
    say(`${id} 的上级绕了一圈又回到它自己：${path}。`, '上级一层层往上，到头为止。', '改掉其中一行的 parent（上级）。'),
  E080: () => say('只有表头，没有数据行。', '', '从版本库取回上一版，或从网站的 /check/ 页下载现在的表。'),
  E081: ({ id, suggestion, unclaimed }) =>
    say(
      `没有编号为 ${id} 的数字，却还有地方在用${unclaimed ? `；来源里的 ${unclaimed} 也没有行` : ''}。`,
      '',
      suggestion
        ? `是不是改名成了 ${suggestion}？用过的编号不要改。`
        : '不要删行；要停用，把 status（状态）写成 withdrawn。',
    ),
  E082: ({ chart }) => say(`图 ${chart} 还没有标题。`, '', '在 charts.csv 里给它加一行。'),
  W082: ({ chart, suggestion }) =>
    say(`没有 ${chart} 这张图，这一行的文字没有用上。`, '', suggestion ? `是不是 ${suggestion}？` : ''),
  W084: ({ text, chart, width, room }) =>
    say(
      `“${text}”在图 ${chart} 里写不下：它有 ${width} 个字宽，那里只有 ${room} 个字宽（一个字母算半个字）。`,
      '',
      '换一个短的名字；地点的全称可以写进 aliases（别名）。',
    ),
  E090: (params) =>
    say(
      `对不上：${params.arithmetic}。`,
      sayRelationZh(params),
      `${params.rule}：看这几行里哪一行的原文或去向填错了。`,
    ),
  W090: (params) => say(`勉强对上：${params.arithmetic}。`, '只有把“约”“左右”放到最宽才成立。', ''),
  E091: ({ reason, first, second }) =>
    say(`${first} 和 ${second} 不能这样合在一起：${refusalsZh[reason]}`, '', '改掉这条规则或算式。'),
  E092: ({ at, found }) =>
    say(
      found ? `第 ${at} 个字符“${found}”看不懂。` : '写到一半就结束了。',
      'a + b = c、a / b = c、a <= b、a ~ b；减号两边要有空格。',
      '',
    ),
  E093: ({ id, suggestion }) =>
    say(
      `没有编号为 ${id} 的数字。`,
      '',
      suggestion ? `是不是 ${suggestion}？` : '先在 figures.csv 或 derived.csv 里加上它。',
    ),
  E095: ({ arithmetic, least }) =>
    say(
      `同一个整体的份额加起来超过 100%：${arithmetic}，至少 ${least}%。`,
      '把印出的精度放到最宽，也不超过 100%。',
      '看哪一行的原文、去向或指标填错了；来源真是这样写的，状态填“存疑”。',
    ),
  E100: ({ text }) =>
    say(
      `文字里直接写了数“${text}”。`,
      '{编号} 这样的占位，数字由程序填入。',
      '换成 {编号}：数字更正时，文字会跟着改。',
    ),
  E101: ({ id, suggestion }) =>
    say(`没有编号为 ${id} 的数字。`, '', suggestion ? `是不是 {${suggestion}}？` : '核对花括号里的编号。'),
  E102: ({ id, form, known }) => say(`占位 {${id}|${form}} 里的“${form}”看不懂。`, `${known} 之一。`, ''),
  E103: ({ text }) => say(`花括号没有配对：“${text}”。`, '{编号} 这样的占位。', '补上或删掉一个花括号。'),
  E104: ({ name, known }) => say(`{count:${name}} 不知道数什么。`, `${known} 之一。`, ''),
  E110: () => say('这一章没有标题。', '第一行写成“# 标题”。', ''),
  E111: ({ text }) => say(`小标题“${text}”没有编号。`, '## 小标题 {#id}', '编号用小写字母和 -，读者的链接靠它。'),
  E112: () => say('[scroll: …] 没有结束。', '最后一步之后单独一行写 [end]。', ''),
  E113: ({ text }) =>
    say(`“${text}”不在任何一步里。`, '每一步是一个小标题加一段文字。', '移到小标题下面，或移到 [end] 之后。'),
  E114: ({ what, kind }) =>
    say(
      `两种语言对不上：${storyParts[kind]}“${what}”只有一种语言有。`,
      '中文和英文的章节、步骤、图和数字一致。',
      '在这个文件里补上，或在另一个文件里删掉。',
    ),
  E115: ({ chart, known }) => say(`没有 ${chart} 这张图。`, `${known} 之一。`, ''),
  E116: ({ name }) =>
    say(`[${name}] 看不懂。`, '[chart: 图]、[scroll: 图]、[end]、[table: support]、[cards: counties]、[quotes]。', ''),
};

const storyParts: Record<IssueParams['E114']['kind'], string> = { chapter: '章节', part: '部分', figure: '数字' };

const quantityFaultsZh: Record<IssueParams['E053']['fault'], string> = {
  'no-number': '里没有读得出的数。',
  'decimal-over': '：小数后面不能再带“多”“余”，它到哪一位为止没有公认的说法。',
  'too-long': '的位数太多。',
  'two-signs': '：“约”“近”和“多”不能同时用。',
  'reversed-range': '：前面的数比后面的大。',
};

const refusalsZh: Record<IssueParams['E091']['reason'], string> = {
  scope: '口径不同，一个是帮扶、一个是全县或全市的数。',
  'person-times': '一个以人计，一个以人次计。',
  unit: '单位不同。',
  period: '时间不同。',
  place: '地点不同。',
  'not-additive': '比率、工资、人均数不能相加。',
  measure: '指标不同。',
  group: '人群不同。',
  overlap: '一个包含另一个，会重复计算。',
  zero: '除数可能是零，或没有上限。',
};

function sayRelationZh({ left, right, relation, others }: IssueParams['E090']): string {
  const sides = {
    '=': `左边是 ${left}，右边是 ${right}。`,
    '<=': `左边应不大于右边；左边是 ${left}，右边是 ${right}。`,
    '~': `两边应是同一个数；左边是 ${left}，右边是 ${right}。`,
  };
  return sides[relation] + (others.length > 0 ? `同时不成立的还有：${others.join('；')}。` : '');
}

function sayCuesZh({ what, name, para, printed, cues, expected, others }: IssueParams['E059']): Message {
  const beside = cues ? `旁边的词是“${cues}”` : '旁边没有提示词';
  const mend = others ? `和 ${others} 的原文写反了？对照来源。` : '和另一行的原文写反了？对照来源。';
  if (what === 'destination')
    return say(`该行去向是“${name}”，但 ${para} 段的 ${printed} ${beside}。`, `旁边应有“${expected}”。`, mend);
  if (what === 'no-destination')
    return say(
      `${para} 段的 ${printed} ${beside}，该行却没有写这个去向${name ? `（写的是“${name}”）` : ''}。`,
      `去向“${expected}”。`,
      mend,
    );
  if (what === 'group')
    return say(
      `${para} 段的 ${printed} ${beside}，该行的人群却是${name ? `“${name}”` : '空的'}。`,
      `人群“${expected}”。`,
      mend,
    );
  return say(`该行指标是“${name}”，但 ${para} 段的 ${printed} ${beside}。`, `旁边应有“${expected}”。`, mend);
}
