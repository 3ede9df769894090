import type { Published } from "../../lecture/lecture.ts";
import { cleanLine } from "../../text/clean.ts";
import { mediaKind, pageNode } from "../metadata/media-nodes.ts";
import { mainPlayer, readPlayer } from "../metadata/media-element.ts";
import { readMediaSession } from "../metadata/media-session.ts";
import { readNode } from "../metadata/node-reading.ts";
import { attribute, documentTitle } from "../metadata/page.ts";
import { isStale, readPage } from "../metadata/page-reading.ts";
import { readState, titleInState } from "../metadata/page-state.ts";
import { letters, nameKey, siteNames } from "../metadata/site-names.ts";
import { properTitle, titlesAgree } from "../metadata/title.ts";
import type { Reading } from "../site.ts";
import { AUDIO_PATH } from "../evidence/address-signs.ts";
import { mediaOfPage } from "../evidence/media-of-page.ts";
import type { Source } from "./candidate.ts";
import { choose } from "./candidate.ts";
import {
  labelledPeople,
  linkedPeople,
  listedPeople,
  markedChannel,
  markedPeople,
  namedInTitle,
  namesBeside,
  peopleInLines,
} from "./creators.ts";
import { refuseDescription } from "./description.ts";
import { dataLength, engineLength, labelledLength, listedLength, markedLength, shownLength } from "./duration.ts";
import { keywordsInText, ownKeywords, refuseHeadKeywords, shownTags } from "./keywords.ts";
import { notesOfPage } from "./notes.ts";
import { inOrder, isSoftware, peopleInWords } from "./person.ts";
import { dateInAddress, labelledDate, markedDate, refuseDate, shownDate } from "./published.ts";
import { homeNames, restsOf, showAtHeading, showOfPage } from "./show.ts";
import { activeLesson, namedInList } from "./active-lesson.ts";
import {
  bareTitle,
  headingTitle,
  isNumber,
  isProgram,
  refuseTitle,
  titleNearPlayer,
  trimmedByHeading,
} from "./title.ts";

/** What the page's own data says: structured data of the media, the head, structured data of the page, the player. */
export interface PageData {
  readonly node: Reading | null;
  readonly head: Reading;
  readonly about: Reading;
  readonly player: Reading;
  readonly kind: "video" | "audio" | null;
}

export interface FieldSources {
  readonly title: string;
  readonly titles: readonly Source<string>[];
  readonly creators: readonly Source<readonly string[]>[];
  readonly published: readonly Source<Published>[];
  readonly durationSeconds: readonly Source<number>[];
  readonly descriptions: readonly Source<string>[];
  readonly keywords: readonly Source<readonly string[]>[];
}

export function readTold(page: Document, url: URL, node: unknown): PageData {
  const language = attribute(page, "html", "lang") || "en";
  return {
    node: node ? readNode(node, language) : null,
    head: readPage(page, url),
    about: readNode(pageNode(page, url), language),
    player: readPlayer(mainPlayer(page)),
    kind: mediaKind(node),
  };
}

/**
 * Every place that may hold a field, the most trusted first. Places of the page's body speak only where the page has
 * not moved on by itself: `page` is then a small document with the proven metadata alone.
 */
export function fieldSources(page: Document, url: URL, told: PageData, now: number): FieldSources {
  const titles = titleSources(page, url, told);
  // Refused ones are better than what the browser shows above the page.
  const chosen = choose(titles) ?? titles.map(({ read }) => read()).find(Boolean) ?? documentTitle(page);
  const title = bareTitle(page, chosen);
  return {
    title,
    titles,
    creators: creatorSources(page, url, told, title),
    published: dateSources(page, url, told, title, now),
    durationSeconds: lengthSources(page, url, told, title),
    descriptions: descriptionSources(page, url, told, title),
    keywords: keywordSources(page, url, told, title),
  };
}

function titleSources(page: Document, url: URL, { node, head, about }: PageData): Source<string>[] {
  const refuse = refuseTitle(page, url);
  const shows = [
    ...(node?.creators ?? []),
    ...(head.creators ?? []),
    ...(about.creators ?? []),
    node?.series?.title ?? "",
  ];
  const heading = isStale(page, url) ? "" : headingTitle(page);
  // Signs that nobody sees are no title.
  const proper = (title: string) =>
    cleanLine(trimmedByHeading(properTitle(title, page, url, shows, about.title), heading));
  return [
    { source: "structured data of the media", read: () => shorterIfAgreed(proper(node?.title ?? "")), refuse },
    {
      source: "head",
      read: () => (head.title === documentTitle(page) ? "" : proper(head.title ?? "")),
      refuse: (name) => {
        const lesson = namedInList(page);
        return lesson === "" || titlesAgree(lesson, name) ? refuse(name) : "it is what the page belongs to";
      },
    },
    {
      source: "state of the program",
      read: () => (isProgram(documentTitle(page)) ? titleInState(page, url) : ""),
      refuse,
    },
    { source: "active lesson", read: () => activeLesson(page, heading), refuse },
    {
      source: "heading",
      // Parts of a heading stand apart without a sign between them.
      read: () =>
        [head, about].map((each) => each.title ?? "").find((each) => letters(each) === letters(heading)) ?? heading,
      refuse: (name) =>
        isNumber(name) && documentTitle(page).length > name.length ? "it is only a number" : refuse(name),
    },
    { source: "title of the document", read: () => proper(head.title || documentTitle(page)), refuse },
    { source: "structured data of the page", read: () => proper(about.title ?? ""), refuse },
    { source: "text near the player", read: () => titleNearPlayer(page, refuse), refuse },
  ];

  /** What stands before the head's title, or behind it where the title of the document leaves it out too, is no part of it. */
  function shorterIfAgreed(title: string): string {
    const shorter = proper(head.title ?? "");
    const [rest, ...others] = title.split(shorter).filter((part) => part !== "");
    if (shorter.length < 4 || rest === undefined || others.length > 0 || rest.length >= title.length) return title;
    const isBefore = /\s[|·•–—-]\s*$/.test(rest);
    const isBehind = /^\s*[|·•–—-]/.test(rest) && letters(proper(documentTitle(page))) === letters(shorter);
    return isBefore || isBehind ? shorter : title;
  }
}

function creatorSources(page: Document, url: URL, told: PageData, title: string): Source<readonly string[]>[] {
  const { node, head, about } = told;
  const site = siteNames(page, url);
  const home = new Set(homeNames(page).map(nameKey));
  const isOfSite = (names: readonly string[]) =>
    names.every((name) => site.has(nameKey(name)) || home.has(nameKey(name)));
  const refuse = (names: readonly string[]) => {
    if (names.some(isSoftware)) return "it names the page's software";
    return isOfSite(names) ? "it is the site itself" : null;
  };
  const isSound = told.kind === "audio" || AUDIO_PATH.test(url.pathname) || mediaOfPage(page)[0]?.kind === "audio";
  return [
    { source: "structured data of the media", read: () => inOrder(page, node?.creators), refuse },
    { source: "head", read: () => inOrder(page, head.creators), refuse },
    { source: "structured data of the page", read: () => about.creators, refuse },
    { source: "state of the program", read: () => readState(page, url, title).creators, refuse },
    { source: "line near the heading", read: () => peopleInLines(page) },
    { source: "marked near the heading", read: () => markedPeople(page), refuse },
    { source: "behind a label", read: () => labelledPeople(page), refuse },
    { source: "list of people", read: () => listedPeople(page) },
    { source: "beside the title", read: () => namesBeside(page, title), refuse },
    { source: "title of the document", read: () => namedInTitle(page, title), refuse },
    { source: "channel", read: () => (isSound ? [] : markedChannel(page, url)), refuse },
    { source: "show at the heading", read: () => showAtHeading(page, url), refuse },
    { source: "media session", read: () => readMediaSession(page, title).creators },
    { source: "show", read: () => [showOfPage(page, url, title)].filter((name) => name !== "" && isSound) },
    { source: "channel of sound", read: () => (isSound ? markedChannel(page, url) : []), refuse },
    { source: "links to people", read: () => linkedPeople(page), refuse },
    {
      source: "its own words",
      read: () => (isSound ? [] : peopleInWords(`${title}. ${told.head.description ?? ""} ${notesOfPage(page)}`)),
    },
    {
      source: "site",
      read: () => [node, head, about].map((each) => each?.creators ?? []).find((names) => names.length > 0),
      refuse: (names) => (names.some(isSoftware) ? "it names the page's software" : null),
    },
  ];
}

function dateSources(page: Document, url: URL, told: PageData, title: string, now: number): Source<Published>[] {
  const refuse = refuseDate(now);
  return [
    { source: "structured data of the media", read: () => told.node?.published, refuse },
    { source: "head", read: () => told.head.published, refuse },
    { source: "structured data of the page", read: () => told.about.published, refuse },
    { source: "state of the program", read: () => readState(page, url, title).published, refuse },
    { source: "marked as published", read: () => markedDate(page), refuse },
    { source: "near the heading", read: () => shownDate(page), refuse },
    { source: "behind a label", read: () => labelledDate(page), refuse },
    { source: "address", read: () => dateInAddress(url), refuse },
  ];
}

function lengthSources(page: Document, url: URL, told: PageData, title: string): Source<number>[] {
  return [
    { source: "structured data of the media", read: () => told.node?.durationSeconds },
    { source: "head", read: () => told.head.durationSeconds },
    { source: "player", read: () => told.player.durationSeconds },
    { source: "state of the program", read: () => readState(page, url, title).durationSeconds },
    { source: "data of the player", read: () => dataLength(page, url) },
    { source: "podcast engine", read: () => engineLength(page) },
    { source: "marked as duration", read: () => markedLength(page) },
    { source: "near the heading", read: () => shownLength(page) },
    { source: "behind a label", read: () => labelledLength(page) },
    { source: "list of lessons", read: () => listedLength(page, url) },
    { source: "structured data of the page", read: () => told.about.durationSeconds },
  ];
}

function descriptionSources(page: Document, url: URL, told: PageData, title: string): Source<string>[] {
  const around = [...homeNames(page), ...restsOf(title, documentTitle(page))];
  const names = new Set([...siteNames(page, url), ...around.map(nameKey)]);
  const refuse = refuseDescription(page, title, names);
  return [
    { source: "structured data of the media", read: () => told.node?.description, refuse },
    { source: "head", read: () => told.head.description, refuse },
    { source: "structured data of the page", read: () => told.about.description, refuse },
    { source: "state of the program", read: () => readState(page, url, title).description, refuse },
    { source: "text of the page", read: () => notesOfPage(page) },
  ];
}

function keywordSources(
  page: Document,
  url: URL,
  { node, head, about }: PageData,
  title: string,
): Source<readonly string[]>[] {
  return [
    { source: "structured data of the media", read: () => ownKeywords(node?.keywords ?? [], title) },
    {
      source: "head",
      read: () => ownKeywords(head.keywords ?? [], title),
      refuse: refuseHeadKeywords(page, siteNames(page, url), title),
    },
    { source: "structured data of the page", read: () => ownKeywords(about.keywords ?? [], title) },
    {
      source: "state of the program",
      read: () => ownKeywords(readState(page, url, title).keywords ?? [], title),
      refuse: (words) => (words.some((word) => word.includes("_")) ? "they are names for programs" : null),
    },
    { source: "tags of the page", read: () => shownTags(page, siteNames(page, url)) },
    { source: "head, as its text has them", read: () => ownKeywords(keywordsInText(page), title) },
  ];
}
