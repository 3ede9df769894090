import { withoutEllipsis } from "../metadata/ellipsis.ts";
import { isBeside } from "../evidence/player-places.ts";
import { all, lineOf, meta } from "../metadata/page.ts";
import { folded } from "../metadata/folded.ts";
import { letters } from "../metadata/site-names.ts";
import { notesOfPage } from "./notes.ts";
import { weightOf } from "./weight-of-text.ts";

const SHORT = 40;
/** Beyond it, white space included, the beginning of a text is not looked for. */
const LONGEST_START = 400;
const LEAST_NOTES = 60;
const SHORTEST = 20;
const LEAST_WORDS = 8;
const LEAST_NAME = 2;
const SENTENCE = /[.!?。！？…]\s*$/;
/** Blogs take what stands first in a post for what it says. */
const PROGRAM = /^(?:var|let|const) \w+ ?=/;
const LIST = /^[^\n]+\n[^\n]+\n[^\n]/;
/** Behind the name of a house, somebody of it. */
const ACADEMIC = /^.{0,20}(?:\bprof|\bdr\b|教授|博士)/i;
const CELLS = "p, div, span, li, h2, h3, blockquote, section, td, dd";

/**
 * Why a description of the head is not the lecture's: the page shows it only beside its subject, as the tagline of its
 * site, or shows it nowhere and has a text of its own.
 */
export function refuseDescription(
  page: Document,
  title: string,
  site: ReadonlySet<string>,
): (text: string) => string | null {
  return (text) => {
    if (letters(text) === letters(title)) return "it only repeats the title";
    if (PROGRAM.test(text)) return "it is the beginning of a program";
    const notes = notesOfPage(page);
    const isText = SENTENCE.test(notes) || weightOf(notes) >= LEAST_NOTES;
    if (isText && isOfSite(text, title, site)) return "it says what the site is";
    if (isOfFront(page, title)) return "the head is that of the front page";
    if (weightOf(notes) < LEAST_NOTES) return isOnlyInFoot(page, text) ? "only the foot of the page shows it" : null;
    const starts = beginnings(text);
    const [start = ""] = starts;
    const body = letters(notes.slice(0, 6000));
    if (starts.some((each) => body.includes(each)) || (start.length >= SHORT && isShownInParts(page, start)))
      return null;
    if (start.length < SHORTEST && !SENTENCE.test(text)) return "it is a title more than a text";
    if (start.length < SHORT && !SENTENCE.test(text) && weightOf(notes) > 3 * weightOf(text))
      return "it is a title more than a text";
    const shown = all(page, CELLS).filter((each) => {
      const whole = each.textContent ?? "";
      if (whole.length < start.length || whole.length > 3000) return false;
      const begun = letters(whole.trimStart().slice(0, LONGEST_START));
      return starts.some((begin) => begun.startsWith(begin));
    });
    if (shown.length > 0 && shown.every((each) => /^h\d$/.test(each.localName) || each.closest("h1, h2, h3")))
      return "it is a second title";
    if (shown.some((each) => !isBeside(each) && !each.closest("header"))) return null;
    if (shown.length > 0) return "the page shows it only beside its subject";
    if (weightOf(start) < SHORTEST) return null;
    // Catchwords of what was spoken of say less than a sentence does.
    const isList = LIST.test(notes);
    return weightOf(notes) > weightOf(text) && !sumsUp(text, `${title} ${notes.slice(0, 6000)}`, isList)
      ? "the page shows it nowhere, and has a text of its own"
      : null;
  };
}

/** Does the page's own part have this beginning in a row, over its headings and lists? So engines make excerpts. */
export function isShownInParts(page: Document, start: string): boolean {
  const [own] = all(page, "article").length === 1 ? all(page, "article") : all(page, "main");
  return own !== undefined && letters(lineOf(own)).includes(start);
}

/** Does the head name the front page, and bear its title? */
function isOfFront(page: Document, title: string): boolean {
  const named = URL.parse(meta(page, "og:url"), page.URL);
  const [own, head] = [letters(title), letters(meta(page, "og:title"))];
  const isElsewhere = named?.pathname === "/" && named.search === "" && URL.parse(page.URL)?.pathname !== "/";
  return isElsewhere && head !== "" && !own.includes(head) && !head.includes(own);
}

function isOnlyInFoot(page: Document, text: string): boolean {
  const own = letters(text);
  const shown = all(page, CELLS).filter(
    (each) => (each.textContent ?? "").length <= 2 * text.length && letters(each.textContent ?? "") === own,
  );
  return shown.length > 0 && shown.every((each) => each.closest("footer, [class*=footer]") && isBeside(each));
}

/** `Harbour Talks is an evening series`: begins with the name of the site, and has no word of the title. */
function isOfSite(text: string, title: string, site: ReadonlySet<string>): boolean {
  const start = text.replace(/^(?:welcome to |the )/i, "").slice(0, 80);
  // A lecture on those who run the site is called after them, too.
  const isNamed = (name: string) => !letters(title).includes(name) && isNamedAtStart(start, name);
  if (![...site].some((name) => name.length >= LEAST_NAME && isNamed(name))) return false;
  const words = folded(title).match(/[^\s.,;:!?()"“”]{4,}|\p{Script=Han}{2}/gu) ?? [];
  const said = folded(text);
  return !words.some((word) => said.includes(word) && !site.has(letters(word)));
}

/** Does a text begin with a name, which ends with a word, and not with somebody of that house? */
function isNamedAtStart(text: string, name: string): boolean {
  const ends = [...text.matchAll(/(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])|(?<=\p{Lo})/gu)].map(({ index }) => index);
  const end = ends.find((each) => letters(text.slice(0, each)) === name);
  return end !== undefined && !ACADEMIC.test(text.slice(end));
}

/** Do some sentences speak of what another text does, word for word? A site's tagline does not. */
function sumsUp(text: string, whole: string, isList: boolean): boolean {
  const words = folded(text).match(/[^\s.,;:!?()"“”]{4,}/g) ?? [];
  const said = folded(whole);
  const sentences = text.match(/[.!?。！？](?=[\s<]|$)/g) ?? [];
  const isText = words.length >= LEAST_WORDS && sentences.length > (isList ? 0 : 1);
  return isText && words.filter((word) => said.includes(word)).length * (isList ? 4 : 2) >= words.length;
}

/** The first letters of the text and of its next sentences, where these are long enough to know them by. */
function beginnings(text: string): string[] {
  const whole = withoutEllipsis(text.slice(0, 600));
  const sentences = whole.split(/(?<=[.!?。！？])\s+|\n+/).slice(1, 4);
  return [whole, ...sentences]
    .map((each) => letters(each).slice(0, SHORT))
    .filter((each, index) => index === 0 || each.length >= 24);
}
