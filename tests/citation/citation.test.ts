import { describe, expect, it } from 'vitest';
import { cite } from '../../lib/citation/citation';
import { today, workOf, type Work } from '../../lib/citation/work';
import { CITATION_FORMS } from '../../lib/model/settings';
import { REPRINT } from '../popup/reports';

const SEEN = { site: '晚风网', date: '2024-03-16', url: 'https://news.example.com/2024/a.html', accessed: '2026-11-24' };
const CHINESE: Work = {
  title: '山城首届图书节开幕',
  authors: [{ literal: '陈知夏' }, { literal: '吴平' }],
  lang: 'zh-Hans',
  origin: { name: '云川日报', kind: 'newspaper', date: '2024-03-15' },
  seen: SEEN,
};
const ENGLISH: Work = {
  title: 'Harbour opens its gates',
  authors: [
    { family: 'Lee', given: 'Ann Mary' },
    { family: 'van der Berg', given: 'Jean-Paul' },
  ],
  lang: 'en',
  origin: { name: 'Harbour Post', kind: 'newspaper', date: '2024-03-15' },
  seen: { ...SEEN, site: 'Evening Wire' },
};
const own = (work: Work): Work => ({ ...work, origin: null });
const text = (work: Work, form: (typeof CITATION_FORMS)[number]) => cite(work, form).text;

describe('GB/T 7714', () => {
  it('gives the worked example of the standard of 2015', () => {
    const work: Work = {
      title: '出版业信息化迈入快车道',
      authors: [{ literal: '萧钰' }],
      lang: 'zh-Hans',
      origin: null,
      seen: { site: '', date: '2001-12-19', url: 'http://www.creader.com/news/20011219/200112190019.html', accessed: '2002-04-15' },
    };
    expect(text(work, 'gbt7714-2015')).toBe(
      '萧钰. 出版业信息化迈入快车道[EB/OL]. (2001-12-19)[2002-04-15]. http://www.creader.com/news/20011219/200112190019.html.',
    );
  });

  it('gives the worked example of the standard of 2025', () => {
    const work: Work = {
      title: '“好好干，当一个好工人”',
      authors: [{ literal: '许振超' }],
      lang: 'zh-Hans',
      origin: null,
      seen: { site: '', date: '2025-02-17', url: 'https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html', accessed: '2025-06-22' },
    };
    expect(text(work, 'gbt7714-2025')).toBe(
      '许振超. “好好干，当一个好工人”[EB/OL]. （2025-02-17）[2025-06-22]. https://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html.',
    );
  });

  it('cites the original first and says where it was seen', () => {
    expect(text(CHINESE, 'gbt7714-2015')).toBe(
      '陈知夏, 吴平. 山城首届图书节开幕[N]. 云川日报, 2024-03-15. 转引自: 晚风网[EB/OL]. (2024-03-16)[2026-11-24]. https://news.example.com/2024/a.html.',
    );
    expect(text(CHINESE, 'gbt7714-2025')).toBe(
      '陈知夏，吴平. 山城首届图书节开幕[N]. 云川日报，2024-03-15. 转引自：晚风网[EB/OL]. （2024-03-16）[2026-11-24]. https://news.example.com/2024/a.html.',
    );
  });

  it('names three authors at most, Western ones with initials, and leaves out what is not known', () => {
    const four = ['甲', '乙', '丙', '丁'].map((literal) => ({ literal }));
    expect(text({ ...own(CHINESE), authors: four }, 'gbt7714-2015')).toMatch(/^甲, 乙, 丙, 等\. /);
    expect(text({ ...own(CHINESE), authors: four, lang: 'en' }, 'gbt7714-2025')).toMatch(/^甲，乙，丙，et al\. /);
    expect(text(ENGLISH, 'gbt7714-2015')).toMatch(/^LEE A M, VAN DER BERG J-P\. /);
    expect(text(ENGLISH, 'gbt7714-2025')).toMatch(/^Lee A M，van der Berg J-P\. /);
    const bare: Work = { ...own(CHINESE), authors: [], seen: { ...SEEN, date: null } };
    expect(text(bare, 'gbt7714-2015')).toBe('山城首届图书节开幕[EB/OL]. [2026-11-24]. https://news.example.com/2024/a.html.');
  });
});

describe('the English styles', () => {
  it('APA', () => {
    expect(cite(ENGLISH, 'apa')).toEqual({
      text: 'Lee, A. M., & van der Berg, J.-P. (2024, March 16). Harbour opens its gates. Evening Wire. Retrieved November 24, 2026, from https://news.example.com/2024/a.html (Reprinted from Harbour Post, March 15, 2024)',
      html: '<p>Lee, A. M., &#38; van der Berg, J.-P. (2024, March 16). <i>Harbour opens its gates</i>. Evening Wire. Retrieved November 24, 2026, from https://news.example.com/2024/a.html (Reprinted from <i>Harbour Post</i>, March 15, 2024)</p>',
    });
    // without an author the title comes first, without a date "n.d." stands for it
    expect(text({ ...own(ENGLISH), authors: [], seen: { ...ENGLISH.seen, date: null } }, 'apa')).toBe(
      'Harbour opens its gates. (n.d.). Evening Wire. Retrieved November 24, 2026, from https://news.example.com/2024/a.html',
    );
  });

  it('Chicago', () => {
    expect(text(ENGLISH, 'chicago')).toBe(
      'Lee, Ann Mary, and Jean-Paul van der Berg. “Harbour opens its gates.” Harbour Post, March 15, 2024. Reprinted by Evening Wire, March 16, 2024. Accessed November 24, 2026. https://news.example.com/2024/a.html.',
    );
    expect(text({ ...own(ENGLISH), title: 'Will it open?', authors: [] }, 'chicago')).toBe(
      '“Will it open?” Evening Wire, March 16, 2024. Accessed November 24, 2026. https://news.example.com/2024/a.html.',
    );
  });
});

describe('many authors', () => {
  const many = (n: number) => ({
    ...own(ENGLISH),
    authors: Array.from({ length: n }, (_, i) => ({ family: `F${String(i + 1)}`, given: 'Ann' })),
  });

  it('are cut where each style cuts them', () => {
    expect(text(many(20), 'apa')).toContain('F19, A., & F20, A. (');
    expect(text(many(21), 'apa')).toContain('F19, A., . . . F21, A. (');
    expect(text(many(10), 'chicago')).toContain('Ann F9, and Ann F10. “');
    expect(text(many(11), 'chicago')).toContain('Ann F7, et al. “');
  });
});

describe('the forms programs read', () => {
  it('BibTeX, with its own signs escaped', () => {
    expect(text({ ...ENGLISH, title: '50% & {more}_\\' }, 'bibtex')).toBe(
      [
        '@article{newsexamplecom202403156i1,',
        '  author = {Lee, Ann Mary and van der Berg, Jean-Paul},',
        '  title = {{50\\% \\& \\textbraceleft{}more\\textbraceright{}\\_\\textbackslash{}}},',
        '  journal = {Harbour Post},',
        '  year = {2024},',
        '  month = {3},',
        '  day = {15},',
        '  url = {https://news.example.com/2024/a.html},',
        '  urldate = {2026-11-24},',
        '  note = {Reprinted by Evening Wire (2024-03-16)},',
        '}',
      ].join('\n'),
    );
    expect(text(own(CHINESE), 'bibtex')).toMatch(/^@misc\{newsexamplecom20240316\w+,\n {2}author = \{\{陈知夏\} and \{吴平\}\},/);
  });

  it('BibTeX, whose braces stay in balance and whose names are not parted', () => {
    const work = { ...ENGLISH, title: '}}{ a', authors: [{ literal: 'Sand and Sea Desk' }, { family: 'Sea', given: 'Sand and' }] };
    const entry = text(work, 'bibtex');
    expect(entry.split('{').length).toBe(entry.split('}').length);
    expect(entry).toContain('author = {{Sand and Sea Desk} and {Sea, Sand and}},');
  });

  it("do not give a reprint's day for the original's", () => {
    const undated: Work = { ...CHINESE, origin: { name: '云川日报', kind: 'newspaper', date: null } };
    expect(text(undated, 'bibtex')).not.toContain('year');
    expect(text(undated, 'ris')).not.toContain('PY  - ');
    expect(text(undated, 'csl-json')).not.toContain('issued');
    for (const form of ['bibtex', 'ris', 'csl-json'] as const) expect(text(undated, form)).toContain('晚风网 (2024-03-16)');
    expect(text(undated, 'gbt7714-2015')).toContain('[N]. 云川日报. 转引自: 晚风网[EB/OL]. (2024-03-16)');
  });

  it('RIS, one value a line', () => {
    expect(text({ ...CHINESE, title: 'a\nER  - b' }, 'ris').split('\r\n')).toEqual([
      'TY  - NEWS', 'AU  - 陈知夏', 'AU  - 吴平', 'TI  - a ER - b', 'T2  - 云川日报', 'PY  - 2024', 'DA  - 2024/03/15', 'Y2  - 2026/11/24',
      'UR  - https://news.example.com/2024/a.html', 'LA  - zh-CN', 'N1  - 转引自：晚风网 (2024-03-16)', 'ER  - ', '',
    ]); // prettier-ignore
  });

  it('CSL-JSON', () => {
    expect(JSON.parse(text(ENGLISH, 'csl-json'))).toEqual([
      {
        id: 'newsexamplecom202403156i1',
        type: 'article-newspaper',
        title: 'Harbour opens its gates',
        author: [{ family: 'Lee', given: 'Ann Mary' }, { family: 'van der Berg', given: 'Jean-Paul' }],
        'container-title': 'Harbour Post',
        issued: { 'date-parts': [[2024, 3, 15]] },
        accessed: { 'date-parts': [[2026, 11, 24]] },
        URL: 'https://news.example.com/2024/a.html',
        language: 'en',
        note: 'Reprinted by Evening Wire (2024-03-16)',
      },
    ]); // prettier-ignore
  });
});

describe('what is cited of a report', () => {
  it('is the original as printed, with those who wrote it', () => {
    const credits = [
      { role: '本报记者', names: ['陈知夏'] },
      { role: '摄影记者', names: ['何光'] },
      { role: '责任编辑', names: ['周全'] },
      { role: '文/图', names: ['陈知夏', '吴平'] },
    ];
    const work = workOf({ ...REPRINT, credits }, '2026-11-24');
    expect(work).toMatchObject({
      title: '山城首届图书节开幕',
      authors: [{ literal: '陈知夏' }, { literal: '吴平' }],
      origin: { name: '云川日报', kind: 'newspaper', date: null },
      seen: { site: '晚风网', date: '2024-03-15', accessed: '2026-11-24' },
    });
  });

  it('is the page itself where it is no reprint', () => {
    const work = workOf({ ...REPRINT, verdict: 'original' }, '2026-11-24');
    expect(work).toMatchObject({ title: '山城办起图书节', origin: null });
  });

  it('turns Western names round, not those of houses', () => {
    const credits = [{ role: 'By', names: ['Ann Lee', 'Harbour Wire Service', 'Reuters', 'Rosa de la Cruz', 'محمد العلي'] }];
    const { authors } = workOf({ ...REPRINT, lang: 'en', credits, sources: ['Harbour Wire Service'] }, '2026-11-24');
    expect(authors).toEqual([
      { family: 'Lee', given: 'Ann' },
      { literal: 'Harbour Wire Service' },
      { literal: 'Reuters' },
      { family: 'de la Cruz', given: 'Rosa' },
      { literal: 'محمد العلي' },
    ]);
  });

  it('is one line of words, whatever a page has in its headline and names', () => {
    const report = {
      ...REPRINT,
      originalTitle: ' 山城\u0001首届\n@misc{x,\r\n ER  - ',
      credits: [{ role: '记者', names: ['陈\u0002知夏', 'Martin King, Jr.'] }],
    };
    const work = workOf(report, '2026-11-24');
    expect(work.title).toBe('山城 首届 @misc{x, ER -');
    expect(work.authors).toEqual([{ literal: '陈 知夏' }, { literal: 'Martin King, Jr.' }]);
    for (const form of CITATION_FORMS) expect(cite(work, form).text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    expect(cite({ ...work, title: '<img src=x onerror=alert(1)>' }, 'apa').html).not.toContain('<img');
  });

  it('was seen today, on the clock of its reader', () => {
    expect(today(new Date(2026, 10, 4, 23, 59))).toBe('2026-11-04');
  });
});
