// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readLines } from '../../lib/dom/read-lines';
import { promptKind } from '../../lib/noise/prompts';
import { drain } from './scene';

const kindOf = (text: string, linked = false): string | null => {
  document.body.innerHTML = linked ? '<p><a href="/x"></a></p>' : '<p></p>';
  (document.querySelector('p a') ?? document.body.firstElementChild)?.append(text);
  const [line] = drain(readLines(document, new URL('https://a.example/'))).lines;
  if (!line) throw new Error('no line');
  return promptKind(line);
};

describe('what calls a reader away', () => {
  it.each([
    ['qr', '微信扫一扫，关注海湾网'],
    ['qr', '用微信扫描二维码'],
    ['qr', '24小时播报身边事，更多好礼扫描二维码关注（haiwan）'],
    ['qr', '掃描QR Code加入好友'],
    ['qr', 'スマホからアクセス'],
    ['qr', 'Scan the QR code to read on your phone'],
    ['app', '海湾早知道，尽在海湾新闻APP>'],
    ['app', 'Android版下载'],
    ['app', '快加入海灣電子報APP、LINE好友'],
    ['app', 'アプリで開く'],
    ['app', '앱으로 보기'],
    ['app', 'Download on the App Store'],
    ['app', 'Get the Harbour News app'],
    ['app', 'Téléchargez notre application'],
    ['promo', '微信号：haiwanwang'],
    ['promo', '歡迎加入【海灣財經】'],
    ['promo', '请登录后再关注'],
    ['promo', 'メルマガ登録'],
    ['promo', 'Follow us on Facebook'],
    ['promo', 'Become a Harbour Supporter on Facebook to watch the news'],
    ['promo', 'Get top news in your inbox daily'],
    ['promo', 'Keine Meldung von der Hafenwache mehr verpassen.'],
    ['promo', 'Einmal zahlen'],
    ['promo', 'Suivez-nous sur les réseaux'],
    ['promo', 'Suscríbete a nuestro boletín'],
    ['ad', '你有一张VIP限时优惠券哦'],
    ['ad', '请发送HW至10650000'],
    ['ad', '热门手游推荐'],
    ['ad', '・今だけ灯台まんが100円レンタル♪'],
    ['ad', '100円でここまで読める!'],
    ['ad', 'View All HarbourReviews Picks'],
    ['slogan', '您的每一个建议，我们都认真对待'],
    ['ad', 'Best lantern Black Friday deals 2024'],
    ['overlay', '您的浏览器版本过低，请升级浏览器'],
    ['overlay', 'Your browser is out of date.'],
    ['overlay', '为您推荐了12篇文章'],
    ['overlay', 'This website uses cookies. Read our policy to find out more.'],
    ['overlay', 'Diese Website verwendet Cookies.'],
    ['overlay', '当サイトでは、クッキーを使用しています'],
  ])('is known as %s: %s', (kind, text) => {
    expect(kindOf(text)).toBe(kind);
  });
});

describe('headlines of other stories, and what a reader needs', () => {
  it.each([
    '扫码点餐被要求关注公众号，法院这样判',
    '微软更新Edge浏览器，修复十二个漏洞',
    '多款APP下载量破亿，监管部门发话',
    '一男子在线博彩输光积蓄',
    '商场优惠券过期作废，合理吗',
    'Newsletter editor wins harbour prize',
    'Browser makers agree on a standard',
    'Cookies for the harbour fair: three recipes',
    'アプリ市場が過去最高に',
    '앱 시장 규모 사상 최대',
    '微信扫码登录',
    '扫码支付',
    '您的满意度打几分？我们问了一百位船客',
    '500円で楽しめる港の味',
    'View all editors’ picks',
    '扫描成功！',
    'Scan to log in with the QR code',
  ])('are left alone: %s', (text) => {
    expect(kindOf(text, true)).toBeNull();
  });
});
