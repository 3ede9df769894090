import { mediaOfPage } from "../evidence/media-of-page.ts";
import { isBeside } from "../evidence/player-places.ts";
import { oncePerPage } from "../metadata/once-per-page.ts";
import { all, documentTitle, lineOf } from "../metadata/page.ts";
import { letters } from "../metadata/site-names.ts";
import { titlesAgree } from "../metadata/title.ts";
import { subjectHeading } from "./heading.ts";
import { withClass } from "../metadata/with-class.ts";

const ACTIVE =
  ".active, .current, .selected, .playing, .is-active, [aria-current=true], [aria-current=step], :is([class*=lesson], [class*=lecture]) :is([aria-current=page], [aria-selected=true])";
const LESSON = /lesson|lecture|video|episode|unit|chapter|topic|playlist|track|^(?!.*(?:menu|nav|tab)).*item/i;
/** What only courses call the parts that they play. */
const OF_COURSE = /lesson|lecture/i;
const NUMBERED = /^\p{L}+\s*#?\d+\.?$/u;
const LINK = "a[href]:not([href^='#'], [href^='javascript:'])";
const BARS = `${withClass("breadcrumb carousel slide")}, nav, header, footer, [role=tablist], [role=menu]`;
const OWN_TITLE = withClass("lesson-title lecture-title unit-title lessonTitle lectureTitle unitTitle");
/** What leads to another lesson. */
const OTHER = `${withClass("next prev upcoming")}, li, a, form`;
const SHORTEST = 4;
const LONGEST = 200;

/**
 * The lesson that the page's list marks as the one that plays: course players swap it, and keep address and title of the
 * course. Empty where nothing plays, several are marked, or the page's heading may name what plays. Seen 2026-11.
 */
export function activeLesson(page: Document, heading: string): string {
  const named = namedInList(page) || namedByClass(page, heading);
  if (named) return named;
  const active = activeElement(page);
  const lesson = lineOf(active);
  if (!active || heading === "") return lesson;
  // A heading that only repeats the window's title, above lessons none of which it names, is the course's.
  const isOfCourse = letters(heading) === letters(documentTitle(page)) && OF_COURSE.test(classesOf(active));
  const lessons =
    isOfCourse && !NUMBERED.test(lesson) ? [...(itemOf(active).parentElement?.children ?? [])].map(lineOf) : [];
  return lessons.length > 0 && !lessons.some((each) => titlesAgree(each, heading)) ? lesson : "";
}

/**
 * Where no heading names the subject, or one that leads to the course, or stands at the side with its list: the heading
 * that names what the list marks, too.
 */
export function namedInList(page: Document): string {
  const course = subjectHeading(page);
  if (course ? !(course.closest("a[href], aside") ?? course.querySelector("a[href]")) : mediaOfPage(page).length === 0)
    return "";
  const active = all(page, `${ACTIVE}, [aria-current=page], [class*='--active']`).slice(0, 40);
  const marked = new Set(
    active
      .flatMap((each) => (course || !each.closest(BARS) ? [each, each.querySelector("[class*=title]")] : []))
      .map(lineOf)
      .filter(isTitle),
  );
  const headings = marked.size === 0 ? [] : all(page, "h1, h2, h3, h4").slice(0, 60);
  const start = mediaOfPage(page)[0]?.element;
  // Below a player stands what there is about it, in parts with headings.
  const isAbove = (each: Element) => course !== null || Boolean(start && each.compareDocumentPosition(start) & 4);
  const own = headings.find(
    (each) => marked.has(lineOf(each)) && isAbove(each) && !each.closest("a") && !each.querySelector("a"),
  );
  return lineOf(own ?? null);
}

/** Below the heading of a course, which is the window's title, too: the one title that bears the name of a lesson. */
function namedByClass(page: Document, heading: string): string {
  const [course, whole] = [letters(heading), letters(documentTitle(page))];
  if (mediaOfPage(page).length === 0 || course === "" || !whole.includes(course)) return "";
  const titles = all(page, OWN_TITLE)
    .filter((each) => !each.closest(`${OTHER}, ${BARS}`) && !each.querySelector("a") && !isBeside(each))
    .map(lineOf);
  const [title = "", ...others] = new Set(titles.filter(isTitle));
  return others.length === 0 && !whole.includes(letters(title)) ? title : "";
}

/** Does the page swap its lessons, and has no address for each? */
export function isSwapped(page: Document): boolean {
  const active = activeElement(page);
  return active !== null && !itemOf(active).parentElement?.querySelector(LINK);
}

const activeElement = oncePerPage((page): Element | null => {
  if (mediaOfPage(page).length === 0) return null;
  const marked = all(page, ACTIVE).slice(0, 40).filter(isLesson);
  const innermost = marked.filter((each) => !marked.some((other) => other !== each && each.contains(other)));
  const titled = innermost.filter((each) => isTitle(lineOf(each)));
  return new Set(titled.map(lineOf)).size === 1 ? (titled[0] ?? null) : null;
});

/** What is marked may be the link or the button in the item of a list. */
function itemOf(element: Element): Element {
  return element.closest("li") ?? element;
}

function classesOf(element: Element): string {
  return [element, itemOf(element), itemOf(element).parentElement].map((each) => each?.className ?? "").join(" ");
}

/** One of several of its kind, which it is called as. */
function isLesson(element: Element): boolean {
  if (element.closest(BARS) || !LESSON.test(classesOf(element))) return false;
  const item = itemOf(element);
  return [...(item.parentElement?.children ?? [])].filter((each) => each.localName === item.localName).length > 1;
}

function isTitle(text: string): boolean {
  return text.length >= SHORTEST && text.length <= LONGEST;
}
