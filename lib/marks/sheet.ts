/**
 * The attribute that marks what is hidden (`hide` and the number of its entry in the ledger), what generates text that is hidden
 * (`before`, `after` and the number), and what is freed (`select`).
 */
export const MARK = 'data-qingyuan';
/** The mark on text that can be selected again. */
export const FREE = 'select';
/** What keeps a page's own say in whether it can be selected, also in freed text: controls, code, readings, what is there to look at. */
const OWN_SAY = `:is(button,input,textarea,select,canvas,video,svg,math,mjx-container,pre,rt,rp,[contenteditable],[aria-hidden="true"],[role="button"])`;
/** The attribute on elements whose own style stands in their reader's way, with the names of the styles they get instead. */
export const RESTYLED = 'data-qingyuan-as';
const RESTYLES = [
  `[${RESTYLED}~="open"]{height:auto!important;max-height:none!important;overflow:visible!important;-webkit-line-clamp:none!important;mask-image:none!important;-webkit-mask-image:none!important}`,
  // what the browser itself would do with the element
  `[${RESTYLED}~="shown"]{display:revert!important;visibility:visible!important}`,
  `[${RESTYLED}~="scrolls"]{overflow:visible!important;touch-action:auto!important}`,
  `[${RESTYLED}~="stays"]{position:static!important}`,
].join('');
/** Name of the custom highlight that shows quoted words for a moment. */
export const HIGHLIGHT = 'qingyuan';

/**
 * The only style sheet we bring to a page, inserted by the background with user origin: there `!important` wins over
 * the page's inline `!important` (noise-mechanics, section 13), and nothing stands in the document. It names no medium,
 * so that what is hidden on the screen is hidden on paper too; and a page that blanks itself when it is printed is printed.
 */
export const MARKS_CSS = `[${MARK}~="hide"]{display:none!important}[${MARK}~="before"]::before,[${MARK}~="after"]::after{content:none!important}[${MARK}~="${FREE}"],[${MARK}~="${FREE}"] :not(${OWN_SAY},${OWN_SAY} *){user-select:text!important}@media print{html,body{display:block!important;visibility:visible!important;opacity:1!important}body::before,body::after{content:none!important}}${RESTYLES}::highlight(${HIGHLIGHT}){background-color:#ffe08a;color:#1c1917}`;
