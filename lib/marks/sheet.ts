/** The attribute that marks what is hidden: `hide` and the number of its entry in the ledger. */
export const MARK = 'data-qingyuan';
/** Name of the custom highlight that shows quoted words for a moment. */
export const HIGHLIGHT = 'qingyuan';

/**
 * The only style sheet we bring to a page, inserted by the background with user origin: there `!important` wins over
 * the page's inline `!important` (noise-mechanics, section 13), and nothing stands in the document. It names no medium,
 * so that what is hidden on the screen is hidden on paper too.
 */
export const MARKS_CSS = `[${MARK}~="hide"]{display:none!important}::highlight(${HIGHLIGHT}){background-color:#ffe08a;color:#1c1917}`;
