import type { SitePage } from "../../site.ts";
import { named, type AcfunName, addressOf } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import type { Series } from "../../../lecture/lecture.ts";
import { publishedAt } from "../../metadata/date.ts";
import { inlineValues } from "../../metadata/inline-json.ts";
import { at, listAt, numberAt, textAt } from "../../metadata/json-value.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { isName } from "../../metadata/names.ts";
import { plainText } from "../../metadata/plain-text.ts";
import type { Reading } from "../../site.ts";

export const page: SitePage = {
  read(page, url) {
    const name = named(url);
    const own = name && (name.id.startsWith("aa") ? readEpisode(page, name) : readVideo(page, name));
    return own?.title ? { kind: "video", ...own } : readAnyPage(page, url);
  },
};

/** `window.pageInfo = window.videoInfo = {…}` (2018 to 2026). */
function readVideo(page: Document, name: AcfunName): Reading | null {
  const video = [...inlineValues(page, "videoInfo"), ...inlineValues(page, "pageInfo")].find((each) =>
    isAbout(each, name),
  );
  if (video === undefined) return null;
  const parts = listAt(video, "videoList");
  const part = parts[name.part - 1];
  const current = at(video, "currentVideoInfo");
  const isCurrent = parts.length < 2 || numberAt(current, "id") === numberAt(part, "id");
  const title = plainText(textAt(video, "title"));
  const partTitle = name.part > 1 ? plainText(textAt(part, "title")) : "";
  return {
    title: name.part > 1 ? [title, [`P${name.part}`, partTitle].filter(Boolean).join(" ")].join(" · ") : title,
    creators: [textAt(video, "user", "name")].filter(isName),
    published: publishedAt(numberAt(video, "createTimeMillis") ?? 0),
    description: plainText(textAt(video, "description")),
    durationSeconds: seconds(isCurrent ? current : part) ?? seconds(part),
    thumbnailUrl: textAt(video, "coverUrl"),
    keywords: keywordsFrom(listAt(video, "tagList").map((tag) => textAt(tag, "name"))),
    series: parts.length > 1 ? { title, position: name.part, url: addressOf({ ...name, part: 1 }) } : null,
  };
}

function isAbout(video: unknown, { id }: AcfunName): boolean {
  const own = numberAt(video, "dougaId") ?? /\bac=?(\d+)/.exec(textAt(video, "shareUrl"))?.[1];
  return textAt(video, "title") !== "" && (own === undefined || `ac${own}` === id);
}

/** `window.bangumiData = {…}` and, in a script of its own, `window.bangumiList = {…}` (seen 2026-08). */
function readEpisode(page: Document, { id }: AcfunName): Reading | null {
  const [, season, item] = /^aa(\d+)(?:_\d+_(\d+))?/.exec(id) ?? [];
  const isNumber = (value: unknown, name: string, wanted = "") => {
    const own = numberAt(value, name);
    return own === null || wanted === "" || String(own) === wanted;
  };
  const told = inlineValues(page, "bangumiData").find(
    (each) => isNumber(each, "bangumiId", season) && isNumber(each, "itemId", item),
  );
  const current = at(told, "currentVideoInfo");
  const [list] = inlineValues(page, "bangumiList");
  return {
    title: textAt(told, "showTitle"),
    published: publishedAt(numberAt(current, "uploadTime") ?? 0),
    description: plainText(textAt(told, "bangumiIntro")),
    durationSeconds: seconds(current),
    thumbnailUrl: textAt(told, "image"),
    series: seasonOf(told, listAt(list, "items"), numberAt(current, "id"), season),
  };
}

function seasonOf(told: unknown, items: readonly unknown[], video: number | null, season = ""): Series | null {
  const title = textAt(told, "bangumiTitle");
  const position = items.findIndex((each) => video !== null && numberAt(each, "videoId") === video) + 1;
  return title ? { title, ...(position > 0 && { position }), url: addressOf({ id: `aa${season}`, part: 1 }) } : null;
}

function seconds(video: unknown): number | null {
  const length = numberAt(video, "durationMillis");
  return length ? Math.round(length / 1000) : null;
}
