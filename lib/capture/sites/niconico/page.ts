import type { SitePage } from "../../site.ts";
import { videoId, addressOf } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { isoDate, publishedFrom } from "../../metadata/date.ts";
import { at, listAt, numberAt, parseJson, textAt } from "../../metadata/json-value.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { isName } from "../../metadata/names.ts";
import { attribute, first, meta } from "../../metadata/page.ts";
import { plainText } from "../../metadata/plain-text.ts";
import type { Reading } from "../../site.ts";

export const page: SitePage = {
  read(page, url) {
    const id = videoId(url);
    const told = watchData(page).filter((each) => textAt(each, "video", "id"));
    const own = told.find((each) => textAt(each, "video", "id") === id || textAt(each, "client", "watchId") === id);
    if (own) return { kind: "video", url: addressOf(textAt(own, "video", "id")), ...readWatchData(own) };
    const early = parseJson(first(page, "#watchAPIDataContainer")?.textContent ?? "");
    if (id && textAt(early, "videoDetail", "id") === id) return { kind: "video", ...readEarly(early) };
    return told.length > 0 ? "not-ready" : readAnyPage(page, url);
  },
};

/** What the page's program was started with: since 2024 in the head, from 2016 in an element. */
function watchData(page: Document): unknown[] {
  const response = parseJson(meta(page, "server-response"));
  const initial = parseJson(attribute(page, "#js-initial-watch-data", "data-api-data"));
  return [at(response, "data", "response"), initial].filter((each) => each !== undefined);
}

function readWatchData(told: unknown): Reading {
  const video = at(told, "video");
  const tags = [...listAt(told, "tag", "items"), ...listAt(told, "tags")];
  const series = textAt(told, "series", "title");
  const seriesId = numberAt(told, "series", "id");
  return {
    title: textAt(video, "title"),
    creators: [uploader(textAt(told, "owner", "nickname")), textAt(told, "channel", "name")].filter(isName),
    published: isoDate(textAt(video, "registeredAt")) ?? shownDay(textAt(video, "postedDateTime")),
    description: plainText(textAt(video, "description")),
    durationSeconds: numberAt(video, "duration"),
    thumbnailUrl:
      textAt(video, "thumbnail", "ogp") || textAt(video, "thumbnail", "url") || textAt(video, "thumbnailURL"),
    keywords: keywordsFrom(tags.map((tag) => textAt(tag, "name"))),
    series: series ? { title: series, ...(seriesId && { url: `https://www.nicovideo.jp/series/${seriesId}` }) } : null,
  };
}

/** The pages with the Flash player (2012 to 2017). */
function readEarly(told: unknown): Reading {
  const video = at(told, "videoDetail");
  return {
    title: textAt(video, "title"),
    creators: [uploader(textAt(told, "uploaderInfo", "nickname")), textAt(told, "channelInfo", "name")].filter(isName),
    published: shownDay(textAt(video, "postedAt")),
    description: plainText(textAt(video, "description")),
    durationSeconds: numberAt(video, "length"),
    thumbnailUrl: textAt(video, "thumbnail"),
    keywords: keywordsFrom(listAt(video, "tagList").map((tag) => textAt(tag, "tag"))),
  };
}

/** Until 2020 names were given with the word for Mr and Ms behind them. */
function uploader(name: string): string {
  return name.replace(/ さん$/, "");
}

/** `2019/02/09 17:07:03`, in the time of Tokyo. */
function shownDay(text: string) {
  const [day = "", time = ""] = text.split(" ");
  return isoDate(`${day.replaceAll("/", "-")}T${time}+09:00`) ?? publishedFrom(day);
}
