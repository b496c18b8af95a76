/**
 * For every rule, what looks like its find and is none: a page of tests/pages or tests/noise/guards that must lose nothing, or
 * words of a form in tests/provenance/formats.ts that names nobody. It fails when the rule goes too far.
 */
export const LOOK_ALIKES: Record<string, string> = {
  'hidden-carrier': 'noise-not-screen-reader-labels',
  'paragraph-tail': 'noise-not-interview-turns',
  'inserted-mark': 'noise-not-own-name',
  'shadow-mark': 'noise-not-tabs',
  'generated-mark': 'noise-not-tabs',
  'slogan-line': 'noise-not-own-name',
  'invisible-characters': 'noise-not-page-translation',
  'look-alikes': 'noise-not-look-alikes',
  'named-block': 'forum.html',
  'furniture-line': 'blog.html',
  'prompt-line': 'how-to.html',
  'sign-up': 'contact.html',
  'ad-container': 'shop.html',
  'paid-link': 'review.html',
  'fixed-overlay': 'noise-not-tabs',
  curtain: 'mail.html',
  'unstyled-dialog': 'docs.html',
  'source/label#findLabelled': '数据来源：国家统计局',
  'source/notice#findNotice': '部分内容来源于网络',
  'source/beside-date#findBesideDate': '来自浙江',
  'source/byline#findInByline': '文/海州观察 王澈',
  'source/wire#findWire': 'Sources told Reuters',
  'source/dateline#findDateline': '<p>9月16日讯 港口',
  'source/marked-up#findMarkedUp': 'Follow the harbour',
  'source/metadata#findInMetadata': '来源：不详 作者：未知',
  'time/on-page#findOnPage': '2023年5月4日清晨七点',
  'time/on-page#findInPieces': '共 12 张',
  'time/stated#findInElements': 'P2DT3H',
  'time/stated#findInMetadata': '<meta name="expires"',
  'time/stated#findInAddress': '/list/20249916/',
  'time/stated#findInScripts': 'expireTime',
  'credits/label#findLabelledCredits': '编辑部收到一封信',
  'credits/signed#findSigned': '海州日报记者从海州市民政局获悉',
  'credits/republished#findRepublishedAuthors': 'teaches at the University',
  'credits/brackets#findBracketSigned': '（本文作者王澈为海州大学教授）',
  'credits/brackets#findInHead': '新华社记者昨天来到',
  'credits/photo#findPhotoCredits': '摄影：我的一生',
  'credits/byline#findBylines': 'Jane Roe is a reporter at Newbridge',
  'credits/byline#findAuthorsInMetadata': 'content="新桥在线"',
  'credits/beside-date#findNamesBesideDate': '<span>石家庄</span>',
  'credits/nickname#findNicknames': '关注作者',
};

/** Rules that no saved page can show without a browser, with the file that shows them in one and words that stand in it. */
export const OWN_TESTS: Record<string, [file: string, words: string]> = {
  'shadow-mark': ['tests/tricks/page.ts', 'attachShadow'],
  'generated-mark': ['tests/tricks/page.ts', '::after'],
  curtain: ['tests/tricks/folds.ts', 'CURTAINS'],
};
