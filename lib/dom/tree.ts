/**
 * The DOM's own accessors, taken from their prototypes. A form with `<input name="parentElement">` shows strangers its input
 * in the accessor's place, and a document with `<img name="body">` its picture: also to extensions, and a walk upwards
 * would never end.
 */
let parent: (() => Element | null) | undefined;

/** The element around a node. */
export function parentOf(element: Node): Element | null {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- to be called on other objects is what it is taken for
  parent ??= Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;
  return parent?.call(element) ?? null;
}

/** An attribute of an element. */
export const attributeOf = (element: Element, name: string): string | null => Element.prototype.getAttribute.call(element, name);

let className: (() => string) | undefined;
let id: (() => string) | undefined;

/** An element's class as written, empty where it has none: the browser answers this four times faster than for any attribute. */
export function classOf(element: Element): string {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- as above
  className ??= Object.getOwnPropertyDescriptor(Element.prototype, 'className')?.get as typeof className;
  return className?.call(element) ?? '';
}

/** An element's id, empty where it has none. */
export function idOf(element: Element): string {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- as above
  id ??= Object.getOwnPropertyDescriptor(Element.prototype, 'id')?.get as typeof id;
  return id?.call(element) ?? '';
}

let href: (() => string) | undefined;

/** Where an HTML link leads, resolved by the browser; as written where that is no address, empty where it is no link. */
export function hrefOf(anchor: Element): string {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- as above
  href ??= Object.getOwnPropertyDescriptor(HTMLAnchorElement.prototype, 'href')?.get as typeof href;
  try {
    return href?.call(anchor) ?? '';
  } catch {
    return ''; // an element of another language by the same name
  }
}

/** Class and id in one string, parted by a space. */
export const namesOf = (element: Element): string => `${classOf(element)} ${idOf(element)}`;

/** What a pass over a tree asks of every node. */
interface NodeAccess {
  nodeType: (this: Node) => number;
  firstChild: (this: Node) => Node | null;
  nextSibling: (this: Node) => Node | null;
  localName: (this: Element) => string;
  data: (this: Text) => string;
}
let access: NodeAccess | undefined;

/** The DOM's own accessors for a pass over a tree: called on a node, they cost what the properties cost, and no name stands before them. */
export function nodeAccess(): NodeAccess {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- as above
  const own = <Name extends keyof NodeAccess>(of: object, name: Name) => Object.getOwnPropertyDescriptor(of, name)?.get as NodeAccess[Name];
  return (access ??= {
    nodeType: own(Node.prototype, 'nodeType'),
    firstChild: own(Node.prototype, 'firstChild'),
    nextSibling: own(Node.prototype, 'nextSibling'),
    localName: own(Element.prototype, 'localName'),
    data: own(CharacterData.prototype, 'data'),
  });
}

const plain = new WeakMap<Document, Document>();

/** A document whose properties are its own, whatever its pictures and forms are called. For reading: the DOM does not take it for a node. */
export function unclobbered(document: Document): Document {
  const known = plain.get(document);
  if (known) return known;
  const own = new Proxy(document, {
    get(target, key) {
      const prototype = Object.getPrototypeOf(target) as object;
      const value: unknown = Reflect.get(key in prototype ? prototype : target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  plain.set(document, own);
  plain.set(own, own);
  return own;
}

/** `document.body`, or null where there is none (yet), or a frame set. */
export function bodyOf(document: Document): HTMLElement | null {
  const { body } = unclobbered(document) as { body: HTMLElement | null };
  return body?.localName === 'body' ? body : null;
}

/** Walks elements and texts under a root. */
export function walk(root: Element | ShadowRoot): TreeWalker {
  // NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT
  return Document.prototype.createTreeWalker.call(root.ownerDocument, root, 5);
}
