/**
 * The trick matrix: every carrier a watermark is put in, every way it is hidden, every place it stands (issue: noise). The
 * table is data; `page.ts` makes pages of it, `tests/e2e/tricks.test.ts` opens them in both browsers.
 */

/** How a carrier looks to its reader. `mark` stands for the carrier's attributes, `rule` for what the page's style sheet says of it. */
export interface Way {
  attributes: string;
  rule?: string;
  /** What stands in the carrier besides its words. */
  beside?: string;
  /** Text that is hidden or looks the same way and means something: it must stay as it is. */
  alike: string;
}

export const WAYS: Record<string, Way> = {
  visible: { attributes: '', alike: '<p><b>栏目编者按</b>：渡口旧事系列，每周一篇。</p>' },
  'inline display:none': {
    attributes: 'style="display:none"',
    alike: '<div role="tabpanel" id="t2" style="display:none">第二个标签页里写着船班的时刻和票价。</div>',
  },
  'class display:none': {
    attributes: 'class="Kfa428"',
    rule: 'display:none',
    alike: '<aside class="Kfa428" id="note-1" role="note">脚注：渡口建于一九〇二年，原名南渡。</aside>',
  },
  'attribute hidden': { attributes: 'hidden', alike: '<div hidden="until-found">折叠起来的一段：江心洲上从前有一座灯塔。</div>' },
  'attribute display:none !important': {
    attributes: 'style="display: none !important"',
    alike: '<details><summary>展开航线图</summary>从南岸到北岸只有八百米。</details>',
  },
  visibility: {
    attributes: 'class="Kfa428"',
    rule: 'visibility:hidden',
    alike: '<span role="tooltip" style="visibility:hidden">提示：点按可看大图</span>',
  },
  'opacity 0': { attributes: 'style="opacity:0"', alike: '<span class="tooltip" style="opacity:0">指到图片上才出现的说明</span>' },
  'opacity 0.01': { attributes: 'class="Kfa428"', rule: 'opacity:0.01', alike: '<i id="lead" style="opacity:.6">（本文略有删节）</i>' },
  'font-size 0': {
    attributes: 'style="font-size:0"',
    alike: '<div style="font-size:0"><span style="font-size:16px">图一</span> <span style="font-size:16px">图二</span></div>',
  },
  'font-size 1px': { attributes: 'class="Kfa428"', rule: 'font-size:1px;color:#fff', alike: '<p><small>数据来源：渡口管理所</small></p>' },
  'background colour': {
    attributes: 'style="color:#ffffff"',
    alike: '<p>结局是<span class="spoiler" style="color:#fff">老人最后登上了那艘船</span>，想看的人可以选中。</p>',
  },
  'font colour': {
    attributes: 'color="#FFFFFF"',
    alike: '<p style="background:#123"><font color="#FFFFFF">深色框里的白字要留着。</font></p>',
  },
  transparent: {
    attributes: 'style="color:transparent"',
    alike:
      '<h3 style="background:linear-gradient(#036,#36c);-webkit-background-clip:text;background-clip:text;color:transparent">渐变色的小标题</h3>',
  },
  'off-screen': {
    attributes: 'style="position:absolute;left:-9999px"',
    alike: '<p>详见<a href="/map">航线图<span style="position:absolute;left:-9999px">（在新窗口打开）</span></a>。</p>',
  },
  'text-indent': {
    attributes: 'class="Kfa428"',
    rule: 'display:inline-block;text-indent:-9999px;overflow:hidden;width:9px;height:9px',
    alike: '<p style="text-indent:2em">首行缩进两个字的一段话，写的是渡口的早市。</p>',
  },
  'zero box': {
    attributes: 'class="Kfa428"',
    rule: 'display:inline-block;width:0;height:0;overflow:hidden',
    alike: '<p>第二节<a id="s2" style="display:inline-block;width:0;height:0;overflow:hidden">锚点</a>从这里开始。</p>',
  },
  clip: {
    attributes: 'style="position:absolute;clip:rect(0,0,0,0)"',
    alike: '<p><span class="sr-only" style="position:absolute;clip:rect(0,0,0,0)">图片说明：</span>一艘渡船靠在岸边。</p>',
  },
  'clip-path': {
    attributes: 'class="Kfa428"',
    rule: 'position:absolute;clip-path:inset(50%)',
    alike:
      '<p>水深<span class="katex-mathml" style="position:absolute;clip-path:inset(50%)">h=3</span><span aria-hidden="true">h = 3</span> 米。</p>',
  },
  'scale 0': {
    attributes: 'style="display:inline-block;transform:scale(0)"',
    alike: '<p><span style="display:inline-block;transform:scale(-1,1)">镜像字</span>是船身上的老招牌。</p>',
  },
  covered: {
    attributes: 'style="position:relative;display:inline-block"',
    beside: '<i style="position:absolute;inset:0;background:#fff"></i>',
    alike:
      '<figure style="position:relative"><img alt="" width="200" height="80"><figcaption style="position:absolute;bottom:0;background:#0008;color:#fff">图片下沿的说明文字</figcaption></figure>',
  },
};

/** What a watermark says, by the number of its paragraph. */
export type Words = (paragraph: number) => string;
const random = (seed: number): string => {
  const letters = 'aZ3kQ7mX9bT2vR5wY8cN4';
  return [1, 5, 3].map((step) => letters.charAt((seed * step + step * 7) % letters.length)).join('');
};
export const WORDS: Record<string, Words> = {
  'random and site': () => 'zaE南浦渡口网|南浦人的网上码头',
  'random each time and site': (i) => `${random(i + 1)}南浦渡口网|南浦人的网上码头`,
  'site alone': () => '更多渡口旧事尽在南浦渡口网',
  'random and another site': () => 'q7X听潮阁热线|听潮阁第一生活门户',
};

/** Elements a watermark is put in; `split` says that it closes the paragraph it was written into. */
export const CARRIERS: Record<string, { tag: string; split?: boolean; own?: boolean }> = {
  'text in the paragraph': { tag: '' },
  span: { tag: 'span' },
  font: { tag: 'font' },
  em: { tag: 'em' },
  'p that splits the paragraph': { tag: 'p', split: true },
  'div that splits the paragraph': { tag: 'div', split: true },
  'own paragraph': { tag: 'p', own: true },
  'shadow root': { tag: 'span' },
  '::before': { tag: '' },
  '::after': { tag: '' },
};
export const PLACES = ['end', 'start', 'middle'] as const;
export type Place = (typeof PLACES)[number];

/** One cell of the matrix. */
export interface Trick {
  name: string;
  carrier: string;
  way: string;
  place: Place | 'between paragraphs';
  words: string;
}

const trick = (carrier: string, way: string, place: Trick['place'], words: string): Trick => ({
  name: `${carrier}, ${way}, ${place}, ${words}`,
  carrier,
  way,
  place,
  words,
});

function* cells(): Generator<Trick> {
  const words = Object.keys(WORDS);
  const generated = /^::|^shadow/;
  let turn = 0;
  const next = () => words[turn++ % words.length] ?? '';
  for (const way of Object.keys(WAYS)) {
    for (const [carrier, { tag, own, split }] of Object.entries(CARRIERS)) {
      // bare words and generated ones are hidden by nothing
      if ((tag === '' || generated.test(carrier)) && way !== 'visible') continue;
      // only `<font>` has a colour of its own
      if (way === 'font colour' && carrier !== 'font') continue;
      if (own) yield trick(carrier, way, 'between paragraphs', next());
      else if (carrier.startsWith('::')) for (const said of words) yield trick(carrier, way, carrier === '::after' ? 'end' : 'start', said);
      else if (split || generated.test(carrier)) yield trick(carrier, way, 'end', next());
      else if (way === 'visible') for (const said of words) for (const place of PLACES) yield trick(carrier, way, place, said);
      else if (carrier === 'span') for (const place of PLACES) yield trick(carrier, way, place, next());
      else yield trick(carrier, way, PLACES[turn % 3] ?? 'end', next());
    }
  }
}

/** All cells that exist or could. */
export const TRICKS: readonly Trick[] = [...cells()];
