import type { PageReport } from '../../lib/model/report';

/** A reprint as a portal would print it; names and text invented. */
export const REPRINT: PageReport = {
  url: 'https://news.example.com/2024/a.html',
  lang: 'zh-Hans',
  mode: 'clean',
  verdict: 'reprint',
  score: 6,
  evidence: [{ rule: 'source-label', says: 'reprint', weight: 3, quote: '来源：云川日报' }],
  site: { name: '晚风网', host: 'news.example.com' },
  title: '山城办起图书节',
  originalTitle: '山城首届图书节开幕',
  source: { name: '云川日报', url: 'http://yunchuan.example/', outlet: null },
  sources: ['云川日报', '山城晚报'],
  published: { iso: '2024-03-15T09:21:47+08:00', precision: 'second', zone: 'assumed' },
  originalPublished: null,
  modified: { iso: '2024-03-15T09:21:47+08:00', precision: 'second', zone: 'assumed' },
  credits: [{ role: '记者', names: ['陈知夏', '吴平'] }],
  quotes: {
    title: null,
    originalTitle: { rule: 'original-title', place: 'page', quote: '原标题：山城首届图书节开幕' },
    sources: [{ rule: 'source-label', place: 'page', quote: '来源：云川日报' }],
    published: { rule: 'time', place: 'page', quote: '2024-03-15 09:21:47' },
    originalPublished: null,
    modified: null,
    credits: [{ rule: 'credits-label', place: 'meta', quote: '陈知夏 吴平' }],
  },
  disclaimer: null,
  page: null,
  hidden: [
    { rule: 'ad-container', kind: 'ad', text: 'div' },
    { rule: 'paragraph-tail', kind: 'watermark', text: '晚风网 x7k' },
    { rule: 'paragraph-tail', kind: 'watermark', text: '晚风网 x7k' },
  ],
  text: '山城办起图书节',
  broken: [],
  timing: { readMs: 1, cleanMs: 1 },
};
