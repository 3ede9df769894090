import type { SitePage } from "../../site.ts";
import { VIDEO, ardMediathek } from "./address.ts";
import type { CaptionTrack } from "../../caption-track.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { inlineValues, scriptJson } from "../../metadata/inline-json.ts";
import { at, listAt, numberAt, textAt } from "../../metadata/json-value.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";
import { readHead } from "../../video-page/page-head.ts";

export const page: SitePage = {
  read(page, url) {
    const told = readContext(page, VIDEO.exec(url.pathname)?.[1] ?? "");
    const reading = readHead(page, url, ardMediathek);
    if (typeof reading === "string") return told ? { kind: "video", ...told } : reading;
    return { ...mergeReadings(told, reading), kind: "video" };
  },
};

/** The answers of its own service that the page starts with, by their addresses, in which the code stands. */
function readContext(page: Document, code: string): Reading | null {
  const now = listAt(scriptJson(page, "#fetchedContextValue")).map((pair) => [
    at(pair, 0),
    at(pair, 1, "data") ?? at(pair, 1),
  ]); // since 2022
  const before = inlineValues(page, "__FETCHED_CONTEXTS__").flatMap((contexts) => Object.entries(contexts ?? {})); // 2019
  const answers = [...now, ...before].filter(([address]) => String(address).includes(code));
  const widgets = answers.flatMap(([, answer]) => listAt(answer, "widgets"));
  const player = widgets.find((widget) => at(widget, "mediaCollection", "embedded"));
  if (player === undefined) return null;
  const media = at(player, "mediaCollection", "embedded");
  const about = at(media, "meta");
  const show = textAt(about, "seriesTitle") || textAt(player, "show", "title");
  return {
    title: textAt(about, "title") || textAt(player, "title"),
    creators: [textAt(about, "clipSourceName") || textAt(player, "publicationService", "name")],
    series: show ? { title: show } : null,
    published: publishedFrom(textAt(about, "broadcastedOnDateTime") || textAt(player, "broadcastedOn")),
    description: textAt(about, "synopsis") || textAt(player, "synopsis"),
    durationSeconds: numberAt(about, "durationSeconds") ?? numberAt(media, "_duration"),
    captionTracks: listAt(media, "subtitles").flatMap(captionTrack),
  };
}

function captionTrack(subtitle: unknown): CaptionTrack[] {
  const source = listAt(subtitle, "sources").find((each) => textAt(each, "kind") === "webvtt");
  const language = textAt(subtitle, "languageCode") || "de";
  return source === undefined ? [] : [{ language, label: "", automatic: false, url: textAt(source, "url") }];
}
