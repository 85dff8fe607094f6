import { say, type Messages } from './message.ts';

/** What is wrong with what was built and with the drawings of record: codes that only `npm run publish:check` tells. */
export const releaseIssuesZh = {
  E126: ({ hash, what, chart }) =>
    ({
      line: say(
        `图 ${chart} 有一个永久版本 ${hash}，published.json 里它的一行不见了。`,
        '',
        '永久版本不能删。从版本库取回 data/published.json。',
      ),
      file: say(
        `图 ${chart} 的永久版本 ${hash} 没有了文件。`,
        `data/frozen/${hash}.html`,
        '永久版本不能删。从版本库取回这个文件。',
      ),
      bytes: say(
        `图 ${chart} 的永久版本 ${hash} 被改过：内容和它的地址对不上。`,
        '',
        '永久版本一个字节也不能改。从版本库取回这个文件。',
      ),
    })[what],
  E127: ({ urls, more }) =>
    say(
      `发布过的网址，这次没有生成：${urls}${more > 0 ? ` 等 ${more + 1} 个` : ''}`,
      '发布过的网址一直打得开。',
      '先运行 npm run build；还是没有，就是页面、图或文件被删了，请放回来。',
    ),
  E128: ({ address }) =>
    say(
      `网站是按 ${address} 生成的，读者打不开这个地址。`,
      '',
      '设好环境变量 SITE_URL（如 https://news.example.com/）再运行 npm run build。',
    ),
  E130: ({ what }) =>
    say(
      what === 'missing' ? '还没有生成网站（dist/）。' : '生成的网站（dist/）不是用现在的数据做的。',
      '',
      '先运行 npm run build，再运行一次。',
    ),
  E131: () =>
    say(
      '这个文件读不懂：不是 npm run publish:record 写的样子，也许有合并冲突，或被手工改过。',
      '',
      '从版本库取回上一版；它只由 npm run publish:record 写。',
    ),
  E132: ({ map, fingerprint }) =>
    say(
      `地图 ${map} 写了审图号，但现在画出的底图和地名不是登记过的那一张（hash 一栏对不上）。审图号只属于送审的那张画。`,
      '',
      `送审的就是现在这一张：hash 填 ${fingerprint}。不是：删去审图号，或重新送审。`,
    ),
} satisfies Partial<Messages>;
