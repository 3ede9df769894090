import type { CaptionTrack } from "../../caption-track.ts";
import { publishedAt } from "../../metadata/date.ts";
import { inlineValues, scriptJson } from "../../metadata/inline-json.ts";
import { at, listAt, numberAt, textAt } from "../../metadata/json-value.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import type { Reading } from "../../site.ts";

/** The clip's object in the page's data, of whichever generation; undefined where the page has the data of another. */
export function itemOf(page: Document, id: string): unknown {
  const items = [...universalItems(page), ...sigiItems(page, id), ...nextItems(page)];
  return items.find(
    (item) => item !== undefined && (textAt(item, "id") || textAt(item, "itemInfos", "id") || id) === id,
  );
}

/** Does the page's data say that there is no such clip, or not for this visitor? */
export function isRefused(page: Document): boolean {
  return details(page).some((detail) => (numberAt(detail, "statusCode") ?? 0) !== 0);
}

function details(page: Document): unknown[] {
  const scope = at(scriptJson(page, "#__UNIVERSAL_DATA_FOR_REHYDRATION__"), "__DEFAULT_SCOPE__"); // since 2023
  return [at(scope, "webapp.video-detail"), at(scope, "webapp.reflow.video.detail")];
}

function universalItems(page: Document): unknown[] {
  return details(page).map((detail) => at(detail, "itemInfo", "itemStruct"));
}

/** 2021 to 2023: assigned in a script, later in one of its own; the person's name stands elsewhere. */
function sigiItems(page: Document, id: string): unknown[] {
  const states = [scriptJson(page, "#SIGI_STATE"), ...inlineValues(page, "SIGI_STATE")];
  return states.flatMap((state) => {
    const item = at(state, "ItemModule", id);
    if (typeof item !== "object" || item === null) return [];
    const user = textAt(item, "author");
    const nickname = textAt(item, "nickname") || textAt(state, "UserModule", "users", user, "nickname");
    return [{ ...item, author: { uniqueId: user, nickname } }];
  });
}

/** 2019 to 2021, and embedded players. */
function nextItems(page: Document): unknown[] {
  const props = at(scriptJson(page, "#__NEXT_DATA__"), "props", "pageProps");
  const embedded = at(scriptJson(page, "#__FRONTITY_CONNECT_STATE__"), "source", "data");
  const routes = typeof embedded === "object" && embedded !== null ? Object.values(embedded) : [];
  return [
    at(props, "itemInfo", "itemStruct"),
    at(props, "videoData"),
    ...routes.map((route) => at(route, "videoData")),
  ];
}

/** A clip's reading, and the name that its person has in addresses. */
export function readItem(item: unknown): Reading & { readonly user: string } {
  const facts = at(item, "itemInfos") ?? item;
  const author = at(item, "authorInfos") ?? at(item, "author");
  const user = textAt(author, "uniqueId");
  const video = at(facts, "video");
  const language = textAt(facts, "textLanguage");
  return {
    user,
    creators: [textAt(author, "nickname") || textAt(author, "nickName") || user],
    published: publishedAt(numberAt(facts, "createTime") ?? 0),
    description: textAt(facts, "desc") || textAt(facts, "text"),
    durationSeconds: numberAt(video, "duration") || numberAt(video, "videoMeta", "duration"),
    thumbnailUrl: textAt(video, "originCover") || textAt(video, "cover") || textAt(facts, "covers", 0),
    language: /^[a-z]{2,3}(-|$)/i.test(language) && language !== "un" ? language : null,
    keywords: keywordsFrom(listAt(item, "textExtra").flatMap((each) => hashtag(each) || [])),
    captionTracks: captionTracks(listAt(video, "subtitleInfos")),
  };
}

function hashtag(extra: unknown): string {
  return textAt(extra, "hashtagName") || textAt(extra, "HashtagName");
}

/** What a machine heard before what one translated: the first tells the language of the clip. */
function captionTracks(tracks: readonly unknown[]): CaptionTrack[] {
  const heard = tracks.toSorted((one, two) => Number(isTranslated(one)) - Number(isTranslated(two)));
  return heard.map((track) => ({
    language: textAt(track, "LanguageCodeName"),
    label: textAt(track, "LanguageCodeName"),
    automatic: /^(ASR|MT)$/.test(textAt(track, "Source")),
    url: textAt(track, "Url") || null,
  }));
}

function isTranslated(track: unknown): boolean {
  return textAt(track, "Source") === "MT";
}
