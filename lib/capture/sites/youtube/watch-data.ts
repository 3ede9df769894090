import type { Chapter, Published, Series } from "../../../lecture/lecture.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { clockSeconds } from "../../metadata/duration.ts";
import { anyScriptHolds, inlineValues } from "../../metadata/inline-json.ts";
import { at, listAt, numberAt, textAt } from "../../metadata/json-value.ts";
import { attribute } from "../../metadata/page.ts";
import type { Reading } from "../../site.ts";
import { label } from "./label.ts";
import { playerArgs } from "./player-response.ts";
import { watchTexts } from "./watch-texts.ts";

/** Names under which chapters stand in the data. */
const CHAPTERS = ["chapterRenderer", "macroMarkersListItemRenderer"];

/** What a watch page shows around its player, from `ytInitialData` (since 2017), and the chapters by their origin. */
export interface WatchData {
  readonly id: string;
  readonly series: Series | null;
  /** The rest of what is shown; dates in words are slow to read, and seldom needed. */
  readonly reading: () => Reading;
  readonly chapters: readonly Chapter[];
  readonly automaticChapters: readonly Chapter[];
}

/** Whether the watch data can hold chapters or the wanted playlist; where not, its megabyte need not be parsed. */
export function mayAddToPlayer(page: Document, list: string | null): boolean {
  return list !== null || CHAPTERS.some((name) => anyScriptHolds(page, name));
}

export function watchData(page: Document, list: string | null): WatchData | null {
  const [root] = inlineValues(page, "ytInitialData");
  if (root === undefined) return null;
  const contents = at(root, "contents");
  const columns = at(contents, "twoColumnWatchNextResults") ?? at(contents, "singleColumnWatchNextResults"); // mobile
  const sections = listAt(columns, "results", "results", "contents");
  const texts = watchTexts(root, sections);
  return {
    id: textAt(root, "currentVideoEndpoint", "watchEndpoint", "videoId"),
    series: playlist(at(columns, "playlist", "playlist"), list),
    reading: () => ({
      title: texts.title,
      creators: [texts.channel],
      published: shownDate(page, texts.date),
      description: texts.description,
    }),
    chapters: firstList(playerBarChapters(root, /DESCRIPTION/), panelChapters(root, /description-chapters/)),
    automaticChapters: firstList(playerBarChapters(root, /AUTO/), panelChapters(root, /auto-chapters/)),
  };
}

/** "Premiered 5 Nov 2025", in the language of the interface; relative dates give nothing. */
function shownDate(page: Document, text: string): Published | null {
  return publishedFrom(text, interfaceLanguage(page));
}

/** What the page declares, or as in 2017 what its player was told. */
function interfaceLanguage(page: Document): string {
  const told = playerArgs(page).map((args) => textAt(args, "hl").replace("_", "-"));
  return attribute(page, "html", "lang") || told.find(Boolean) || "en";
}

function playlist(panel: unknown, list: string | null): Series | null {
  const id = textAt(panel, "playlistId");
  const title = label(at(panel, "titleText")) || label(at(panel, "title"));
  // Mixes (RD…) are made up anew for each visitor; WL and LL are a person's own and have no address for others.
  if (!title || id === "" || id !== list || /^(RD|WL$|LL$|LM$)/.test(id)) return null;
  const index = numberAt(panel, "localCurrentIndex") ?? numberAt(panel, "currentIndex");
  const url = `https://www.youtube.com/playlist?list=${encodeURIComponent(id)}`;
  return { title, url, ...(index !== null && { position: index + 1 }) };
}

function playerBarChapters(root: unknown, origin: RegExp): Chapter[] {
  const outer = at(root, "playerOverlays", "playerOverlayRenderer", "decoratedPlayerBarRenderer");
  const bar = at(outer, "decoratedPlayerBarRenderer", "playerBar");
  const markers = listAt(bar, "multiMarkersPlayerBarRenderer", "markersMap"); // since 2021
  const matching = markers.filter((marker) => origin.test(textAt(marker, "key")));
  const newer = matching.flatMap((marker) => listAt(marker, "value", "chapters"));
  const older = origin.test("DESCRIPTION") ? listAt(bar, "chapteredPlayerBarRenderer", "chapters") : []; // 2020
  return (newer.length > 0 ? newer : older).flatMap((chapter) => {
    const start = numberAt(chapter, "chapterRenderer", "timeRangeStartMillis");
    const title = label(at(chapter, "chapterRenderer", "title"));
    return start === null || !title ? [] : [{ startSeconds: start / 1000, title }];
  });
}

function panelChapters(root: unknown, panelName: RegExp): Chapter[] {
  for (const each of listAt(root, "engagementPanels")) {
    const panel = at(each, "engagementPanelSectionListRenderer");
    if (!panelName.test(textAt(panel, "panelIdentifier") || textAt(panel, "targetId"))) continue;
    return listAt(panel, "content", "macroMarkersListRenderer", "contents").flatMap((item) => {
      const marker = at(item, "macroMarkersListItemRenderer");
      const startSeconds = clockSeconds(label(at(marker, "timeDescription")));
      const title = label(at(marker, "title"));
      return startSeconds === null || !title ? [] : [{ startSeconds, title }];
    });
  }
  return [];
}

function firstList(one: Chapter[], two: Chapter[]): Chapter[] {
  return one.length > 0 ? one : two;
}
