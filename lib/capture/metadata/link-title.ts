import { LIMITS } from "../../lecture/limits.ts";
import { inertCopy, textOf, visibleText } from "./page.ts";

const CLOCK = /^\d{1,3}(:\d\d){1,2}$/;

/** What a link is called: its heading, else its longest line that is more than a number or a time. */
export function linkTitle(link: Element): string {
  const heading = textOf(link.querySelector("h1, h2, h3, h4, h5, h6"));
  if (heading) return heading;
  const lines = visibleText(unwrapped(inertCopy(link))).split("\n");
  const words = lines.map((line) => line.trim()).filter((line) => /\p{L}/u.test(line) && !CLOCK.test(line));
  const longest = words.reduce((best, line) => (line.length > best.length ? line : best), "");
  return longest || (link.getAttribute("title") ?? link.getAttribute("aria-label") ?? "").slice(0, LIMITS.title);
}

/** The line feeds inside of a text are its markup's and not its own; those between elements keep these apart. */
function unwrapped(element: Element): Element {
  for (const node of element.childNodes) {
    if (node.nodeType === 3 && /\S/.test(node.nodeValue ?? ""))
      node.nodeValue = (node.nodeValue ?? "").replace(/\s+/g, " ");
    else if (node.nodeType === 1) unwrapped(node as Element);
  }
  return element;
}
