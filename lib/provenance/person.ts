import { looksLikeOutlet } from '../text/outlet-name';

/** The hundred-odd commonest Han surnames: enough to tell 石佳 from 新京报 where nothing else does. */
const SURNAMES =
  /^(?:欧阳|司马|上官|诸葛|尉迟|皇甫|歐陽|[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂祁时柴耿房阮符覃骆駱甘欒巫荀褚霍裴卓禤解])/;

/** Agencies and picture services: a name in a credit only where no person is named. */
export const AGENCY =
  /^(?:the )?(?:AP|Associated Press|AFP|Agence France-Presse|Reuters|Getty(?: Images)?|dpa(?:-afx)?|EFE|EPA|AAP|PA|TT|ANSA|UPI|PTI|ANI|IANS|Press Trust of India|Xinhua|Kyodo(?: News)?|Yonhap[^]*|Bloomberg|Canadian Press|Press Association|Shutterstock|iStock\w*|Unsplash|Pexels|Pixabay|Adobe Stock|Alamy[^]*|Depositphotos|Flickr|Wikimedia(?: Commons)?|WireImage|Anadolu[^]*|NurPhoto[^]*|SIPA[^]*|MAXPPP|新华社|新華社|中新社)$| via /i;

/** Two to four capitalised words, as Latin bylines print a person. */
export const FULL_NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|del|la|bin|al)){1,3}$/u;

/** The people among names; the agencies alone where there is nobody else. */
export function withoutAgencies(names: string[]): string[] {
  const people = names.filter((name) => !AGENCY.test(name));
  return people.length > 0 ? people : names.slice(0, 1);
}

/** Whether Han characters can be one person's name: two to four of them, a surname first, no outlet's ending. */
export function isPersonName(text: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(text) && SURNAMES.test(text) && !looksLikeOutlet(text);
}
