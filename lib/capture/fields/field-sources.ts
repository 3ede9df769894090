import type { Published } from "../../lecture/lecture.ts";
import { readMediaSession } from "../metadata/media-session.ts";
import { documentTitle } from "../metadata/page.ts";
import { readState } from "../metadata/page-state.ts";
import { nameKey, siteNames } from "../metadata/site-names.ts";
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
import type { PageData } from "./page-data.ts";
import { inOrder, isSoftware, peopleInWords } from "./person.ts";
import { dateInAddress, labelledDate, markedDate, refuseDate, shownDate } from "./published.ts";
import { homeNames, restsOf, showAtHeading, showOfPage } from "./show.ts";
import { bareTitle } from "./title.ts";
import { titleSources } from "./title-sources.ts";

export interface FieldSources {
  readonly title: string;
  readonly titles: readonly Source<string>[];
  readonly creators: readonly Source<readonly string[]>[];
  readonly published: readonly Source<Published>[];
  readonly durationSeconds: readonly Source<number>[];
  readonly descriptions: readonly Source<string>[];
  readonly keywords: readonly Source<readonly string[]>[];
}

/** `adaberg`: what somebody logs in with. */
const ACCOUNT = /^[a-z]+\d*$/;

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

function creatorSources(page: Document, url: URL, told: PageData, title: string): Source<readonly string[]>[] {
  const { node, head, about } = told;
  const site = siteNames(page, url);
  const home = new Set(homeNames(page).map(nameKey));
  const isOfSite = (names: readonly string[]) =>
    // `Example Radio, Ghent, Belgium`
    names.every((name) =>
      [name, name.replace(/,.*/, "")].some((each) => site.has(nameKey(each)) || home.has(nameKey(each))),
    );
  const refuse = (names: readonly string[]) => {
    if (names.some(isSoftware)) return "it names the page's software";
    return isOfSite(names) ? "it is the site itself" : null;
  };
  const refuseHead = (names: readonly string[]) =>
    names.every((name) => ACCOUNT.test(name)) ? "it is the name of an account" : refuse(names);
  const isSound = told.kind === "audio" || AUDIO_PATH.test(url.pathname) || mediaOfPage(page)[0]?.kind === "audio";
  return [
    { source: "structured data of the media", read: () => inOrder(page, node?.creators), refuse },
    { source: "head", read: () => inOrder(page, head.creators), refuse: refuseHead },
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
