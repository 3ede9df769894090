import { readAnyPage } from "../any-page.ts";
import { hostIs } from "../host.ts";
import { inlineValues } from "../metadata/inline-json.ts";
import { at, numberAt, textAt } from "../metadata/json-value.ts";
import { isName } from "../metadata/names.ts";
import { publishedFrom } from "../metadata/date.ts";
import { first, visibleText } from "../metadata/page.ts";
import { readMetadata } from "../metadata/read-metadata.ts";
import { mergeReadings } from "../reading.ts";
import type { Reading, Site } from "../site.ts";

/** Bilibili for South-East Asia: another site, with videos and numbers of its own. */
export const bilibiliTv: Site = {
  name: "Bilibili TV",
  matches: (url) => hostIs(url, "bilibili.tv", "biliintl.com"),
  key(url) {
    const name = named(url);
    return name && { key: `bilitv:${name.id}`, url: `https://www.bilibili.tv/${name.path}` };
  },
  read(page, url) {
    const told = inlineValues(page, "__INITIAL_STATE__").concat(inlineValues(page, "__INITIAL_DATA__"));
    const own = told.map((state) => readState(state, named(url)?.number ?? "")).find(Boolean);
    const reading = own && mergeReadings(own, { description: shownDescription(page) }, readMetadata(page, url));
    return reading?.title ? { kind: "video", ...reading } : readAnyPage(page, url);
  },
};

interface Named {
  readonly id: string;
  readonly path: string;
  readonly number: string;
}

/** `/video/1`, `/play/SEASON/EPISODE`, with or without the language of the page before it. */
function named(url: URL): Named | null {
  const path = url.pathname.replace(/^\/[a-z]{2}(?=\/)/i, "");
  const [, video] = /^\/video\/(\d+)/.exec(path) ?? [];
  if (video) return { id: video, path: `video/${video}`, number: video };
  const [, season, episode] = /^\/play\/(\d+)\/(\d+)/.exec(path) ?? [];
  return episode ? { id: `ep${episode}`, path: `play/${season}/${episode}`, number: episode } : null;
}

/** Where the state names this video or episode (seen 2026-08). */
function readState(state: unknown, number: string): Reading | null {
  const videos = [at(state, "UgcVideo", "videoData"), at(state, "OgvVideo", "epDetail"), at(state, "ugc", "archive")];
  const video = videos.find((each) =>
    ["aid", "episode_id", "ep_id"].some((name) => String(numberAt(each, name)) === number),
  );
  if (video === undefined) return null;
  return {
    title: textAt(video, "title_display") || textAt(video, "title"),
    creators: [textAt(state, "UgcVideo", "userData", "name") || textAt(video, "author", "nickname")].filter(isName),
    published: publishedFrom(textAt(video, "formatted_pub_date")),
    description: textAt(video, "desc"),
    thumbnailUrl: textAt(video, "cover"),
  };
}

function shownDescription(page: Document): string {
  const shown = first(page, ".bstar-meta__desc");
  return shown ? visibleText(shown) : "";
}
