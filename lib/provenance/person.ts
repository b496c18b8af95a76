import { looksLikeOutlet } from '../text/outlet-name';
import { isPlace } from './place';

/** The hundred-odd commonest Han surnames: enough to tell 石佳 from 新京报 where nothing else does. */
const SURNAMES =
  /^(?:欧阳|司马|上官|诸葛|尉迟|皇甫|歐陽|[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂祁时柴耿房阮符覃骆駱甘欒巫荀褚霍裴卓禤解凌冉匡卞岑敖柏桂滕牟甄穆童翁舒苗蒲蔺虞裘闫閆闵隋靳鞠饶饒鲍鮑麦麥晏屠佟仇佘臧楼樓欧歐郁祁詹娄婁巩鞏艾荆戚晁逄亓仝苑冼鄢]|[关關](?![注于於闭閉键鍵系係心])|[宁寧](?![波夏德])|游(?![戏戲客泳览覽行艇]))/;

/** Agencies and picture services: a name in a credit only where no person is named. */
export const AGENCY =
  /^(?:the )?(?:AP|Associated Press|AFP|Agence France-Presse|Reuters|Getty(?: Images)?|dpa(?:-afx)?|EFE|EPA|AAP|PA|TT|ANSA|UPI|PTI|ANI|IANS|Press Trust of India|Xinhua|Kyodo(?: News)?|Yonhap[^]*|Bloomberg|Canadian Press|Press Association|Shutterstock|iStock\w*|Unsplash|Pexels|Pixabay|Adobe Stock|Alamy[^]*|Depositphotos|Flickr|Wikimedia(?: Commons)?|WireImage|Anadolu[^]*|NurPhoto[^]*|SIPA[^]*|MAXPPP|新华社|新華社|中新社|中央社|法新社|路透社?|美联社|美聯社|達志影像|视觉中国|視覺中國|(?:Agencia|Agence) \p{L}{2,12}|Europa Press|PA Media|APA|SDA|ATS|Belga|Keystone[^]*|picture alliance[^]*|imago[^]*)$| via /iu;

/** Two to four capitalised words, as Latin bylines print a person. */
export const FULL_NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|del|la|bin|al)){1,3}$/u;

/** The people among names; the agencies alone where there is nobody else. */
export function withoutAgencies(names: string[]): string[] {
  const people = names.filter((name) => !AGENCY.test(name));
  return people.length > 0 ? people : names.slice(0, 1);
}

/** Whether Han characters can be one person's name: two to four of them, a surname first, no outlet's ending. */
export function isPersonName(text: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(text) && SURNAMES.test(text) && !isPlace(text) && !looksLikeOutlet(text);
}

/** What Japanese names of outlets, desks and firms end in or hold. */
const JAPANESE_HOUSE =
  /[社紙誌局部課会党省庁署室所院校団組編集新聞通信放送配信記事公開更新有料無料写真動画特集説者元]$|新聞|通信|会社|放送|編集|研究|大学|協会|銀行/;

/**
 * Whether a text can be one Japanese person's name: `野口 春江`, `野口春江`, given names in kana as well. Surnames there are
 * too many to list: what the page marks as its author's, or signs in brackets, need only not be a house's name.
 */
export function isJapaneseName(text: string): boolean {
  return (
    !JAPANESE_HOUSE.test(text) &&
    (/^[\p{Script=Han}々ヶ]{1,4}[ \u3000][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,5}$/u.test(text) ||
      /^[\p{Script=Han}々ヶ]{3,5}$/u.test(text))
  );
}

/** 文/观察者网 祁远, 图 急诊科 卢俊: the house or the office before a person is not credited besides. */
export function withoutHouses(names: string[]): string[] {
  const [first = '', ...people] = names;
  const house = looksLikeOutlet(first) || /[科室处系组]$/.test(first);
  return house && people.length > 0 && people.every(isPersonName) ? people : names;
}
