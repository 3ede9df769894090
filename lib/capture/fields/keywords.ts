import { AUDIO_FILE, VIDEO_FILE, isBeside } from "../evidence/player-places.ts";
import { keywordsFrom } from "../metadata/keywords.ts";
import { all, documentTitle, meta, textOf } from "../metadata/page.ts";
import { spaced } from "../metadata/page-reading.ts";
import { plainText } from "../metadata/plain-text.ts";
import { letters, nameKey } from "../metadata/site-names.ts";
import { isAtOther } from "./heading.ts";
import { labelled } from "./labelled.ts";
import { notesOfPage } from "./notes.ts";
import { withClass } from "../metadata/with-class.ts";

const TAGS =
  "a[rel~=tag], [class*=tag-links] a, [class*=tags] a, [class*=Tags] a, [class*=topics] a, .tag-list a, [class*=tags] li, [class*=tags] span, a.tag, .tag > a, .topic-tag, a[href*='/tags/'], a[href*='/tag/'], a[href*='/hashtags/'], a[href*='?tag=']";
const SOFTWARE =
  /^(?:moodle|wordpress|canvas|blackboard|panopto|kaltura|drupal|podcasts?|videos?|audio|episodes?|uncategori[sz]ed|allgemein|all|home)$/i;
/** What leads on or back or asks for something, and bears no name. */
export const INVITATION =
  /^(?:view|see|show|more|read|browse|all|back to|log ?in|sign (?:in|up)|subscribe|alle|tou(?:te)?s|tod[oa]s)\b|^(?:全部|所有)/i;
/** What stands in front of a tag: a hash, a picture of its subject, a comma. */
const SIGNS = /^(?:[\s#,;·•]|\p{Extended_Pictographic}|\ufe0f|\u200d)+|[\s,;·•]+$/gu;
/** Tags in these are of other things, or of all. */
const LISTED = `${withClass("comment related tagcloud tag-cloud card menu")}, form, header nav`;
/** Who spoke and in which series, which engines file like tags. */
const OF_PEOPLE = /\/(?:preacher|speaker|presenter|author|host|guest|series|book)s?\/[^/?#]+\/?(?:[?#]|$)/i;
const MOST = 40;
const LONGEST = 60;

/** The tags that the page shows of its lecture, but for the names of its site. */
export function shownTags(page: Document, site: ReadonlySet<string>): string[] {
  return tagsOf(page).filter((word) => !site.has(nameKey(word)));
}

function tagsOf(page: Document): string[] {
  const links = all(page, TAGS)
    .slice(0, 100)
    .filter((each) => !isBeside(each) && !each.closest(LISTED) && !leadsElsewhere(each) && !isAtOther(each));
  const shown = keywordsOf(links.filter((each) => !links.some((other) => other !== each && each.contains(other))));
  return shown.length > 0 ? shown : labelledTags(page);
}

/** `Tags: Physics, Astronomy`, as a line or as links behind the label. */
function labelledTags(page: Document): string[] {
  const [first] = labelled(page, "keywords");
  if (!first) return [];
  const { value, element } = first;
  if (!element) return value.length <= LONGEST * 4 ? ownKeywords(keywordsFrom(value), "") : [];
  const parts = [...element.querySelectorAll("a, li")];
  if (parts.length > 0) return withoutSentences(keywordsOf(parts));
  if (element.localName !== "a") return value.length <= LONGEST * 4 ? ownKeywords(keywordsFrom(value), "") : [];
  const links = [...(element.parentElement?.children ?? [])].filter(
    (each) => each.localName === "a" && element.compareDocumentPosition(each) & 4,
  );
  return keywordsOf([element, ...links]);
}

/** What an episode speaks of, told in sentences, is no list of tags. */
function withoutSentences(words: string[]): string[] {
  return words.filter((word) => /\s.*[.!?]$|[。！？]$|^\d+:\d\d/.test(word)).length * 2 >= words.length ? [] : words;
}

/** The head's keywords, where the text of the lecture uses most of them: those of a whole site it does not. */
export function keywordsInText(page: Document): string[] {
  const words = keywordsFrom(plainText(meta(page, "keywords")));
  const text = `${documentTitle(page)} ${meta(page, "og:description", "description")} ${notesOfPage(page)}`;
  return usedIn(text, words) >= Math.max(3, words.length * 0.6) ? words : [];
}

/** Why the head's keywords are the whole site's: the lecture's text has few of them, and the page shows tags of its own. */
export function refuseHeadKeywords(page: Document, site: ReadonlySet<string>, title: string) {
  return (words: readonly string[]): string | null =>
    words.length > 1 &&
    usedIn(`${title} ${notesOfPage(page)}`, words) * 3 < words.length &&
    shownTags(page, site).length > 0
      ? "the page shows tags of its own"
      : null;
}

/** How many of these words a text has. */
function usedIn(text: string, words: readonly string[]): number {
  const said = spaced(text);
  return words.filter((word) => said.includes(spaced(word))).length;
}

/** Some call every small label a tag, also those that lead to the file, to a person or to another site. */
function leadsElsewhere(element: Element): boolean {
  const address = element.getAttribute("href") ?? "";
  return (
    OF_PEOPLE.test(address) ||
    AUDIO_FILE.test(address) ||
    VIDEO_FILE.test(address) ||
    element.getAttribute("target") === "_blank"
  );
}

function keywordsOf(elements: readonly Element[]): string[] {
  const words = elements.map((each) => textOf(each).replace(SIGNS, "").replace(/\s+/g, " "));
  return ownKeywords(keywordsFrom(words.filter((word) => word.length <= LONGEST)), "").slice(0, MOST);
}

/** Keywords without those of the page's software, and without its title. */
export function ownKeywords(words: readonly string[], title: string): string[] {
  // Moodle writes its own name and the page's title, whose commas part it.
  if (/^moodle$/i.test(words[0] ?? "")) return [];
  return words.filter(
    (word) =>
      !SOFTWARE.test(word) &&
      !INVITATION.test(word) &&
      !/[:：]$/.test(word) &&
      (title === "" || !letters(word).startsWith(letters(title))),
  );
}
