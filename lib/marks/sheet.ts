/** The attribute that marks what is hidden (`hide` and the number of its entry in the ledger) and what is freed (`select`). */
export const MARK = 'data-qingyuan';
/** What keeps a page's own say in whether it can be selected, also in freed text: controls, code, readings, what is there to look at. */
const OWN_SAY = `:is(button,input,textarea,select,canvas,video,svg,math,mjx-container,pre,rt,rp,[contenteditable],[aria-hidden="true"],[role="button"])`;
/** Name of the custom highlight that shows quoted words for a moment. */
export const HIGHLIGHT = 'qingyuan';

/**
 * The only style sheet we bring to a page, inserted by the background with user origin: there `!important` wins over
 * the page's inline `!important` (noise-mechanics, section 13), and nothing stands in the document. It names no medium,
 * so that what is hidden on the screen is hidden on paper too.
 */
export const MARKS_CSS = `[${MARK}~="hide"]{display:none!important}[${MARK}~="select"],[${MARK}~="select"] :not(${OWN_SAY},${OWN_SAY} *){user-select:text!important}::highlight(${HIGHLIGHT}){background-color:#ffe08a;color:#1c1917}`;
