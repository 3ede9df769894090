import { oncePerPage } from "../metadata/once-per-page.ts";
import { all, documentTitle, inertCopy, meta, textOf } from "../metadata/page.ts";
import { nearest } from "../metadata/standing-still.ts";
import { letters } from "../metadata/site-names.ts";
import { mediaOfPage } from "../evidence/media-of-page.ts";
import { isBeside } from "../evidence/player-places.ts";
import { weightOf } from "./weight-of-text.ts";
import { withClass } from "../metadata/with-class.ts";

const MOST = 60;
const LONGEST = 300;
const LEAST = 3;
/** So many parts around it tell at which heading something stands. */
const LEVELS = 4;
const NAMED = withClass(
  "entry-title entryTitle item-title episode-title episodeTitle lecture-title video-title videoTitle",
);
const BY_CLASS = "div.title, span.title, p.title";
const LEAF = "body div, body span, body p, body b, body strong, body font, body td";
const LEAST_LEAF = 5;
/** Headings in these name the site or a thing beside the subject. */
const OF_SITE = `${withClass("logo brand site-title site-header navbar tagline site-desc")}, [id*=logo], [role=banner], [id*=tagline]`;

const WHEN = /\b(?:19|20)\d\d\b|\d:\d\d/;

/** `Episode 5: `, which the title of the window leaves out. */
const NUMBER_BEFORE = /^(?:\p{L}{2,9}\.?\s*)?#?\d+\s*[:–—-]\s*(?=\p{L})/u;

/** `#12: The title`, `Episode 5 – The title`: one of a show, on a page that only the show gives its name to. */
const NUMBERED = /^(?:\p{L}{2,12}\.?\s*)?#?\d{1,4}\s*[:.–—-]\s*[«"“„(]?\p{L}{2}/u;

/** Headings of parts that many pages have. */
const SECTION =
  /^(?:links?|länkar|shownotes?|show notes|transcript|transkript|comments|kommentare|resources|references|related|subscribe|share|newsletter|menu|search|about|contact|episodes?|videos?|(?:all )?(?:podcasts?|programmes?|shows?|talks|lectures)|archive|home|blog|news)$/i;

/** The heading that names what the page is about; null where none does. */
export const subjectHeading = oncePerPage((page): Element | null => {
  const named = [meta(page, "og:title"), meta(page, "twitter:title"), documentTitle(page)].map(letters);
  const headings = all(page, `h1, h2, h3, [itemprop=headline], ${NAMED}, ${BY_CLASS}`)
    .slice(0, MOST)
    .filter((each) => !isBeside(each) && !(each.matches(BY_CLASS) && (each.closest("a") || each.querySelector("a"))))
    .map((element) => {
      const whole = textOfHeading(element).slice(0, LONGEST);
      return { element, whole: letters(whole), text: letters(whole.replace(NUMBER_BEFORE, "")) };
    })
    .filter(
      ({ element, text }) => weightOf(text) >= LEAST && (element.localName === "h1" || !isSection(textOf(element))),
    );
  // Parts of a text have headings of the third order, too: these must be most of a title.
  const fitting = headings.filter(({ element, text, whole }) =>
    named.some(
      (title) =>
        title.includes(text) &&
        (element.localName !== "h3" || (title.includes(whole) ? whole : text).length * 2 >= title.length),
    ),
  );
  const own = fitting.filter(({ element }) => !isOfSite(element));
  const best = own.toSorted((one, two) => rank(two.element, two.text) - rank(one.element, one.text))[0];
  if (best) return best.element;
  // An only heading of the first order is the page's, also where the head has another title.
  const first = headings.filter(({ element }) => element.localName === "h1" && !isOfSite(element));
  const [only, second] = first.length > 0 ? first : headings.filter(({ element }) => isNumbered(element));
  return only && !second && (first.length > 0 || isBeforePlayer(page, only.element)) ? only.element : titledLeaf(page);
});

function isNumbered(element: Element): boolean {
  const isHeading = /^h\d$/.test(element.localName) && !isOfSite(element) && !leadsElsewhere(element);
  return isHeading && NUMBERED.test(textOf(element));
}

function isBeforePlayer(page: Document, element: Element): boolean {
  const start = mediaOfPage(page)[0]?.element;
  return !start || Boolean(element.compareDocumentPosition(start) & 4 /* the player follows */);
}

/** `Title - Portal - University`, `Title - Portal`, `Title` */
function beginnings(whole: string): string[] {
  const ends = [...whole.matchAll(/\s+[|–—-]\s/g)].map(({ index }) => index);
  return [whole, ...ends.map((end) => whole.slice(0, end))];
}

/** On pages without headings: what bears the title of the window, alone or without the site's name behind it. */
function titledLeaf(page: Document): Element | null {
  const wholes = [meta(page, "og:title"), documentTitle(page)].filter(Boolean);
  const titles = new Set(wholes.flatMap(beginnings).map(letters));
  const longest = Math.max(0, ...wholes.map(({ length }) => length)) + 20;
  const leaves = all(page, LEAF).filter(
    (each) => each.childElementCount === 0 && (each.textContent ?? "").length <= longest,
  );
  const isTitle = (text: string) => text.length >= LEAST_LEAF && titles.has(letters(text));
  const fitting = leaves.filter((each) => isTitle(textOf(each)) && !isBeside(each) && !isOfSite(each));
  // The first words of a title stand in the way to its page, too.
  return fitting.toSorted((one, two) => textOf(two).length - textOf(one).length)[0] ?? null;
}

/** Does a heading name a part that many pages have? */
export function isSection(text: string): boolean {
  return SECTION.test(text.replace(/^[§#\s]+/, ""));
}

/** A longer match says more than the name of a site; a first heading more than a second one. */
function rank(element: Element, text: string): number {
  const isFirst = element.localName === "h1" ? 15 : 0;
  // Players at the edge of the window and lists lead to the page by its title.
  const isLink = element.querySelector("a[href]") || element.closest("a[href]") ? -6 : 0;
  return Math.min(text.length, 30) + isFirst + isLink;
}

/** The text of a heading, without its buttons, and without when and where it is, in smaller letters. */
export function textOfHeading(element: Element | null): string {
  if (!element?.querySelector("button, small, time")) return textOf(element);
  const copy = inertCopy(element);
  for (const part of copy.querySelectorAll("button, small, time"))
    if (part.localName !== "small" || WHEN.test(textOf(part)) || part.querySelector("a")) part.remove();
  return textOf(copy) || textOf(element);
}

/** The name of the site or the show at the top of every page, which leads to its front. */
export function isOfSite(element: Element): boolean {
  const part = nearest(element, OF_SITE);
  // What holds the whole page only says that it has such a bar.
  if (part && !part.querySelector("main, article")) return true;
  const link = element.closest("a[href]") ?? element.querySelector("a[href]");
  return link !== null && leadsUp(link);
}

/** Does a heading lead to another page of this host, as those of lists do, and not up to where this page belongs? */
export function leadsElsewhere(heading: Element): boolean {
  const inner = heading.querySelector("a[href]");
  // A small link behind a title, to a calendar or to the heading itself, is not where the title leads.
  if (inner && textOf(inner).length * 2 < textOf(heading).length) return false;
  const link = inner ?? heading.closest("a[href]");
  const here = URL.parse(heading.ownerDocument.URL);
  const target = link && URL.parse(link.getAttribute("href") ?? "", heading.ownerDocument.baseURI);
  if (!link || !here || target?.host !== here.host || leadsUp(link)) return false;
  return target.pathname.replace(/\/$/, "") !== here.pathname.replace(/\/$/, "");
}

/** Does something stand at a heading that leads to another page, as the parts of lists do? */
export function isAtOther(element: Element): boolean {
  const subject = subjectHeading(element.ownerDocument);
  let part = element.parentElement;
  for (let level = 0; part && level < LEVELS && !part.contains(subject); level++) {
    const heading = part.querySelector("h2, h3, h4");
    if (heading) return leadsElsewhere(heading);
    part = part.parentElement;
  }
  return false;
}

/** Does a link lead to the site's front, or to an address that the page's own is below of? */
export function leadsUp(link: Element): boolean {
  const here = URL.parse(link.ownerDocument.URL);
  const target = URL.parse(link.getAttribute("href") ?? "", link.ownerDocument.baseURI);
  if (!target || target.search !== "") return false;
  if (/^\/?$|^\/index\.\w+$/.test(target.pathname)) return true;
  const above = target.pathname.replace(/\/*$/, "/");
  return target.host === here?.host && here.pathname.startsWith(above) && here.pathname.length > above.length;
}
