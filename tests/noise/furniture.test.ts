// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { furnitureKind } from '../../lib/article/furniture';
import { readLines } from '../../lib/dom/read-lines';
import { drain } from './scene';

const kindOf = (text: string): string | null => {
  document.body.innerHTML = '<p></p>';
  (document.body.firstChild as Element).textContent = text;
  const [line] = drain(readLines(document, new URL('https://a.example/'))).lines;
  if (!line) throw new Error('no line');
  return furnitureKind(line);
};

describe('what stands around articles', () => {
  it.each([
    ['recommend', '相关阅读'],
    ['recommend', '【延伸阅读】'],
    ['recommend', '热点新闻排行'],
    ['recommend', '上一篇：山谷里的采茶季'],
    ['recommend', '猜你喜歡'],
    ['recommend', '関連記事'],
    ['recommend', '많이 본 기사'],
    ['recommend', 'Related Stories'],
    ['recommend', 'Das könnte Sie auch interessieren'],
    ['recommend', 'Sur le même sujet'],
    ['recommend', 'Te puede interesar:'],
    ['comments', '匿名评论'],
    ['comments', '人参与,条评论'],
    ['comments', '網友評論'],
    ['comments', 'コメントを書く'],
    ['comments', '12 Comments'],
    ['share', '分享到：'],
    ['share', '微信扫一扫分享'],
    ['share', 'シェアする'],
    ['share', 'Share this article'],
    ['disclaimer', '免责声明：本文来自网络，不代表本站立场。'],
    ['disclaimer', '声明：'],
    ['disclaimer', '声明：本文仅代表作者个人观点，与海湾网无关。'],
    ['disclaimer', '凡本网注明“来源：海湾网”的作品，均为海湾网所有。'],
    ['disclaimer', '如有侵权请联系管理员删除！'],
    ['disclaimer', '未经书面授权不得转载'],
    ['disclaimer', '無断転載を禁じます'],
    ['disclaimer', '무단전재 및 재배포 금지'],
    ['disclaimer', 'All rights reserved.'],
    ['qr', '长按识别二维码'],
    ['promo', '欢迎关注海湾网微信公众号'],
    ['promo', '关注我们的公众号'],
    ['promo', '点击上方蓝字关注'],
    ['promo', 'Sign up for our daily newsletter'],
    ['promo', 'Follow us on Facebook'],
    ['app', '下载海湾新闻客户端'],
    ['app', '打开APP阅读全文'],
    ['app', '海湾新闻APP下载'],
    ['ad', '广告'],
    ['ad', 'Advertisement'],
    ['slogan', '☆ 海湾网 ☆欢迎您'],
  ])('is known as %s: %s', (kind, text) => {
    expect(kindOf(text)).toBe(kind);
  });
});

describe('what an article says', () => {
  it.each([
    '外交部发言人就此发表声明，要求有关方面立即停止挑衅。',
    '声明：我们对遇难者表示哀悼，并向其家属致以慰问。',
    '声明说，双方将在年内重启谈判。',
    '公司在免责声明中写道，投资者应自行承担风险。',
    '许多网友纷纷关注她的微博，留言鼓励。',
    '关注公众号的人越来越多，编辑们感到压力。',
    '他下载了一款记账APP，发现每月多花了三百元。',
    '这款客户端上线三天，下载量突破百万。',
    '记者扫码后发现，二维码指向一个境外网站。',
    '摊主贴出二维码，顾客扫一扫就能付款。',
    '评论认为，这一政策来得正是时候。',
    '评论员指出，改革不会一蹴而就。',
    '广告行业去年增长了百分之五。',
    '相关阅读材料已发给学生。',
    '分享是一种美德，老人常这样说。',
    '注：以上数据截至八月底。',
    '版权问题一直困扰着这家出版社，去年它输掉了两场官司。',
    'He told the crowd to follow the money.',
    'Follow the river until you reach the mill.',
    'The newsletter he founded in 1984 still has 900 readers.',
    'Notice was given to the tenants in March.',
    'More from the talks is expected on Friday, when ministers meet again.',
    'Share prices fell by a tenth.',
    'Comments by the minister were not welcome.',
    'Related to that is the price of oil.',
    'Trending topics never interested her.',
    'コメントは控えると同社は述べた。',
    '人気の記事を書く記者に話を聞いた。',
    '댓글 조작 사건의 재판이 열렸다.',
    'Le partage des eaux reste un sujet de tension.',
  ])('is left alone: %s', (text) => {
    expect(kindOf(text)).toBeNull();
  });
});
