/**
 * The DOM's own accessors, taken from their prototypes. A form with `<input name="parentElement">` shows strangers its input
 * in the accessor's place, and a document with `<img name="body">` its picture: also to extensions, and a walk upwards
 * would never end.
 */
const own = <T extends object, K extends keyof T>(prototype: T, key: K): (() => T[K]) => {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- to be called on other objects is what it is taken for
  const getter = Object.getOwnPropertyDescriptor(prototype, key)?.get as (() => T[K]) | undefined;
  return getter ?? (() => prototype[key]);
};

let parent: (() => Element | null) | undefined;

/** The element around an element. */
export function parentOf(element: Element): Element | null {
  parent ??= own(Node.prototype, 'parentElement');
  return parent.call(element);
}

/** `document.body`, or null where there is none (yet), or a frame set. */
export function bodyOf(document: Document): HTMLElement | null {
  const body = own(Document.prototype, 'body').call(document) as HTMLElement | null;
  return body?.localName === 'body' ? body : null;
}

/** Walks elements and texts under a root. */
export function walk(root: Element): TreeWalker {
  // NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT
  return Document.prototype.createTreeWalker.call(root.ownerDocument, root, 5);
}
