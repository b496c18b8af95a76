/** Exceptions that switch cosmetic rules off on a site: the only network rules that are kept. */
const SWITCH = /^@@.*\$(?:[^$]*,)?(?:generichide|ghide|elemhide|ehide|specifichide|shide)(?:,|$)/;
/** Hosts, separator, selector. AdGuard's `[$…]` modifiers, style and script rules do not have this form. */
const COSMETIC = /^([\w.,*~\u0080-\uffff-]*)(#@?\??#)(?!\+js|\^|\/\/scriptlet)(.+)$/;
/** What does more than hide, or needs a style of its own, is left out: we only ever hide. */
const MORE_THAN_HIDING =
  /:(?:remove|style|matches-css(?:-before|-after)?|matches-property|matches-media|watch-attr|others|remove-attr|remove-class)\(|\{/;

/**
 * Takes from a filter list what hides elements, in the spelling of the engine: plain and procedural cosmetic rules, their
 * exceptions, and the exceptions of whole sites. Network rules, scriptlets and style rules are dropped.
 */
export function cosmeticLines(list: string): string[] {
  return list.split(/\r?\n/).flatMap((line) => {
    if (line.startsWith('@@')) return SWITCH.test(line) ? [line] : [];
    const [, hosts, separator, selector] = COSMETIC.exec(line) ?? [];
    if (hosts === undefined || !separator || !selector || MORE_THAN_HIDING.test(selector)) return [];
    // AdGuard's and Adblock Plus's names of the same thing
    const same = selector.replace(/:(?:-abp-)?contains\(/g, ':has-text(').replaceAll(':-abp-has(', ':has(');
    return [`${hosts}${separator.replace('?', '')}${same}`];
  });
}
