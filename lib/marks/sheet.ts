/** The attribute that marks what is hidden; its value is the kind. */
export const MARK = 'data-qingyuan';
/** Name of the custom highlight that shows quoted words for a moment. */
export const HIGHLIGHT = 'qingyuan';

/**
 * The only style sheet we bring to a page, inserted by the background with user origin: there `!important` wins over
 * the page's inline `!important` (noise-mechanics, section 13), and nothing stands in the document.
 */
export const MARKS_CSS = `[${MARK}]{display:none!important}::highlight(${HIGHLIGHT}){background-color:#ffe08a;color:#1c1917}`;
