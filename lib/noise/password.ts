/** Longest random string looked for before a watermark's words; EmpireCMS makes three characters (noise-mechanics, 2.2). */
export const PASSWORD_MOST = 6;
/** Random characters at the beginning of a watermark: capital and small letters or digits mixed, not a word or a number. */
export const PASSWORD =
  /^(?=[0-9A-Za-z]{0,5}(?:[a-z][0-9A-Z]|[0-9][A-Za-z]|[A-Z][0-9]|[A-Z]{1,2}[a-z][^A-Za-z]))[0-9A-Za-z]{2,6}(?=[^0-9A-Za-z])/;
