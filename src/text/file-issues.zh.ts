import { say, type Messages } from './message.ts';

/** What can be wrong with a file, the form of its cells, and the names and periods in them: codes up to 052. */
export const fileIssuesZh = {
  E001: ({ rows }) =>
    say(
      `文件是空的。${rows === undefined ? '' : `上次发布有 ${rows} 行。`}`,
      '至少一行表头和一行数据。',
      '若文件正在 Excel 或 WPS 里打开，请先保存并关闭；或从版本库取回上一版。',
    ),
  E002: () =>
    say(
      '这是工作簿（xlsx、xls、et、ods 一类），不是 CSV。',
      '用逗号分隔的文本文件。',
      '在 Excel 或 WPS 里“另存为 → CSV UTF-8（逗号分隔）”，只改扩展名不行；或把 xlsx 放进网站的 /check/ 页，取回整理好的 CSV。',
    ),
  E003: ({ columns }) => say('缺少这个文件。', `表头是 ${columns}。`, '把它放回 data/ 里；文件名要一字不差。'),
  E004: () => say('文件里有不是文字的内容。', '纯文本的 CSV。', '在 Excel 或 WPS 里重新“另存为 → CSV UTF-8”。'),
  E010: ({ what }) => say(`${notTablesZh[what]}，不是表。`, '纯文本的 CSV。', notTableMendsZh[what]),
  E005: () =>
    say(
      '这里的文字解不开：既不是 UTF-8，也不是 GBK。可能是两种编码的行贴在了一起，或文件没有传完。',
      '',
      '从表格软件重新“另存为 → CSV UTF-8”，再核对这一行。',
    ),
  E006: ({ mark }) =>
    say(
      `有一行是合并冲突的记号“${mark}”。`,
      '',
      '两个人改了同一处：留下对的那几行，删掉 <<<<<<<、=======、>>>>>>> 三行记号。',
    ),
  E007: ({ read, meant }) =>
    say(`文字被错误地转码过一次：“${read}”本来应是“${meant}”。`, '', '从网站的 /check/ 页下载现在的这张表，再改一次。'),
  E008: () =>
    say(
      '这里的汉字已经丢失，变成了问号或“锟斤拷”。',
      '',
      '从网站的 /check/ 页下载现在的这张表，再改一次；保存时选 CSV UTF-8。',
    ),
  E009: ({ holder }) =>
    say(
      '这个文件正被别的程序占用，读了三次都读不出。',
      '',
      holder
        ? `旁边有 ${holder}：请在 Excel 或 WPS 里保存并关闭，再运行一次。`
        : '请在 Excel 或 WPS 里保存并关闭，再运行一次。',
    ),
  W009: ({ meant }) =>
    say(
      'data/ 里有一个不用的文件。',
      '',
      meant ? `是要替换 ${meant} 吗？请改成那个名字；不用就删掉。` : '不用就删掉。',
    ),
  W010: () =>
    say(
      '文件是 UTF-16 编码（Excel 的“Unicode 文本”），已照读。',
      '',
      '运行 npm run data:fix 可转成 UTF-8，或下次存为 CSV UTF-8。',
    ),
  W011: () =>
    say(
      '文件是 GBK 编码（Excel、WPS 默认的“CSV”），已按 GB18030 读取。',
      '',
      '运行 npm run data:fix 可转成 UTF-8，或下次存为 CSV UTF-8。',
    ),
  W020: () => say('换行符混用，已统一。', '', ''),
  W021: ({ delimiter }) =>
    say(`分隔符是${delimitersZh[delimiter]}，已接受。`, '', '运行 npm run data:fix 可改成逗号。'),
  E021: ({ sign }) =>
    say(`用了中文的“${sign}”分隔各格。`, '英文逗号。', `把分隔用的“${sign}”换成“,”，或从表格软件重新导出。`),
  E022: ({ cell, swallowed, after }) =>
    after
      ? say(
          `第 ${cell} 格：引号后面还有“${after}”。`,
          '整格都在一对英文引号里。',
          '把引号移到格子末尾；格子里面的引号要写成两个 ""。',
        )
      : say(
          `第 ${cell} 格的引号没有关上${swallowed > 0 ? `，后面 ${swallowed} 行被吞进这一格` : ''}。`,
          '',
          '在这一格末尾补一个英文引号，或删掉开头那个。',
        ),
  W022: ({ line, skipped }) => say(`表头在第 ${line} 行；上面的“${skipped}”已跳过。`, '', ''),
  E023: ({ columns }) => say('找不到表头。', `第 1 行应是 ${columns}。`, '把表头加回第 1 行；也可以用中文列名。'),
  W024: () => say('这里又是一遍表头，已跳过。', '', ''),
  W025: ({ rows }) => say(`去掉了 ${rows} 个空行。`, '', ''),
  E025: ({ name, suggestion, known }) =>
    say(
      `不认识的列“${name}”。`,
      suggestion ? '' : `${known} 之一。`,
      suggestion ? `是不是 ${suggestion}？` : '改成其中一个，或删掉这一列。',
    ),
  E026: ({ name, first, second }) =>
    say(`列名“${name}”出现两次（第 ${first}、${second} 列）。`, '', '删掉多的那一列，或改成它真正的名字。'),
  E027: ({ name, zh }) =>
    say(`缺少必填的列 ${name}（${zh}）。`, '', '把这一列加回来；可从网站的 /check/ 页下载现在的表来对照。'),
  E030: ({ extra, thousands }) =>
    thousands
      ? say(
          `“${thousands}”里的逗号把一个数拆成了两格。`,
          '',
          `去掉逗号，写成 ${thousands.replace(',', '')}；或整格加英文引号。`,
        )
      : say(`这一行多出 ${extra} 格。`, '', '某一格里有英文逗号？改成中文逗号“，”，或给整格加英文引号。'),
  E031: ({ found, expected, fullWidth }) =>
    say(
      `这一行只有 ${found} 格。`,
      `${expected} 格。`,
      fullWidth ? '有的逗号是中文的“，”？分隔要用英文逗号。' : '补上缺的逗号；空着的格子也要有逗号。',
    ),
  E033: ({ text }) => say(`这里是公式“${text}”。`, '算好的文字或数。', '在表格软件里复制这一格，再“粘贴为数值”。'),
  E034: ({ text }) => say(`这里是表格软件的出错记号“${text}”。`, '', '从来源重新填写这一格；不要用公式。'),
  E035: ({ text, empty }) =>
    say(
      `这一行（“${text}”）不像一条记录：必填的格子空了 ${empty} 个。`,
      '',
      '合计、说明一类的行不用留：删掉，或在行首加 # 作为备注。',
    ),
  E037: ({ rows, from, to, like }) =>
    say(
      `第 ${from}～${to} 行这 ${rows} 行的编号，上面第 ${like} 行起都用过了。`,
      '每个编号一行。',
      '大概是整段贴了两遍：对照两段，留下对的一段。',
    ),
  E036: ({ text }) =>
    say(
      `英文的一栏里是中文“${text}”。`,
      '',
      '前一格里有英文逗号？改成“，”或给那一格加英文引号；不然就译成英文，或留空。',
    ),
  W030: () => say('格子前后的空格已去掉。', '', ''),
  W031: ({ text, read }) => say(`全角的“${text}”读作 ${read}。`, '', ''),
  W032: () => say('看不见的字符已去掉。', '', ''),
  W033: ({ text, read }) => say(`${text} 读作 ${read}。`, '', ''),
  W034: ({ text, read }) => say(`“${text}”读作${read}。`, '', ''),
  W035: ({ text, read }) => say(`“${text}”读作${read}。`, '', ''),
  W036: ({ unit, base }) => say(`单位“${unit}”按“${base}”计。`, '', ''),
  E040: ({ suggestion }) =>
    say(
      '这一行没有编号（id）。',
      '',
      suggestion ? `可以用 ${suggestion}。` : '起一个没有用过的编号：小写字母、数字和 -。',
    ),
  E041: ({ id, suggestion }) =>
    say(`编号“${id}”不合写法。`, '只用小写字母、数字和 -，以字母开头。', suggestion ? `可以写成 ${suggestion}。` : ''),
  E042: ({ id, first, second, file }) =>
    say(
      `编号 ${id} 用了两次：${file ? `${file} ` : ''}第 ${first} 行、第 ${second} 行。`,
      '',
      '两行说的是同一个数就删掉一行，不同就给后一行另起编号。',
    ),
  E043: ({ column, zh }) => say(`${column}（${zh}）是空的。`, '这一格必须填写。', ''),
  E044: ({ table, file, text, suggestion, known }) =>
    say(
      `${table}（${file}）里没有“${text}”。`,
      suggestion ? '' : `${known} …… 之一。`,
      suggestion ? `是不是 ${suggestion}？` : '若确是新的，先在那个文件里加一行。',
    ),
  E045: ({ text, first, second }) => say(`“${text}”可以指 ${first}，也可以指 ${second}。`, '', '写全称。'),
  E046: ({ para, printed, line }) =>
    say(
      `${para} 段的“${printed}”在 ignored.csv 第 ${line} 行列为“不作数字”。`,
      '一个数或作数字，或不作。',
      '两处只留一处。',
    ),
  E047: ({ unit, known }) => say(`不认识的单位“${unit}”。`, `${known} 之一。`, '照来源的原文填写 printed（原文）。'),
  E048: ({ column, zh, text, suggestion, known }) =>
    say(`${column}（${zh}）里不能写“${text}”。`, `${known} 之一。`, suggestion ? `是不是 ${suggestion}？` : ''),
  E049: ({ para, source, suggestion, known }) =>
    say(
      `来源 ${source} 里没有 ${para} 段，或那一段没有数。`,
      suggestion ? '' : `${known} 之一。`,
      suggestion ? `是不是 ${suggestion}？` : '',
    ),
  E050: ({ text }) =>
    say(
      `看不懂时间“${text}”。`,
      '2018、end-2019、since-2016、2017..2020、2020..to-date、to-date、each-year；推断的在后面加 ?。',
      /[a-z]{3}|[/-]/i.test(text) ? '是不是被 Excel 改成了日期？把这一列设为“文本”再填。' : '',
    ),
  E051: ({ year, para, suggestion, inferred, years }) =>
    inferred
      ? say(
          `${year} 年不在来源所述的年份之内。`,
          `${years.replace('、', ' 到 ')} 之间。`,
          suggestion ? `是不是 ${suggestion}？` : '',
        )
      : say(
          `${para} 段里，这个数旁边没有写 ${year} 年。`,
          years ? `写的是 ${years}。` : '这一段没有写年份。',
          suggestion ? `是不是 ${suggestion}？若是我们推断的，在后面加 ?。` : '若是我们推断的，在后面加 ?。',
        ),
  E052: ({ id, year, period }) =>
    say(`编号 ${id} 里的年份是 ${year}，时间却是 ${period}。`, '两处一致。', '看哪一处写错了；已发布的编号不要改。'),
} satisfies Partial<Messages>;

const notTablesZh = {
  'web-page': '这是一个网页',
  picture: '这是一张图片',
  pdf: '这是 PDF',
  json: '这是 JSON',
  markdown: '这是 Markdown',
  pointer: '这是 Git LFS 的指针，文件本身还没有取下来',
};
const again = '从网站的 /check/ 页下载现在的这张表，再改一次。';
const notTableMendsZh: typeof notTablesZh = {
  'web-page': `大概是下载时存成了登录页或预览页。${again}`,
  picture: `要的是表格文件，不是它的截图。${again}`,
  pdf: '在 Excel 或 WPS 里打开原来的表，“另存为 → CSV UTF-8”。',
  json: `网站给程序用的 JSON 不能当作编辑用的表。${again}`,
  markdown: '把表格复制到 Excel 或 WPS 里，“另存为 → CSV UTF-8”。',
  pointer: `运行 git lfs pull 取下文件；不用 git 的话，${again}`,
};

const delimitersZh = { semicolon: '分号', tab: '制表符', bar: '竖线' };
