import { first, textOf } from "../metadata/page.ts";
import { titleOfDocument } from "../metadata/title.ts";

/** What the page calls its list: the first of these elements that says anything, else the page's own title. */
export function listTitle(page: Document, url: URL, ...selectors: readonly string[]): string {
  return selectors.map((selector) => textOf(first(page, selector))).find(Boolean) || titleOfDocument(page, url);
}
