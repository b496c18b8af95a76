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
