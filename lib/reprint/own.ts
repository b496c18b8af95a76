import type { Outlet, Provenance } from '../model/report';
import { bare } from '../text/fold';

/** What portals call their channels: 新浪科技 on 新浪网 is the site itself. */
const CHANNEL =
  /^(?:网|網|新闻|新聞|科技|财经|体育|娱乐|军事|教育|健康|汽车|房产|读书|综合|时尚|旅游|游戏|客户端|讯|com|在线|在線|news|online)*$/;

/** An office that stands for its government, and an outlet that merely ends as offices do. */
const OFFICE = /(?:办公室|办公厅|政府|机关|党组|局|委员会|委|办|处|科|科室|中心|支队|大队|办事处|居委会|村委会|社区|街道|镇|乡|司)$/;
const PRESS = /融媒|[报網网台社]$|新闻/;
/** 宣传科, 院办公室: a house's own office, on anybody's site. */
const INNER =
  /^(?:党委|党政|院|校|公司|集团|本部|机关)?(?:宣传|新闻|综合|办公|人事|医务|护理|党群|团委|工会|科教|教务|学生|信息|外宣|编辑|行政)\p{Script=Han}{0,3}(?:科|处|部|室|办|中心)$/u;
/** Schools name their colleges, departments and libraries. */
const FACULTY =
  /^(?!.*大学|.*大學)\p{Script=Han}{1,12}(?:学院|學院|学部|系|部|处|處|中心|图书馆|圖書館|研究所|研究院|党委|团委|工会|办公室|科|队|会)$/u;
/** An office named without its place (市农业农村局) is of the site's own government, if it is of its rank. */
const RANK = /^(?:本|我)?(?:省|市|县|縣|区|區|州|旗|镇|街道)/;

/** On a government's site its own offices: 市政府办公室 or 清河市水利局 on the site of 清河市. */
function isOffice({ site }: Provenance, name: string): boolean {
  if (INNER.test(name) || (/\.(?:edu|ac)\.\w\w$|\.edu$/.test(site.host) && FACULTY.test(name))) return true;
  if (!/\.gov\.\w\w$/.test(site.host) || !OFFICE.test(name) || PRESS.test(name)) return false;
  // 農業局, 市民服务中心: one of its own, where no other government is named
  if (name.length <= 5 && !/^(?:国|國|中央|全国|全國|省|[\p{Script=Han}]{2}[省市县縣区區])/u.test(name)) return true;
  // 粮仓街道办事处: a part of the district
  if (/(?:街道|镇|鎮|乡|鄉|社区|村)(?:办事处|(?:人民)?政府|居委会|村委会)?$/.test(name) && /[区區县縣市]/.test(site.name)) return true;
  const rank = RANK.exec(name)?.[0].slice(-1) ?? '';
  return name.startsWith(site.name.slice(0, 2)) || (rank !== '' && site.name.includes(rank));
}

/**
 * Whether the page's foot names an outlet as the site's owner: 清河日报社 主办; 清河日报报业集团 is its house, not the paper. An
 * agency's © stands below its copy on anybody's site.
 */
function owns({ foot }: Provenance, name: string, outlet: Outlet | null): boolean {
  return (
    /\p{Script=Han}{3}/u.test(name) &&
    foot.some((line) => {
      const at = line.indexOf(name);
      if (outlet?.kind === 'agency' && /©|copyright/i.test(line)) return false;
      return at >= 0 && !/^(?:社)?(?:报业|報業|传媒|傳媒|报系|報系|系|集团|集團)/.test(line.slice(at + name.length));
    })
  );
}

/** The site's own name, a channel of it, an office of its government, the outlet that owns it, or an outlet of the same house. */
export function isOwn(reading: Provenance, site: Outlet | null, name: string, outlet: Outlet | null, exact: boolean): boolean {
  if (owns(reading, name, outlet)) return true;
  // a paper and its site are one house: 中国日报 and 中国日报网
  // two papers of one house are two papers: 聯合報 on 經濟日報's pages
  if (/[报報]$/.test(name) && /[报報]$/.test(reading.site.name) && bare(name) !== bare(reading.site.name)) return false;
  if (bare(name) === bare(reading.site.name) || isOffice(reading, name)) return true;
  if (site && outlet) {
    // a paper on its house's portal is another brand; an agency, or a paper on the site of its name, is at home
    const oneHouse = site.domain !== null && site.domain === outlet.domain;
    const brands = outlet.kind === 'newspaper' && !site.name.startsWith(outlet.name.slice(0, 2));
    return site.name === outlet.name || (oneHouse && !brands);
  }
  const folded = bare(name);
  // 棱镜|数据业大整顿…: the column that heads the headline
  const title = reading.title?.value ?? '';
  if (title.startsWith(name) && /^\s*[|｜丨]/.test(title.slice(name.length))) return true;
  const host = reading.site.host.split('.').slice(0, -1);
  if (host.some((label) => label.length > 1 && (label === folded || folded === `${label}com`))) return true;
  // KBS World Radio News on world.kbs.co.kr: the house's short name comes first
  const [short = ''] = name.toLowerCase().split(/[^a-z\d]/);
  if (!exact && short.length > 2 && name.length > short.length && host.includes(short) && !/^(?:news|daily|the|www)$/.test(short))
    return true;
  // 新頭殼newtalk on newtalk.tw
  const latin = /[a-z]{4,}/.exec(folded)?.[0] ?? '';
  if (!exact && latin.length < folded.length && host.includes(latin)) return true;
  for (const own of [reading.site.name, site?.name ?? '']) {
    const mine = bare(own).replace(/(?:网|網|新闻|新聞|news|online|在线)$/, '');
    if (mine.length < 2) continue;
    if (folded === mine || folded === bare(own)) return true;
    if (exact) continue;
    if (folded.startsWith(mine) && (mine.length > 3 || CHANNEL.test(folded.slice(mine.length)))) return true;
    if (folded.length >= 3 && mine.startsWith(folded)) return true;
  }
  return false;
}
