import { isBeside } from "../evidence/player-places.ts";
import { mediaOfPage } from "../evidence/media-of-page.ts";
import { oncePerPage } from "../metadata/once-per-page.ts";
import { all, textOf, visibleText } from "../metadata/page.ts";
import { subjectHeading } from "./heading.ts";

/** Parts that engines and people make for the notes of an episode or the text of a lecture. */
const PLACES =
  "[itemprop=description], .show-notes, .shownotes, [class*=show-notes], [class*=shownotes], [class*=episode-description], [class*=episode__description], [class*=episode-content], [class*=episode-body], .entry-content, .post-content, [class*=post-content], [class*=article-body], [itemprop=articleBody], [class*=lecture-description], [class*=video-description], [class*=talk-description], [class*=abstract], #description, .description";
const TEXT = "p, ul, ol, blockquote, h2, h3, h4, div";
const END =
  /^(?:(?:full |episode |show )*transcript(?:ion)?\b|transkript|transcripción|comments?\b|kommentare|leave a (?:reply|comment)|related|more (?:episodes|videos|talks)|share (?:this|on)|subscribe|about the (?:author|host|show)|next episode|文字稿|字幕|评论|相关)/i;
/** What engines print around their players. */
const ENGINE =
  ".powerpress_links, .powerpress_player, [class*=podcast_meta], [class*=share], [class*=social], [class*=subscribe], [class*=transcript], [id*=transcript], [class*=player], [class*=comment], [class*=related], [class*=download], nav, form, button, audio, video, iframe, figure";
const NOTICE = /\bcookies?\b|javascript|your browser|gift articles|sign up|newsletter|log ?in to|©/i;
const LEAST = 40;
const MOST = 600;
const LONGEST_BLOCK = 60_000;

/** The text that the page itself writes on its lecture: notes, abstract, the paragraphs behind the heading. */
export const notesOfPage = oncePerPage((page): string => {
  const heading = subjectHeading(page) ?? mediaOfPage(page)[0]?.element ?? null;
  const places = all(page, PLACES)
    .slice(0, 60)
    .filter((each) => !isBeside(each) && textOf(each).length >= LEAST && textOf(each).length <= LONGEST_BLOCK);
  const behind = places.filter(
    (each) => !heading || heading.compareDocumentPosition(each) & 4 || each.contains(heading),
  );
  const inPlace = behind.map((each) => textIn(each, heading)).find((text) => text.length >= LEAST);
  return inPlace ?? textIn(all(page, "main, article, [role=main], body")[0] ?? null, heading);
});

/** The first paragraph of some length behind the heading, with what follows it in the same part. */
function textIn(root: Element | null, heading: Element | null): string {
  if (!root) return "";
  const blocks = [...root.querySelectorAll("p, li, blockquote, div, span")].slice(0, MOST);
  const start =
    blocks.find((each) => isParagraph(each, heading)) ??
    (root.querySelector("p, div") === null && isText(root) ? root : null);
  if (!start) return "";
  if (start === root) return visibleText(root);
  const texts: string[] = [];
  const from = start.localName === "li" ? (start.parentElement ?? start) : start;
  for (let next: Element | null = from; next; next = next.nextElementSibling) {
    if (END.test(textOf(next).slice(0, 60))) break;
    if (!next.matches(TEXT) || next.matches(ENGINE)) continue;
    texts.push(visibleText(next));
  }
  return texts.filter(Boolean).join("\n\n").trim();
}

function isParagraph(each: Element, heading: Element | null): boolean {
  if (heading && !(heading.compareDocumentPosition(each) & 4)) return false;
  if (each.closest(ENGINE) || isBeside(each) || NOTICE.test(textOf(each).slice(0, 300))) return false;
  if (
    /^(?:div|span)$/.test(each.localName) &&
    (each.querySelector("p, div, ul, h1, h2, h3, table") || ownLength(each) < LEAST)
  )
    return false;
  return isText(each);
}

/** Words to read, not a row of links. */
function isText(each: Element): boolean {
  const text = textOf(each);
  if (text.length < LEAST || !/\s|\p{Script=Han}/u.test(text)) return false;
  const linked = [...each.querySelectorAll("a")].reduce((sum, link) => sum + textOf(link).length, 0);
  return linked * 2 < text.length;
}

function ownLength(element: Element): number {
  const texts = [...element.childNodes]
    .filter(({ nodeType }) => nodeType === 3)
    .map(({ nodeValue }) => nodeValue ?? "");
  return texts.join("").trim().length;
}
