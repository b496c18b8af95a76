import { HOST, PARAGRAPHS } from './page.ts';

/** A page that is in its reader's way: folded text, curtains. `style` and `script` are the page's own. */
export interface Obstacle {
  name: string;
  style?: string;
  /** Inside the article's container, in the place of its paragraphs. */
  article?: (paragraphs: string[]) => string;
  /** Behind everything, right under body. */
  front?: string;
  script?: string;
}

const clip =
  (gate: string, more = '') =>
  (paragraphs: string[]) =>
    `<div class="fold">${paragraphs.join('')}${more}</div><div class="gate"><a href="javascript:;">${gate}</a></div>`;
const FOLD =
  '.fold{max-height:150px;overflow:hidden;position:relative}.veil{position:absolute;left:0;right:0;bottom:0;height:60px;background:linear-gradient(#fff0,#fff)}';
const rest = (gate: string) => (paragraphs: string[]) =>
  `${paragraphs.slice(0, 3).join('')}<div class="rest">${paragraphs.slice(3).join('')}</div><p class="gate"><span role="button">${gate}</span></p>`;

/** Folds whose rest is in the page, in five languages and two makes. */
export const FOLDED: readonly Obstacle[] = [
  ...['展开全文', '阅读剩余全文', '展開全文', '続きを読む', '기사 더보기', 'Read more', 'Continue reading'].map((gate) => ({
    name: `clipped, ${gate}`,
    style: FOLD,
    article: clip(gate, '<i class="veil"></i>'),
  })),
  ...['点击查看剩余内容', '全文を表示する', '본문 보기', 'Show full article'].map((gate) => ({
    name: `not displayed, ${gate}`,
    style: '.rest{display:none}',
    article: rest(gate),
  })),
];

/** The rest is elsewhere: told, nothing opened. */
export const MISSING: readonly Obstacle[] = [
  '打开云岸APP阅读全文',
  '登录后可查看全文',
  '訂閱會員閱讀完整內容',
  'この記事は有料会員限定です',
  '로그인하면 전체 기사를 볼 수 있습니다',
  'Subscribe to continue reading',
].map((notice) => ({
  name: notice,
  article: (paragraphs) => `${paragraphs.slice(0, 4).join('')}<div class="more"><b>${notice}</b></div>`,
}));

/** What looks like a fold and is none. */
export const UNFOLDED: readonly Obstacle[] = [
  {
    name: 'a box with a scroll bar',
    style: '.log{max-height:120px;overflow:auto}',
    article: (p) => `${p.join('')}<pre class="log">${'port open\n'.repeat(60)}</pre>`,
  },
  {
    name: 'closed tabs',
    style: '[hidden]{display:none}',
    article: (p) => `${p.join('')}<div role="tabpanel" hidden>${PARAGRAPHS.join('')}</div>`,
  },
  { name: 'a disclosure', article: (p) => `${p.join('')}<details><summary>更多</summary>${PARAGRAPHS.join('')}</details>` },
];

const curtain = (inner: string) => `<div class="veil2"></div><div class="box"><i class="x">×</i>${inner}</div>`;
const CURTAIN =
  '.veil2{position:fixed;inset:0;background:#0009;z-index:90}.box{position:fixed;z-index:99;left:25%;top:20%;width:50%;height:50%;background:#fff}';
const LOCK = 'html,body{overflow:hidden}';
/** Curtains nobody asked for, with the lock they leave behind. */
export const CURTAINS: readonly Obstacle[] = [
  ...[
    '<h2>注册即可免费畅读</h2><p>手机号登录</p><input name="tel"><button>下一步</button>',
    '<h2>允许通知，第一时间获取新闻推送</h2><button>允许</button> <button>以后再说</button>',
    '<h2>訂閱電子報</h2><input type="email"><button>訂閱</button>',
    '<h2>会員登録して記事を保存</h2><button>登録</button>',
    '<h2>구독하고 알림 받기</h2><button>구독</button>',
    '<h2>Sign up for our newsletter</h2><input type="email"><button>Subscribe</button>',
  ].map((inner) => ({ name: inner.replace(/<[^>]+>/g, ' ').trim(), style: CURTAIN + LOCK, front: curtain(inner) })),
  {
    name: 'a curtain that fixes the body',
    style: `${CURTAIN}body{position:fixed;top:0;width:100%}`,
    front: curtain('<h2>下载客户端，阅读更流畅</h2><a href="/app">立即下载APP</a>'),
  },
];

/** A dialog its reader opens by a press: it brings words enough to have the page read again. */
export const OPENED: Obstacle = {
  name: 'a dialog the reader opened',
  style: CURTAIN,
  front: '<button id="open" style="position:fixed;left:0;bottom:0">登录</button>',
  script: `document.querySelector('#open').addEventListener('click', () => {
    document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(curtain('<h2>登录</h2><p>' + '请填写注册时用的手机号。'.repeat(24) + '</p><input>'))});
  })`,
};

/** What stands in front and must stay. */
export const FRONTS: readonly Obstacle[] = [
  {
    name: 'a question about data with a choice',
    style: CURTAIN,
    front: curtain(
      '<h2>We value your privacy</h2><p>We and our partners use cookies. Sign in to manage.</p><button>Accept</button><button>Reject</button>',
    ),
  },
  {
    name: 'the site’s header',
    style: '.hd{position:fixed;top:0;left:0;right:0;height:50px;background:#fff}',
    front: '<header class="hd"><a href="/">南浦渡口网</a> <a href="/login">登录</a> <a href="/reg">注册</a></header>',
  },
  {
    name: 'a player',
    style: '.pl{position:fixed;right:0;bottom:0;width:50%;height:50%}',
    front: '<div class="pl">登录后可发弹幕<video controls></video></div>',
  },
  {
    name: 'a chat',
    style: '.chat{position:fixed;right:10px;bottom:10px;width:60px;height:60px}',
    front: '<div class="chat"><button>在线客服</button></div>',
  },
];

/** The page of an obstacle. */
export function obstaclePage({ style = '', article, front = '', script = '' }: Obstacle): { url: string; html: string } {
  const paragraphs = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  return {
    url: `http://${HOST}/b/2024/0911/2.html`,
    html: `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>渡口的一天 - 南浦渡口网</title>
<style>body{background:#fff;color:#222;font:16px/1.8 serif;margin:0}.main{max-width:600px}${style}</style></head><body>
<div class="main"><h1>渡口的一天</h1><div class="info">2024-09-11 08:20　来源：南浦晚报　作者：邵一舟</div>
<div class="txt" id="txt">${article?.(paragraphs) ?? paragraphs.join('')}</div></div>
<div style="height:1500px"></div><div class="bottom">南浦渡口网　联系我们</div>${front}<script>${script}</script></body></html>`,
  };
}
