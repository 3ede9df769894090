/** What is found once of a page that stands still. */
interface Found {
  /** By selector: the elements that fit, in document order. */
  readonly elements: Map<string, readonly Element[]>;
  /** By selector: the elements that fit, and the nearest around others. */
  readonly around: Map<string, Around>;
}

interface Around {
  readonly fitting: ReadonlySet<Element>;
  readonly nearest: Map<Element, Element | null>;
}

const still = new WeakMap<Document, Found>();

/** Reads a page that changes nothing meanwhile: what many rules ask of it is found once. */
export function standingStill<T>(page: Document, read: () => T): T {
  still.set(page, { elements: new Map(), around: new Map() });
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
  const around = aroundIn(element, selector);
  if (!around) return element.closest(selector);
  const way: Element[] = [];
  let part: Element | null = element;
  for (; part && !around.fitting.has(part) && !around.nearest.has(part); part = part.parentElement) {
    // A field may be named like what leads out of its form, and leads back into it.
    around.nearest.set(part, null);
    way.push(part);
  }
  const answer = part && (around.nearest.get(part) ?? (around.fitting.has(part) ? part : null));
  for (const each of way) around.nearest.set(each, answer);
  return answer;
}

/** As `matches`. */
export function fits(element: Element, selector: string): boolean {
  return aroundIn(element, selector)?.fitting.has(element) ?? element.matches(selector);
}

function aroundIn({ ownerDocument: page }: Element, selector: string): Around | null {
  const found = still.get(page);
  if (!found) return null;
  const known = found.around.get(selector);
  if (known) return known;
  const around = { fitting: new Set(all(page, selector)), nearest: new Map<Element, Element | null>() };
  found.around.set(selector, around);
  return around;
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
