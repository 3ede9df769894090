import { all, documentTitle, first, lineOf, meta, textOf } from "../metadata/page.ts";
import { letters, nameKey, siteNames } from "../metadata/site-names.ts";
import { isBeside } from "../evidence/player-places.ts";
import { mediaOfPage } from "../evidence/media-of-page.ts";
import { isOfSite, isSection, leadsUp, subjectHeading, textOfHeading } from "./heading.ts";
import { withClass } from "../metadata/with-class.ts";

/** What programs call their own window, whatever plays in it. */
const PROGRAM =
  /^(?:playback|(?:video |media |audio )?player|classroom|echo ?360(?: classroom)?|panopto(?: viewer)?|mediasite(?: player)?|viewer|watch|recording|presentation|lesson|course|lecture|video|home|loading\W*|untitled|index|app|document|embed|zoom|learn|learning|(?:(?:在线)?视频|音频)?播放器?)$/i;
const KIND = /^(?:talk|tutorial|keynote|workshop|session|plenary|poster|panel|charla)\s*:\s+/i;
const COUNTER = /^(?:[●•*]\s*)?\(\d{1,3}\+?\)\s+/;
/** A day behind a title, as recorders of meetings put it there. */
const DAY_BEHIND = /\s+[-–—|]\s+\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:\s+\d{1,2}:\d{2})?$/;
/** A conference, and which one. */
const YEAR_BEHIND = /\s+(?:19|20)\d\d$/;
const QUOTED = /^[「『“"«].*[」』”"»]$/;
const LONGEST = 300;

/** Is this what a program calls its window, whatever plays in it? */
export function isProgram(title: string): boolean {
  return PROGRAM.test(title.trim());
}

/** Why a title is not the lecture's; null where nothing speaks against it. */
export function refuseTitle(page: Document, url: URL): (title: string) => string | null {
  const names = siteNames(page, url);
  return (title) => {
    if (PROGRAM.test(title.trim())) return "it is the name of the program";
    if (isPartOf(page, title)) return "it is what the page belongs to";
    const isNamed = [title, title.replace(YEAR_BEHIND, "")].some((each) => names.has(nameKey(each)));
    return isNamed && !isHeading(page, title) ? "it is the name of the site" : null;
  };
}

/** The title without the kind of event before it, and without the counter of messages that programs put into the window's. */
export function bareTitle(page: Document, title: string): string {
  const spaced = title.replace(/\s+/g, " ").trim();
  const isOwn = [headingTitle(page), meta(page, "og:title")].some((each) => COUNTER.test(each));
  const plain = isOwn ? spaced : spaced.replace(COUNTER, "");
  return plain.replace(KIND, "") || plain;
}

/** The text of the heading that names the subject. */
export function headingTitle(page: Document): string {
  return textOfHeading(subjectHeading(page)).slice(0, LONGEST).replace(/\s+/g, " ").trim();
}

/** The heading alone, where the title only puts something around it. */
export function trimmedByHeading(title: string, heading: string): string {
  const [whole, part] = [letters(title), letters(heading)];
  if (isNumber(heading)) return title;
  // `「Title」`
  if (whole === part && QUOTED.test(title) && !QUOTED.test(heading)) return heading;
  // `Show - Title - 04/12/20`
  const parts = title.split(/\s+[-–—|·•]\s+/).map(letters);
  // One of two characters is a title of its own only where signs set it apart.
  if (parts.length === 2 && part.length === 2 && parts[0] === part) return heading;
  if (parts.length > 2 && part.length >= 3 && parts.slice(1, -1).includes(part)) return heading;
  const isAround = part.length >= 3 && whole.length > part.length && (whole.startsWith(part) || whole.endsWith(part));
  return isAround ? heading : title;
}

/** `Lecture 5` is no name of its own, where the page has a longer one. */
export function isNumber(heading: string): boolean {
  return /^\p{L}+\s*#?\d+\.?$/u.test(heading);
}

/** A heading or a title near the player that nothing speaks against, for pages whose head names only the site or the program. */
export function titleNearPlayer(page: Document, refuse: (title: string) => string | null = () => null): string {
  const start = mediaOfPage(page)[0]?.element;
  const named = all(page, `${withClass("title Title heading")}, h1, h2, h3`)
    .slice(0, 80)
    .filter((each) => !isBeside(each) && !isOfSite(each) && !/^(?:script|style|svg|title)$/.test(each.localName))
    .map((element) => ({ element, text: lineOf(element) }))
    .filter(
      ({ text }) =>
        /\p{L}{2}/u.test(text) &&
        text.length >= 4 &&
        text.length <= LONGEST &&
        !PROGRAM.test(text) &&
        !isSection(text) &&
        !refuse(text),
    );
  const ordered = start ? named.filter(({ element }) => element.compareDocumentPosition(start) & 4) : named;
  // Of those before the player, the nearest of the highest.
  const nearest = (ordered.length > 0 ? ordered.toReversed() : named).toSorted(
    (one, two) => level(one.element) - level(two.element),
  )[0];
  return (nearest?.text ?? "").replace(DAY_BEHIND, "");
}

/** A conference, a course, a show: a heading leads to it, and the page's own is another, which its window's title has, too. */
function isPartOf(page: Document, title: string): boolean {
  const own = letters(headingTitle(page));
  if (own === "" || own === letters(title) || !letters(documentTitle(page)).includes(own)) return false;
  const links = all(page, "h1 a[href], h2 a[href], a[href] h1, a[href] h2").slice(0, 20);
  return links.some((link) => letters(textOf(link)) === letters(title) && leadsUp(link.closest("a") ?? link));
}

function level(element: Element): number {
  return /^h[1-3]$/.test(element.localName) ? Number(element.localName.slice(1)) : 4;
}

function isHeading(page: Document, title: string): boolean {
  const heading = first(page, "main h1, article h1");
  return heading !== null && letters(textOf(heading)) === letters(title) && documentTitle(page) === title;
}
