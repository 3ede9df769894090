import { all, documentTitle, meta, textOf } from "../metadata/page.ts";
import { subjectHeading } from "../fields/heading.ts";
import type { Medium } from "./medium.ts";
import { mediaOfPage } from "./media-of-page.ts";
import { isBeside } from "./player-places.ts";
import type { Subject } from "./sign.ts";
import { withClass } from "../metadata/with-class.ts";

const MOST_PARAGRAPHS = 400;
const FOLLOWS = 4;
/** So many players are no streams of one lecture. */
const MANY = 4;
/** What a row says of its own medium has so many letters; `Part 1` is one of one. */
const LEAST_ROW = 10;
/** Containers that repeat in a list of things. */
const ITEM = `${withClass("card item episode post-")}, li, article, tr`;

/** What the signs of a page are read from. */
export function subjectOf(page: Document, url: URL, node: unknown): Subject {
  const media = mediaOfPage(page);
  const [start] = media;
  const paragraphs = all(page, "p, blockquote, pre")
    .slice(0, MOST_PARAGRAPHS)
    .filter((each) => !isBeside(each));
  const lengths = paragraphs.map((each) => textOf(each).length);
  const isBefore = (each: Element) => start && each.compareDocumentPosition(start.element) & FOLLOWS;
  return {
    page,
    url,
    node,
    media,
    lectures: lecturesAmong(media),
    titles: [meta(page, "og:title", "twitter:title"), documentTitle(page), textOf(subjectHeading(page))].filter(
      Boolean,
    ),
    textBefore: start ? lengths.filter((_, index) => isBefore(paragraphs[index] ?? start.element)).reduce(sum, 0) : 0,
    text: lengths.reduce(sum, 0),
  };
}

/**
 * Camera and slides, a talk and its sound, one episode on two hosts are one lecture. Media that each stand in an entry
 * of a list, or under a heading of their own, are as many lectures.
 */
function lecturesAmong(media: readonly Medium[]): number {
  const entries = new Set(media.map(({ element }) => element.closest(ITEM)));
  const named = new Set(media.map(({ title }) => title).filter(Boolean));
  const headed = [...entries].filter((entry) => entry && hasHeading(entry));
  const rows = new Set(media.filter(({ via }) => via === "player").map(({ element }) => element.closest("tr, li")));
  const told = [...rows].filter((row) => textOf(row).length >= LEAST_ROW);
  const counts = [
    headed.length,
    told.length >= 3 ? told.length : 0,
    named.size > 2 ? named.size : 0,
    media.length >= MANY ? media.length : 0,
  ];
  return Math.min(media.length, Math.max(1, ...counts));
}

function hasHeading(entry: Element): boolean {
  return entry.querySelector("h1, h2, h3, h4, h5, [class*=title]") !== null;
}

function sum(total: number, each: number): number {
  return total + each;
}
