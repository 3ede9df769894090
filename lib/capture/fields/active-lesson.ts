import { mediaOfPage } from "../evidence/media-of-page.ts";
import { oncePerPage } from "../metadata/once-per-page.ts";
import { all, textOf } from "../metadata/page.ts";

const ACTIVE = ".active, .current, .selected, .playing, .is-active, [aria-current=true], [aria-current=step]";
const LESSON = /lesson|lecture|video|episode|unit|chapter|topic|playlist|track|item/i;
const BARS = "nav, header, footer, [role=tablist], [role=menu], [class*=breadcrumb], [class*=carousel], [class*=slide]";
const SHORTEST = 4;
const LONGEST = 200;

/**
 * The lesson that the page's list marks as the one that plays: course players swap it, and keep address and title of the
 * course. Empty where nothing plays, or several are marked. Seen 2026-11.
 */
export const activeLesson = oncePerPage((page): string => {
  if (mediaOfPage(page).length === 0) return "";
  const marked = all(page, ACTIVE).slice(0, 40).filter(isLesson);
  const innermost = marked.filter((each) => !marked.some((other) => other !== each && each.contains(other)));
  const [only, second] = new Set(innermost.map((each) => textOf(each).replace(/\s+/g, " ")).filter(isTitle));
  return only !== undefined && second === undefined ? only : "";
});

/** One of several of its kind, which it is called as. */
function isLesson(element: Element): boolean {
  if (element.closest(BARS) || !LESSON.test(`${element.className} ${element.parentElement?.className ?? ""}`))
    return false;
  return [...(element.parentElement?.children ?? [])].filter((each) => each.localName === element.localName).length > 1;
}

function isTitle(text: string): boolean {
  return text.length >= SHORTEST && text.length <= LONGEST;
}
