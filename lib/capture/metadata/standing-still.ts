/** The nearest that fits of an element and those around it, as far as it was asked. */
type NearestKnown = Map<Element, Element | null>;

/** What is found once of a page that stands still, by selector. */
interface FoundOnPage {
  readonly elements: Map<string, readonly Element[]>;
  readonly nearest: Map<string, NearestKnown>;
}

const still = new WeakMap<Document, FoundOnPage>();

/** Reads a page that changes nothing meanwhile: what many rules ask of it is found once. */
export function standingStill<T>(page: Document, read: () => T): T {
  still.set(page, { elements: new Map(), nearest: new Map() });
  try {
    return read();
  } finally {
    still.delete(page);
  }
}

/** Elements of the page in document order. */
export function all(page: Document, selector: string): readonly Element[] {
  const found = still.get(page);
  if (!found) return [...select(page, selector)];
  const known = found.elements.get(selector);
  if (known) return known;
  const elements = [...select(page, selector)];
  found.elements.set(selector, elements);
  return elements;
}

/** As `closest`. */
export function nearest(element: Element, selector: string): Element | null {
  const page = element.ownerDocument;
  const found = still.get(page)?.nearest;
  if (!found) return element.closest(selector);
  const known: NearestKnown = found.get(selector) ?? new Map(all(page, selector).map((each) => [each, each]));
  found.set(selector, known);
  const way: Element[] = [];
  let part: Element | null = element;
  for (; part && !known.has(part); part = part.parentElement) {
    // A field may be named like what leads out of its form, and leads back into it.
    known.set(part, null);
    way.push(part);
  }
  const answer = (part && known.get(part)) ?? null;
  for (const each of way) known.set(each, answer);
  return answer;
}

/** The method without its overloads, of which `call` knows one only. */
interface SelectingAll {
  querySelectorAll(selector: string): NodeListOf<Element>;
}

/**
 * The method is taken from the prototype: a form named `querySelectorAll` takes the method's place on the document
 * itself, also in the isolated world.
 */
function select(page: Document, selector: string): NodeListOf<Element> {
  const methods: SelectingAll = Object.getPrototypeOf(page);
  return methods.querySelectorAll.call(page, selector);
}
