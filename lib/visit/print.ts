/** Prints a document, then calls back, once. Returns at once: a page that prints stands still and answers nobody. */
export function printThen(document: Document, done: () => void, signal: AbortSignal): void {
  const view = document.defaultView;
  let over = false;
  const printed = () => {
    if (!over) done();
    over = true;
  };
  view?.setTimeout(() => {
    // Firefox tells the end while the call still waits for its reader, Chromium's call ends with the printing; a page that is
    // still loading is printed later
    view.addEventListener('afterprint', printed, { once: true, signal });
    const now = document.readyState === 'complete';
    view.print();
    if (now) printed();
  });
}

/** What stands for all of a page in a style sheet. */
const WHOLE = /^(?:(?:html|:root)? ?>? ?)?(?:body)? ?>? ?\*$/;
const HIDING: readonly [property: string, value: RegExp][] = [
  ['display', /^none$/],
  ['visibility', /^hidden$/],
  ['opacity', /^0(?:\.0+)?$/],
];

/**
 * Pages blank all that stands in them when they are printed (`@media print{body *{display:none}}`, noise-mechanics section 4).
 * While the page is printed such rules of its own style sheets say nothing; then they get their words back. The document is
 * not touched.
 */
export function unblockPrinting(document: Document, frees: () => boolean, signal: AbortSignal): true {
  const view = document.defaultView;
  let taken: { style: CSSStyleDeclaration; property: string; value: string; priority: string }[] = [];
  const giveBack = () => {
    for (const { style, property, value, priority } of taken) style.setProperty(property, value, priority);
    taken = [];
  };
  view?.addEventListener(
    'beforeprint',
    () => {
      giveBack();
      if (!frees()) return;
      for (const { style } of printRules(document)) {
        for (const [property, hides] of HIDING) {
          const value = style.getPropertyValue(property);
          if (!hides.test(value)) continue;
          taken.push({ style, property, value, priority: style.getPropertyPriority(property) });
          style.removeProperty(property);
        }
      }
    },
    { signal },
  );
  view?.addEventListener('afterprint', giveBack, { signal });
  signal.addEventListener('abort', giveBack);
  return true;
}

/** Rules for paper alone that are about everything on the page. Sheets of other sites cannot be looked into. */
function printRules(document: Document): CSSStyleRule[] {
  return [...document.styleSheets].flatMap((sheet) => {
    try {
      const rules = [...sheet.cssRules];
      const inside = rules.flatMap((rule) =>
        'media' in rule && isPaper((rule as CSSMediaRule).media) ? [...(rule as CSSMediaRule).cssRules] : [],
      );
      return [...(isPaper(sheet.media) ? rules : []), ...inside].filter(isAboutAll);
    } catch {
      return [];
    }
  });
}

const isPaper = ({ mediaText }: MediaList): boolean => /^(?:only )?print$/i.test(mediaText);
const isAboutAll = (rule: CSSRule): rule is CSSStyleRule =>
  'selectorText' in rule && (rule as CSSStyleRule).selectorText.split(',').every((each) => WHOLE.test(each.trim()));
