/** 9月11日（水）, 星期三, 周三: which year it was, where none is printed. */
const WEEKDAY = /(?:星期|[周週])([一二三四五六日天])|[(（]([月火水木金土日월화수목금토일])[)）]/;
const WEEKDAYS = ['日天일', '月一월', '火二화', '水三수', '木四목', '金五금', '土六토'];
/** A page that prints no year is not older, in years. */
const OLDEST = 10;

/** The latest year, up to `year`, in which a day fell on the weekday that the words name. */
export function onWeekday(words: string, year: number, month: number, day: number): number {
  const [, chinese, bracketed] = WEEKDAY.exec(words) ?? [];
  const name = chinese ?? bracketed;
  if (!name) return year;
  const falls = (at: number) => WEEKDAYS[new Date(Date.UTC(at, month - 1, day)).getUTCDay()]?.includes(name);
  for (let at = year; at > year - OLDEST; at--) if (falls(at)) return at;
  return year;
}
