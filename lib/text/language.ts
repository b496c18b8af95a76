import type { Language } from '../model/report';

/** Characters only the traditional script uses, common enough to meet in any paragraph. */
const HANT = /[們這個國來時為會說發經過還對學開關點電業東車長門間問題場區華應當從現實與義產內聯]/g;
const HANS = /[们这个国来时为会说发经过还对学开关点电业东车长门间问题场区华应当从现实与义产内联]/g;

/**
 * The language a text is written in, from its letters first and from the declared tag where letters cannot tell.
 * @param sample some hundred characters of the article
 * @param declared `html[lang]`, lower case, or empty
 */
export function languageOf(sample: string, declared: string): Language {
  const count = (letters: RegExp) => sample.match(letters)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  const kana = count(/[\u3040-\u30ff]/g);
  const hangul = count(/[\uac00-\ud7af]/g);
  const latin = count(/[a-z\u00c0-\u024f]/gi);
  if (hangul * 2 > han + kana && hangul * 3 > latin) return 'ko';
  if (kana * 8 > han && kana * 3 > latin) return 'ja';
  if (han * 4 > latin && han > 0) {
    const [hant, hans] = [count(HANT), count(HANS)];
    if (hant === hans) return /^zh-(?:hant|tw|hk|mo)/.test(declared) ? 'zh-Hant' : 'zh-Hans';
    return hant > hans ? 'zh-Hant' : 'zh-Hans';
  }
  const tag = LITTLE_WORDS.find(([lang]) => declared.startsWith(lang))?.[0];
  // Ukrainian and Bulgarian have months of their own
  if (count(/[а-яё]/gi) > latin) return declared === '' || declared.startsWith('ru') ? 'ru' : 'other';
  return latin > 0 ? byWords(sample, tag) : 'other';
}

/** The commonest little words of each language: enough to overrule a wrong `lang` attribute. */
const LITTLE_WORDS: [Language, RegExp][] = [
  ['en', /\b(?:the|and|of|to|in|that|was|for|with)\b/gi],
  ['de', /\b(?:der|die|und|das|ist|nicht|mit|den|von|ein)\b/gi],
  ['fr', /\b(?:le|les|des|est|une|dans|qui|du|pour|et)\b/gi],
  ['es', /\b(?:el|los|las|que|una|por|con|del|para|en)\b/gi],
  ['it', /\b(?:il|di|che|gli|della|sono|per|una|nel|con)\b/gi],
  ['pt', /\b(?:os|que|uma|não|com|do|da|em|para|ao)\b/gi],
  ['nl', /\b(?:het|een|van|niet|zijn|voor|met|dat|werd|naar)\b/gi],
  ['pl', /(?<!\p{L})(?:się|nie|jest|na|że|przez|oraz|dla|był|po)(?!\p{L})/giu],
  ['tr', /(?<!\p{L})(?:ve|bir|bu|için|ile|olarak|olan|çok|daha|göre)(?!\p{L})/giu],
  ['id', /\b(?:yang|dan|di|itu|dengan|untuk|dari|pada|ini|tidak)\b/gi],
  ['vi', /(?<!\p{L})(?:và|của|những|là|các|được|cho|trong|không|một)(?!\p{L})/giu],
];

function byWords(sample: string, declared: Language | undefined): Language {
  const counts = LITTLE_WORDS.map(([lang, words]) => [lang, sample.match(words)?.length ?? 0] as const);
  const best = counts.reduce((a, b) => (b[1] > a[1] ? b : a));
  // sisters share half their little words: what the page says of itself decides between them
  const own = counts.find(([lang]) => lang === declared)?.[1] ?? 0;
  if (declared && own >= 3 && own * 2 >= best[1]) return declared;
  if (best[1] >= 3) return best[0];
  return declared ?? (best[1] > 0 ? best[0] : 'other');
}
