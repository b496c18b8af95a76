import { FiltersEngine, type CosmeticFilter } from '@ghostery/adblocker';
import { getDomain } from 'tldts';
import type { ListRules, PageNames } from '../model/messages';
import { cosmeticLines } from './list-text';

/** Compiles filter lists to bytes the background can load in milliseconds. The same texts give the same bytes. */
export function compileLists(lists: readonly string[]): Uint8Array {
  const text = lists.flatMap(cosmeticLines).join('\n');
  return FiltersEngine.parse(text, { loadExtendedSelectors: true, enableMutationObserver: false }).serialize();
}

/** Loads compiled lists. Throws where the bytes are of another version of the engine. */
export function loadLists(bytes: Uint8Array): FiltersEngine {
  return FiltersEngine.deserialize(bytes);
}

const NO_NAMES: PageNames = { classes: [], ids: [], hrefs: [] };

/** The plain selectors that lists name for this host alone: few enough to be a style sheet before the page is there. */
export function selectorsOf(engine: FiltersEngine, host: string): string[] {
  return matching(engine, host, NO_NAMES).flatMap((filter) =>
    !filter.isExtended() && filter.hasHostnameConstraint() ? [filter.getSelector()] : [],
  );
}

/**
 * All rules for a page: those for its host, those without host whose class, id or link occurs in it, and the generic ones
 * that name neither. Exceptions (`#@#`, `$generichide`, `$elemhide`, `$specifichide`) are honoured.
 */
export function rulesFor(engine: FiltersEngine, host: string, names: PageNames): ListRules {
  const rules: ListRules = { early: [], late: [], procedural: [] };
  for (const filter of matching(engine, host, names)) {
    if (!filter.isExtended()) (filter.hasHostnameConstraint() ? rules.early : rules.late).push(filter.getSelector());
    else {
      const parts = filter.getASTComponents();
      if (parts?.directive === null) rules.procedural.push({ selector: filter.getSelector(), ast: parts.element });
    }
  }
  rules.late.push(...baseFor(engine, host));
  return rules;
}

function matching(engine: FiltersEngine, host: string, names: PageNames): CosmeticFilter[] {
  const { matches } = engine.matchCosmeticFilters({ ...about(host), ...names, getInjectionRules: false });
  return matches.flatMap(({ filter, exception }) =>
    !filter || exception || filter.isScriptInject() || filter.hasCustomStyle() ? [] : [filter],
  );
}

const about = (host: string) => ({ url: `https://${host}/`, hostname: host, domain: getDomain(host) ?? host });

/** Generic selectors that no exception names: the engine keeps them apart, as one style sheet. Nothing where a site is excepted. */
function baseFor(engine: FiltersEngine, host: string): string[] {
  const { styles } = engine.getCosmeticsFilters({ ...about(host), getRulesFromHostname: false, getRulesFromDOM: false });
  return styles
    .replace(/ \{[^{}]*\}\n?/g, ',\n')
    .split(',\n')
    .filter((selector) => selector.trim() !== '');
}
