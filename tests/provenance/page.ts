import type { Outlet, Reading } from '../../lib/model/report.ts';
import { judgeReprint } from '../../lib/reprint/judge.ts';
import { readPage } from '../harness/read-page.ts';

/** Noon of 20 September 2024 in China: what relative times in these tests count from. */
export const NOW = Date.parse('2024-09-20T12:00:00+08:00');

const TITLES: Record<string, [headline: string, site: string]> = {
  zh: ['港口的清晨', '新桥在线'],
  'zh-TW': ['港口的清晨，漁船靠岸了', '新橋在線'],
  ja: ['港の朝、漁船が次々と帰る', '新橋オンライン'],
  ko: ['항구의 아침, 배들이 돌아오다', '새다리온라인'],
  en: ['The harbour in the morning', 'Newbridge'],
  de: ['Der Hafen am frühen Morgen', 'Neubrück'],
  fr: ['Le port au petit matin', 'Neufpont'],
  es: ['El puerto al amanecer', 'Puentenuevo'],
  id: ['Pagi di pelabuhan', 'Harian Newbridge'],
  vi: ['Buổi sáng ở bến cảng', 'Báo Newbridge'],
  ru: ['Порт ранним утром', 'Новый Мост'],
  it: ['Il porto di primo mattino', 'Ponte Nuovo'],
  pt: ['O porto ao amanhecer', 'Ponte Nova'],
  tr: ['Sabahın erken saatlerinde liman', 'Yeniköprü'],
  pl: ['Port wczesnym rankiem', 'Nowy Most'],
  nl: ['De haven in de vroege ochtend', 'Nieuwbrug'],
};
const PARAGRAPHS: Record<string, string> = {
  zh: '清晨七点，港口的汽笛声把整座小城叫醒，渔船一艘接一艘靠岸，码头上很快热闹起来。',
  'zh-TW': '清晨七點，港口的汽笛聲把整座小城叫醒，漁船一艘接一艘靠岸，碼頭上很快熱鬧起來。',
  ja: '朝七時、港の汽笛が小さな町を起こし、漁船が次々と岸に着いて、市場はすぐに賑やかになった。',
  ko: '아침 일곱 시, 항구의 기적 소리가 작은 도시를 깨우고 배들이 하나둘 돌아와 부두가 금세 북적였다.',
  en: 'The harbour woke before seven this morning, and the boats came home one after another, as they always do.',
  de: 'Der Hafen erwachte heute vor sieben, und die Boote kamen eines nach dem anderen zurück, wie sie es immer tun.',
  fr: 'Le port s’est réveillé avant sept heures ce matin, et les bateaux sont rentrés l’un après l’autre dans la brume.',
  id: 'Pelabuhan itu bangun sebelum pukul tujuh pagi, dan kapal-kapal pulang satu demi satu seperti biasanya.',
  vi: 'Bến cảng thức dậy trước bảy giờ sáng, và những con thuyền lần lượt trở về như chúng vẫn luôn làm thế.',
  ru: 'Порт проснулся до семи утра, и лодки одна за другой вернулись домой, как они делают это каждый день.',
  it: 'Il porto si è svegliato prima delle sette, e le barche sono tornate una dopo l’altra, come fanno sempre.',
  pt: 'O porto acordou antes das sete da manhã, e os barcos voltaram um depois do outro, como sempre fazem por aqui.',
  tr: 'Liman sabah yediden önce uyandı ve tekneler her zaman olduğu gibi birer birer kıyıya geri döndü, bir bayram gibi.',
  pl: 'Port obudził się przed siódmą rano, a łodzie wracały jedna po drugiej, tak jak robią to zawsze na tym wybrzeżu.',
  nl: 'De haven werd voor zeven uur wakker en de boten kwamen een voor een terug, zoals ze dat altijd doen in het dorp.',
  es: 'El puerto despertó antes de las siete de la mañana y los barcos volvieron uno tras otro entre la niebla.',
};

/** A page of an invented site: headline, a meta line, text, closing lines; `first` begins the text. */
export function articlePage(meta: string, { tail = '', first = '', after = '', lang = 'zh', head = '' } = {}): string {
  const [headline = '', site = ''] = TITLES[lang] ?? [];
  const text = `<p>${PARAGRAPHS[lang] ?? ''}</p>`.repeat(5);
  return `<html lang="${lang}"><head><title>${headline} - ${site}</title>${head}</head><body><div class="nav"><a href="/">A</a> <a href="/b">B</a></div><div><h1>${headline}</h1><div class="info">${meta}</div><div id="text">${first}${text}${tail}</div></div><div>${after}</div></body></html>`;
}

/** Reads a page as a visit does. */
export function read(html: string, url = 'https://www.newbridge.example/2024/a.html'): Reading {
  const work = readPage(new DOMParser().parseFromString(html, 'text/html'), new URL(url), NOW);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value.reading;
  }
}

export const sources = (reading: Reading): string[] => reading.sources.map(({ value }) => value.name);
/** `role:name,name` for each role. */
export const credits = (reading: Reading): string[] => reading.credits.map(({ value }) => `${value.role}:${value.names.join(',')}`);
/** The verdict, where a registry knows these outlets: none of them, unless told otherwise. */
export const verdict = (reading: Reading, known: (Outlet | null)[] = reading.sources.map(() => null)): string =>
  judgeReprint(reading, { site: null, sources: known }).verdict;
