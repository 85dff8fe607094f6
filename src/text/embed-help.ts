import type { Lang } from '../model/figure.ts';

/** One part of the page for news desks: what to do, and a line of code if there is one. */
export interface HelpPart {
  heading: string;
  text: string;
  /** `{origin}` stands for the site's address. */
  code?: string;
}

/** The page that explains the snippets: what each host keeps, and what happens where something is stripped. */
export const embedHelp: Record<Lang, { title: string; lead: string; parts: HelpPart[] }> = {
  zh: {
    title: '嵌入说明',
    lead: '怎样把一张图放进文章，以及编辑器删掉一部分时会怎样。',
    parts: [
      {
        heading: '网页',
        text: '在图的页面点“网页”，复制，粘贴到编辑器的HTML里。高度由宽度算出，不用测量：框一出现就是对的，正文不会跳。最后的脚本可以不要；它只在读者打开表格时把框撑高。',
      },
      {
        heading: '删掉脚本之后',
        text: '图、文字、表格都在。打开表格时框内可以滚动。',
      },
      {
        heading: '删掉样式之后',
        text: '框用height属性里的高度，按手机宽度算。宽的地方会留白，窄的地方框内可以滚动。',
      },
      {
        heading: '不许iframe',
        text: '用“更多”里的片段：图和文字直接放进文章，没有脚本，也不向外取任何东西。',
      },
      {
        heading: 'WordPress',
        text: '把图的网址单独粘贴成一行，WordPress会通过oEmbed找到它。',
      },
      {
        heading: '微信公众号',
        text: '图片放第一张，片段复制后直接粘进编辑器。公众号里不能点链接，请把图的网址填进“阅读原文”。',
      },
      {
        heading: '小红书与微博',
        text: '下载竖图、方图，或一章一张的长图。标题、单位和出处都画在图里；带二维码的，扫码回到原文。',
      },
      {
        heading: '地图',
        text: '在中国大陆发表几个省的地图要有审图号。没有审图号时，公众号片段和中文图片用不画边界的示意图；网页要用示意图，粘贴flow-schematic的代码。',
      },
      {
        heading: '你的网站有安全策略',
        text: '允许我们的框和脚本；只用框时，第二项可以不要。',
        code: 'Content-Security-Policy: frame-src {origin}; script-src {origin}',
      },
      {
        heading: '框里有什么',
        text: '一个请求；没有Cookie、存储、字体和统计。除了高度，什么都不告诉你的页面。',
      },
      {
        heading: '已有的高度脚本',
        text: 'pym.js、iframe-resizer、open-iframe-resizer、@newswire/frames、Datawrapper和AMP的高度消息都能用，网址填图的 /e/ 地址。',
      },
      {
        heading: '更正',
        text: '普通地址总是最新的一版。要固定住，用“永远不变的一版”：图有更新时，框下会多一行说明。',
      },
    ],
  },
  en: {
    title: 'How to embed',
    lead: 'How to put a chart into an article, and what happens when an editor strips part of it.',
    parts: [
      {
        heading: 'On the web',
        text: 'On the chart’s page choose Web, copy, and paste it into your editor’s HTML. The height follows from the width by arithmetic, nothing is measured: the frame is right when it appears and the article does not jump. The script at the end may be dropped; it only makes room when a reader opens the table.',
      },
      {
        heading: 'If the script is stripped',
        text: 'Drawing, words and table are all there. When the table is opened, the frame scrolls.',
      },
      {
        heading: 'If the styles are stripped',
        text: 'The frame takes the height attribute, which is right for a phone. Where there is more width some space stays empty; where there is less the frame scrolls.',
      },
      {
        heading: 'No iframes allowed',
        text: 'Take the fragment under More: drawing and words stand in the article itself, with no script, fetching nothing.',
      },
      {
        heading: 'WordPress',
        text: 'Paste the address of the chart’s page on a line of its own; WordPress finds the chart through oEmbed.',
      },
      {
        heading: 'WeChat',
        text: 'Put the picture first, then paste the fragment into the editor. Links do not work inside WeChat articles: set the chart’s address as 阅读原文 (Read more).',
      },
      {
        heading: 'Xiaohongshu and Weibo',
        text: 'Download the upright or the square picture, or a chapter as one long picture. Headline, unit and source are drawn in; a QR code, if you take it, leads back to the text.',
      },
      {
        heading: 'Maps',
        text: 'In mainland China a map of several provinces needs an approval number (审图号). Without one the WeChat fragments and the Chinese pictures are schematic and draw no boundary; for the web take the code of flow-schematic.',
      },
      {
        heading: 'If your site has a policy',
        text: 'Allow our frame and our script; with the frame alone the second is not needed.',
        code: 'Content-Security-Policy: frame-src {origin}; script-src {origin}',
      },
      {
        heading: 'What is in the frame',
        text: 'One request; no cookies, storage, fonts or counting. It tells your page its height and nothing else.',
      },
      {
        heading: 'If you have a height script already',
        text: 'The messages of pym.js, iframe-resizer, open-iframe-resizer, @newswire/frames, Datawrapper and AMP all work; give them the chart’s /e/ address.',
      },
      {
        heading: 'Corrections',
        text: 'The plain address always shows the latest version. To hold one, use the version that never changes: when there is a newer one, a line under the frame says so.',
      },
    ],
  },
};
