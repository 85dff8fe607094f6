import type { IssueParams } from '../reading/issue.ts';
import { say, type Message, type Messages } from './message.ts';
import { releaseIssuesZh } from './release-issues.zh.ts';

/** What stands between the data and publishing them: codes 083, 094 and from 120. A note says the same as its error. */
const unexplained = ({ id, column, zh, was, now, large }: IssueParams['E120']): Message =>
  say(
    column === 'status'
      ? `${id}（${was}）发布过，现在撤回了。`
      : `${id} 的${column === 'printed' ? '数' : `“${zh}”`}已经发布过：原来是 ${was || '空'}，现在是 ${now || '空'}。`,
    '',
    column === 'status'
      ? `发布前在 corrections.csv 加一行：日期,${id},撤回,${was},,是,理由,reason`
      : `发布前在 corrections.csv 加一行：日期,${id},笔误,${was},${now},${large ? '是' : ''},理由,reason（种类写 笔误、来源更正 或 编辑核实）`,
  );

const misfit = ({ id, was, now, meantWas, meantNow }: IssueParams['E121']): Message =>
  say(
    `${id} 的更正写的是 ${was || '空'} → ${now || '空'}，和数据不符。`,
    `${meantWas || '空'} → ${meantNow || '空'}。`,
    was === meantWas ? `“现为”照 figures.csv 填写。` : '“原为”填上次发布时的，“现为”照 figures.csv 填写。',
  );

const gone = ({ id, printed, suggestion }: IssueParams['E122']): Message =>
  say(
    `${id}（${printed}）发布过，现在没有了。`,
    '发布过的编号一直在：别人的链接、嵌入和引用都指着它。',
    suggestion
      ? `是不是改名为 ${suggestion}？改回来；一定要改，就在 corrections.csv 加一行：日期,${suggestion},更名,${id},${suggestion},,理由,reason，旧网址会转到新的。`
      : '把这一行放回来，不再用的，状态改为“撤回”，并在 corrections.csv 写明。',
  );

const altered = ({ id, zh, was, now }: IssueParams['E123']): Message =>
  say(
    `${id} 已经发布过，${zh}原来是 ${was || '空'}，现在是 ${now || '空'}：这是另一个数了。`,
    `${zh}仍是 ${was || '空'}。`,
    '换一个新编号另起一行；旧的一行改回来，不再用就把状态改为“撤回”。',
  );

const large = ({ id, was, now, why }: IssueParams['E124']): Message =>
  why === 'withdrawn'
    ? say(
        `${id}（${was}）要撤回，更正里没有确认。`,
        '',
        '确实要撤回，就在 corrections.csv 这一行的“大改”（large）填 是。',
      )
    : say(
        `${id} 从 ${was} 改为 ${now}，差了一倍以上，更正里没有确认。`,
        '',
        '再对一遍来源。确实如此，就在 corrections.csv 这一行的“大改”（large）填 是。',
      );

const unproved = ({ id, para, printed }: IssueParams['E125']): Message =>
  say(
    `${id} 的更正种类是“编辑核实”，来源索引里却没有核实的记录。`,
    '',
    `在 sources/ 的索引里，${para} 段“${printed}”这一行填上核实人（by）、依据（evidence）和日期（date）。`,
  );

const unapproved = ({ map }: IssueParams['E129']): Message =>
  say(
    `网站面向中国大陆（audience = mainland），地图 ${map} 是地理底图，没有审图号。`,
    '',
    '改用示意图（schematic），或取得审图号后填在这里；不能借用别的图的号。',
  );

export const publishIssuesZh = {
  W083: ({ id, charts }) =>
    say(`${id} 已撤回，图 ${charts} 还在用它。`, '', '图下会注明“已撤回”；请开发者把它从图里换掉。'),
  E094: ({ first, second, firstPrinted, secondPrinted, firstSource, secondSource }) =>
    say(
      `两个来源说的是同一件事，数却不同：${firstSource} 是 ${firstPrinted}（${first}），${secondSource} 是 ${secondPrinted}（${second}）。`,
      '',
      `对照来源。若是 ${secondSource} 修订了 ${firstSource}，在 corrections.csv 加一行：日期,${first},新来源,${firstPrinted},${second},,理由,reason`,
    ),
  E120: unexplained,
  W120: unexplained,
  E121: misfit,
  W121: misfit,
  E122: gone,
  W122: gone,
  E123: altered,
  W123: altered,
  E124: large,
  W124: large,
  E125: unproved,
  W125: unproved,
  E129: unapproved,
  W129: unapproved,
  ...releaseIssuesZh,
} satisfies Partial<Messages>;
