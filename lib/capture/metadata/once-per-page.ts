/**
 * A reader that looks at a page once and remembers what it found: several ask for the same. A content script lives for
 * one capture, during which the page is taken to stand still.
 */
export function oncePerPage<T>(read: (page: Document) => T): (page: Document) => T {
  const known = new WeakMap<Document, { readonly found: T }>();
  return (page) => {
    const found = known.get(page) ?? { found: read(page) };
    known.set(page, found);
    return found.found;
  };
}
