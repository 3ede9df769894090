import { isBeside } from "../evidence/player-places.ts";
import { mediaOfPage } from "../evidence/media-of-page.ts";
import { oncePerPage } from "../metadata/once-per-page.ts";
import { nearest } from "../metadata/standing-still.ts";
import { subjectHeading } from "./heading.ts";
import { withClass } from "../metadata/with-class.ts";

/** How many elements, and characters of text, before and behind the heading are near it. */
const BEFORE = { elements: 60, characters: 400 };
const BEHIND = { elements: 400, characters: 2500 };
const LONGEST_TEXT = 90;
const LISTED = `${withClass("comment related recommend chat")}, form`;
/** Signs between the parts of a line, not of a day (`Dec 1 | 2014`); or the next label, of a few Chinese characters, in the same line. */
const APART =
  /\s*[|•·\n](?!(?<=(?:[a-z]\.? \d{1,2},?|\d\.? [A-Za-zäéû]{3,9}\.?) [|•·])\s*(?:19|20)\d\d$)\s*|\s+(?=[\u4e00-\u9fff]{2,6}\s?[:：])|(?<=\d{4}|\d-\d\d)\.\s+(?=\p{Lu}|\d)(?!\d+\. )/u;
const SKIPPED = /^(?:script|style|noscript|template|svg|path|option|select)$/;

/** A short text near the heading, with what its line says before it. */
export interface NearText {
  readonly element: Element;
  readonly text: string;
  /** The words before it in the same line or row: a label, perhaps. */
  readonly before: string;
  /** The whole line or row. */
  readonly line: string;
  /** How many short texts stand between it and the heading. */
  readonly distance: number;
}

/** The short texts that stand near the heading, or near the player where no heading is; in the page's order. */
export const nearTexts = oncePerPage((page): readonly NearText[] => {
  const texts = elementsNear(page).flatMap((element) =>
    textsIn(element).map((text) => ({ ...text, isHeading: element === subjectHeading(page) })),
  );
  const at = Math.max(
    0,
    texts.findIndex(({ isHeading }) => isHeading),
  );
  return texts.map(({ isHeading: _heading, ...text }, index) => ({ ...text, distance: Math.abs(index - at) }));
});

/** Elements near the heading that fit a selector. */
export function nearElements(page: Document, selector: string): Element[] {
  return elementsNear(page).filter((each) => each.matches(selector));
}

const elementsNear = oncePerPage((page): readonly Element[] => {
  const heading = subjectHeading(page) ?? mediaOfPage(page)[0]?.element;
  const body = heading?.closest("body");
  if (!heading || !body) return [];
  const walker = heading.ownerDocument.createTreeWalker(body, 1 /* elements */);
  walker.currentNode = heading;
  const before = walked(() => walker.previousNode(), BEFORE).toReversed();
  walker.currentNode = heading;
  return [...before, heading, ...walked(() => walker.nextNode(), BEHIND)].filter((each) => !isListed(each, heading));
});

function walked(step: () => Node | null, most: { readonly elements: number; readonly characters: number }): Element[] {
  const elements: Element[] = [];
  let characters = 0;
  while (elements.length < most.elements && characters < most.characters) {
    const node = step();
    if (!node) break;
    const element = node as Element;
    elements.push(element);
    characters += SKIPPED.test(element.localName) ? 0 : ownText(element).length;
  }
  return elements;
}

function isListed(element: Element, heading: Element): boolean {
  // A field may be named like a method of its form, and stand in its place.
  if (element.localName === "form") return true;
  const listed = nearest(element, LISTED);
  return (
    (listed !== null && !(heading.compareDocumentPosition(listed) & 8)) /* around it */ ||
    (isBeside(element) && !isByline(element))
  );
}

/** Some call the short line over a title a teaser, too; one of something else would lead to it. */
function isByline(element: Element): boolean {
  const isShort = (element.textContent ?? "").trim().length <= LONGEST_TEXT;
  return isShort && element.matches("[class*=teaser]") && !element.closest("a") && !element.querySelector("a[href]");
}

function textsIn(element: Element): Omit<NearText, "distance">[] {
  const own = ownText(element);
  if (own === "" || own.length > LONGEST_TEXT || SKIPPED.test(element.localName)) return [];
  const parent = element.parentElement;
  const row = parent ? rowOf(parent) : "";
  const line = row || spaced(element.textContent ?? "");
  const label = labelOf(element).slice(-LONGEST_TEXT);
  return own
    .split(APART)
    .filter(Boolean)
    .map((text) => {
      const at = line.indexOf(text);
      return { element, text, before: at > 0 ? line.slice(0, at) : label, line };
    });
}

/** What stands before an element, or before what holds nothing but it, as the cells of lists do. */
export function labelOf(element: Element): string {
  const before = element.previousElementSibling ?? beforeParent(element);
  return spaced(before?.textContent ?? "");
}

function beforeParent(element: Element): Element | null {
  const parent = element.parentElement;
  const before = parent?.previousElementSibling;
  return before && parent.textContent?.trim() === element.textContent?.trim() ? before : null;
}

/** The text of a short row, which each of its cells asks for; nothing for parts of the page. */
const rowOf = oncePerElement((parent) => {
  const text = parent.textContent ?? "";
  return text.length <= 300 ? spaced(text) : "";
});

/** The text that stands in an element itself. */
const ownText = oncePerElement((element) => {
  let text = "";
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3) text += `${node.nodeValue ?? ""} `;
  return spaced(text);
});

/** A text that is asked for again and again: texts do not change while a page is read. */
function oncePerElement(read: (element: Element) => string): (element: Element) => string {
  const known = new WeakMap<Element, string>();
  return (element) => {
    const text = known.get(element) ?? read(element);
    known.set(element, text);
    return text;
  };
}

function spaced(text: string): string {
  return text.slice(0, 4000).replace(/\s+/g, " ").trim();
}
