// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { furnitureKind } from '../../lib/article/furniture';
import { readLines } from '../../lib/dom/read-lines';
import { drain } from './scene';

const kindOf = (text: string, link = false): string | null => {
  document.body.innerHTML = link ? '<p><a href="/other"></a></p>' : '<p></p>';
  (document.querySelector('a') ?? (document.body.firstChild as Element)).textContent = text;
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
    ['recommend', "'일상' 카테고리의 다른 글"],
    ['disclaimer', '如有违反您的权益或有争议的文章请联系管理员删除'],
    ['disclaimer', '“特别声明：以上作品内容为海湾网旗下平台用户上传并发布。'],
    ['disclaimer', '该文观点仅代表作者本人，海湾平台仅提供信息存储空间服务。'],
    ['disclaimer', '本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。'],
    ['promo', 'Il vous reste 60.44% de cet article à lire.'],
    ['promo', 'La suite est réservée aux abonnés.'],
    ['promo', 'Dieser Artikel ist nur für Abonnenten lesbar.'],
    ['ad', '赞助商链接'],
    ['ad', '【推广】海湾楼盘开盘，首付十万起', true],
    ['ad', 'Advertisement - scroll to continue'],
    ['promo', 'Independent journalism costs money. Support the Courier from as little as $1.'],
    ['disclaimer', '本内容由作者授权发布，观点仅代表作者本人，不代表海湾网立场。'],
    ['app', '想看海湾的人，都在 海湾APP'],
    ['app', '手机查看海湾快讯'],
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
    ['recommend', '延伸閱讀：山谷裡的採茶季', true],
    ['recommend', '【関連記事】谷の茶摘み', true],
    ['app', '更多精彩内容，请下载海湾网客户端'],
    ['app', '想知道更多，就打开海湾新闻客户端'],
    ['promo', '加入海湾新聞網LINE好友，掌握最新消息'],
    ['promo', '追蹤海灣粉絲專頁，第一手消息不錯過！'],
    ['promo', '微信搜索关注公众号：海湾发布'],
    ['promo', '請訂閱海灣電子報'],
    ['promo', '公式LINEで最新ニュースをお届けします。友だち追加はこちら'],
    ['promo', '最新の記事はメルマガのご登録をお願いします'],
    ['promo', '카카오톡에서 해만신문 채널을 추가하고 뉴스를 받아보세요'],
    ['promo', 'Follow The Bay Post on Facebook and X'],
    ['promo', 'Like us on Facebook'],
    ['promo', 'For more stories from the bay, follow us on Instagram.'],
    ['promo', 'Get our daily email'],
    ['promo', '更多精彩内容请浏览海湾财经频道'],
    ['promo', '投资就上海湾财经，研报、数据、行情，应有尽有'],
    ['promo', '【海湾网新闻热线】0000-1234567'],
    ['promo', '報料WhatsApp：1234 5678'],
    ['promo', '点个“赞”，让更多人看到港口的清晨'],
    ['promo', '►按讚海灣新聞粉絲團，大小消息不漏接'],
    ['promo', '▶ 해만신문 네이버에서 구독하고 소식 받아보기'],
    ['promo', '도움이 되셨다면 구독과 좋아요 부탁드려요!'],
    ['promo', '제보 하기 ▷ 카카오톡'],
    ['promo', 'The morning’s best stories, in your inbox.'],
    ['promo', 'Support local journalism. Subscribe today.'],
    ['promo', 'Stay informed by joining our Telegram channel'],
    ['promo', 'Got a news tip? Email us at tips@bay.example'],
    ['ad', 'Story continues below advertisement'],
    ['ad', '（記事は広告の下に続きます）'],
    ['app', '海湾新聞の公式アプリをダウンロード'],
    ['disclaimer', '※ 歡迎分享本文連結；未經授權，請勿複製文章內容'],
    ['disclaimer', '写真の無断転載を禁じます。'],
    ['disclaimer', '本文来自海湾新闻客户端自媒体，不代表本平台观点'],
    [
      'disclaimer',
      'Copyright 2024 Bay News Agency. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.',
    ],
    ['promo', 'Follow our full coverage of the harbour vote'],
  ] as [string, string, boolean?][])('is known as %s: %s', (kind, text, link) => {
    expect(kindOf(text, link)).toBe(kind);
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
    '请关注身边独居的老人',
    '市民报料：小区停水三天',
    '读者爆料：3月5日码头的灯塔又灭了',
    '炒股就像钓鱼，急不得。',
    'Copyright law changed in 1998.',
    'Have you any information on the ship? the officer asked.',
    'Got a tip from a guest? Keep it, says the owner.',
    'Stay informed, she says, and vote.',
    'The story continues in the harbour, where the boats come home.',
    '“Support local journalism,” reads the sign above the door.',
    '记得关注第二天的天气',
    '下载客户端并办理数字证书后方可投标',
    '加入微信群被骗三万元',
    '关注微信公众号的三大风险',
    '“请关注我们的公众号”，这句话印在每一张传单上',
    '追蹤粉絲專頁的人，其實付出的是時間',
    '「フォローお願いします」。この言葉を聞かない日はない',
    '"구독과 좋아요 부탁드립니다"라는 말을 듣지 않는 날이 없다.',
    'Register for free school meals by Friday',
    'Follow our advice and you will be fine.',
    'Follow the harbour path on foot and look for the lights',
    'Follow the mayor on her round, and you learn whose street it is.',
  ])('is left alone: %s', (text) => {
    expect(kindOf(text)).toBeNull();
  });
});

describe('calls at an article’s edges', () => {
  const TEXT = '<p>清晨的渡口起了雾，第一班船晚开了半个小时，船老大把缆绳绕在手上，等最后一位客人上船。</p>';
  const ENGLISH =
    '<p>The ferry left half an hour late, since fog lay on the river, and the skipper kept the rope in his hand until the last guest was on board.</p>';
  const kindAt = (before: string, words: string, after = ''): string | null => {
    document.body.innerHTML = `${before}<p>${words}</p>${after}`;
    const line = drain(readLines(document, new URL('https://a.example/'))).lines.find(({ text }) => text === words);
    if (!line) throw new Error('no line');
    return furnitureKind(line);
  };
  it.each([
    [TEXT, '想看更多渡口的故事，就上海湾论坛'],
    [TEXT, '微信扫码加小编，进海湾读者群'],
    [TEXT, '我们征集新闻线索，随时拨打0000-1234567'],
    [TEXT, '看更多渡口的故事 請加入海灣LINE@'],
    [TEXT, '해만신문 앱을 다운로드하고 소식을 받아보세요'],
    [ENGLISH, 'Read the latest news in the Bay Post app.'],
    [ENGLISH, 'You can follow our reporter on X at @adalind'],
    [ENGLISH, 'This story was supported by readers like you. Donate now.'],
  ])('are known by what they are made of', (before, words) => {
    expect(kindAt(before, words)).toBe('promo');
    // between paragraphs, headings and steps are made of the same words
    expect(kindAt(before, words, before)).toBeNull();
  });
  it.each([
    [TEXT, '更多信息请登录官方网站查询。'],
    [TEXT, '热烈欢迎广大读者踊跃参加！'],
    [TEXT, '第二步 下载客户端'],
    [TEXT, '他加入了海湾的官方乐队'],
    [TEXT, '如何下载官方客户端'],
    [TEXT, '关于我们 联系我们 客户端下载 订阅手机报'],
    [ENGLISH, 'For more information, visit the harbour office.'],
    [ENGLISH, 'Read how they found the app that saved the ferry.'],
    [ENGLISH, 'Join the lifeboat crew at the chapel on Friday.'],
  ])('are told from what an article ends with: %s %s', (before, words) => {
    expect(kindAt(before, words)).toBeNull();
  });
});

describe('things to do that an article lists', () => {
  const kinds = (html: string): (string | null)[] => {
    document.body.innerHTML = html;
    return drain(readLines(document, new URL('https://a.example/'))).lines.map(furnitureKind);
  };
  it('are left alone, each among its steps', () => {
    expect(
      kinds('<ol><li>Download the app and sign in</li><li>Choose the ferry and the day</li><li>Sign up for email alerts</li></ol>'),
    ).toEqual([null, null, null]);
    expect(kinds('<ol><li>扫描门口的二维码</li><li>填好姓名和时间</li><li>关注图书馆公众号</li></ol>')).toEqual([null, null, null]);
  });
  it('are calls where a list holds nothing else, and where they are links', () => {
    expect(kinds('<ul><li>下载海湾新闻客户端</li><li>关注我们的公众号</li></ul>')).toEqual(['app', 'promo']);
    expect(kinds('<ul><li><p>Follow us</p><a href="/on">X</a></li><li>Speichern<a href="/in">Log in</a></li></ul>')[0]).toBe('promo');
    expect(kinds('<ul><li><a href="/app">Download the app</a></li><li>Weather for the bay</li></ul>')[0]).toBe('app');
  });
});
