import { Readability } from "@mozilla/readability";
import { hasMovedOn } from "../moved-on.ts";
import { all, copyOf, first, meta } from "./page.ts";

const MOST_ELEMENTS = 5000;
const DEEPEST = 400;
const LONGEST = 500_000;
const SHORTEST = 140;
/** Times before sentence after sentence: what is said, not what it is about. */
const TRANSCRIPT = /(?:\[?\b\d{1,2}:\d\d(?::\d\d)?\b\]?[^]{5,200}?){3}/;

/**
 * The page's main text, for pages that describe their media nowhere else; empty where the page is too large or has none,
 * where its head has a description (one that says nothing of the lecture belongs to a site that has none to show), and
 * where it may still be that of the page before.
 */
export function articleText(page: Document, url: URL): string {
  if (meta(page, "og:description", "description", "twitter:description") !== "" || hasMovedOn(page, url)) return "";
  const elements = all(page, "*");
  const length = first(page, "body")?.textContent?.length ?? 0;
  if (elements.length > MOST_ELEMENTS || length > LONGEST || isDeep(elements)) return "";
  const article = new Readability(copyOf(page), { maxElemsToParse: MOST_ELEMENTS, charThreshold: SHORTEST }).parse();
  const text = (article?.textContent ?? "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
  return text.length >= SHORTEST && isProse(text) && !TRANSCRIPT.test(text.slice(0, 1000)) ? text : "";
}

/** Running text, not the labels of buttons and lists one after another. */
function isProse(text: string): boolean {
  const prose = text.split("\n").filter((line) => line.length >= 60 && /[.!?。！？…]/.test(line));
  return prose.join("").length * 2 >= text.length;
}

function isDeep(elements: readonly Element[]): boolean {
  const depths = new Map<Element | null, number>();
  for (const element of elements) {
    const depth = (depths.get(element.parentElement) ?? 0) + 1;
    if (depth > DEEPEST) return true;
    depths.set(element, depth);
  }
  return false;
}
