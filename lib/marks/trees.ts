import { FREE, MARK } from './sheet';
import { attributeOf, setAttribute } from './writer';

const OURS = `[${MARK}^="hide "],[${MARK}^="before "],[${MARK}^="after "],[${MARK}="${FREE}"]`;

/** Elements that carry a mark of ours in some trees: documents, open shadow roots, what stands in an element. */
export function marksIn(trees: Iterable<Document | ShadowRoot | Element>): Element[] {
  return [...trees].flatMap((tree) => {
    const own = { 1: Element.prototype, 9: Document.prototype }[tree.nodeType] ?? DocumentFragment.prototype;
    return [...own.querySelectorAll.call<ParentNode, [string], NodeListOf<Element>>(tree, OURS)];
  });
}

/** The tree an element stands in; null for one that has been taken out of its page. */
export function treeOf(element: Element): Document | ShadowRoot | null {
  const root = Node.prototype.getRootNode.call(element);
  return root.nodeType === 9 || (root.nodeType === 11 && 'host' in root) ? (root as Document | ShadowRoot) : null;
}

/** The DOM's own: with a form's field called `parentElement`, a walk upwards would never end. */
const parentOf = (element: Element) => Reflect.get(Node.prototype, 'parentElement', element) as Element | null;

/** What stands in something hidden is hidden with it, also through the walls of shadow roots. */
export function isInsideMark(element: Element): boolean {
  for (let at: Element | null = element; at;) {
    if (at !== element && attributeOf(at, MARK)?.startsWith('hide ')) return true;
    const parent = parentOf(at);
    const tree: Document | ShadowRoot | null = parent ? null : treeOf(at);
    at = parent ?? (tree && 'host' in tree ? tree.host : null);
  }
  return false;
}

const allIn = (tree: Document | ShadowRoot): Iterable<Element> =>
  (tree.nodeType === 9 ? Document : DocumentFragment).prototype.querySelectorAll.call(tree, '*');

/** Takes marks off nodes that no ledger knows: what a dead script left behind. */
export function sweep(document: Document): void {
  const trees: (Document | ShadowRoot)[] = [document];
  // shadow roots are found by asking every element: on a document that is only beginning there are none
  for (const tree of trees) for (const { shadowRoot } of allIn(tree)) if (shadowRoot?.nodeType === 11) trees.push(shadowRoot);
  for (const element of marksIn(trees)) setAttribute(element, MARK, null);
}
