import { oncePerPage } from "./once-per-page.ts";
import { all } from "./standing-still.ts";

export { all };

const LONGEST_VALUE = 400_000;
const MOST_METAS = 2000;
const NAMED = "form, img[name], iframe[name], embed[name], object";

/** The method without its overloads, of which `call` knows one only. */
interface Selecting {
  querySelector(selector: string): Element | null;
}

/** The first element that fits; of a form named `querySelector` see `all`. */
export function first(page: Document, selector: string): Element | null {
  const methods: Selecting = Object.getPrototypeOf(page);
  return methods.querySelector.call(page, selector);
}

export function contentType(page: Document): string {
  return String(Reflect.get(Object.getPrototypeOf(page), "contentType", page) ?? "");
}

/** The window that shows the page; null for copies. */
export function viewOf(page: Document): (Window & typeof globalThis) | null {
  return Reflect.get(Object.getPrototypeOf(page), "defaultView", page) ?? null;
}

/** A document of one's own, in which nothing loads and nothing runs. */
export function inertDocument(page: Document): Document {
  const maker: DOMImplementation = Reflect.get(Object.getPrototypeOf(page), "implementation", page);
  return maker.createHTMLDocument();
}

const inertDocuments = new WeakMap<Document, Document>();

/**
 * A copy of an element to take apart. It belongs to a document of its own: in the page's, the copy would fetch its
 * pictures once more, and run what stands there for when they fail.
 */
export function inertCopy(element: Element): Element {
  const page = element.ownerDocument;
  if (!viewOf(page)) return element.cloneNode(true) as Element;
  const own = inertDocuments.get(page) ?? inertDocument(page);
  inertDocuments.set(page, own);
  return own.importNode(element, true);
}

/** A copy to take apart, without the names that take the place of the methods of documents and forms. */
export function copyOf(page: Document): Document {
  const methods: Document = Object.getPrototypeOf(page);
  const copy = methods.cloneNode.call(page, true) as Document;
  // Fields before their forms, whose own methods are then free again.
  for (const named of [...all(copy, "input, button, select, textarea, fieldset, output"), ...all(copy, NAMED)]) {
    named.removeAttribute("name");
    named.removeAttribute("id");
  }
  return copy;
}

/** Text of an element with the white space that its markup brings; empty where there is no element. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").slice(0, LONGEST_VALUE).trim();
}

/** Text of an element in one line, without the white space of its source. */
export function lineOf(element: Element | null | undefined): string {
  return textOf(element).replace(/\s+/g, " ");
}

/** An attribute of the first element that has a value in it. */
export function attribute(page: Document, selector: string, name: string): string {
  for (const element of all(page, selector)) {
    const value = element.getAttribute(name)?.slice(0, LONGEST_VALUE).trim();
    if (value) return value;
  }
  return "";
}

/** The content of the first of these `<meta>` names that says anything. */
export function meta(page: Document, ...names: readonly string[]): string {
  for (const name of names) {
    const [value] = metas(page, name);
    if (value) return value;
  }
  return "";
}

/** Every content of a repeated `<meta>`, such as `og:video:tag`. */
export function metas(page: Document, name: string): readonly string[] {
  return metaIndex(page).get(name) ?? [];
}

/** Names stand in either attribute, and Dublin Core's in any case. */
const metaIndex = oncePerPage((page): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, string[]>();
  for (const element of all(page, "meta[content]").slice(0, MOST_METAS)) {
    const content = element.getAttribute("content")?.slice(0, LONGEST_VALUE).trim();
    const names = [element.getAttribute("property"), element.getAttribute("name")].map((each) => each?.toLowerCase());
    for (const name of new Set(names)) if (name && content) index.set(name, [...(index.get(name) ?? []), content]);
  }
  return index;
});

/** The text of `<title>`; an SVG's title is not the page's. */
export function documentTitle(page: Document): string {
  return textOf(first(page, "head > title") ?? first(page, "body > title"));
}

const LINE_END = "\ue000";
/** A line feed of the source behind the end of a line is only how the source is written. */
const LINE_END_AND_BREAK = /[^\S\n]*\ue000[^\S\n]*\n?/g;

/** The text of an element as people see it: line feeds for `<br>` and blocks. */
export function visibleText(element: Element): string {
  const copy = inertCopy(element);
  for (const hidden of copy.querySelectorAll("script, style, noscript, template")) hidden.remove();
  for (const end of copy.querySelectorAll("br, p, div, li, h1, h2, h3, h4, tr")) end.after(LINE_END);
  return textOf(copy)
    .replace(LINE_END_AND_BREAK, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
