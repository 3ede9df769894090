import { hostIs } from "../host.ts";
import type { CaptionTrack } from "../captured.ts";
import { publishedFrom } from "../metadata/date.ts";
import { inlineValues, scriptJson } from "../metadata/inline-json.ts";
import { at, listAt, numberAt, textAt } from "../metadata/json-value.ts";
import { mergeReadings } from "../reading.ts";
import type { Reading, Site } from "../site.ts";
import { readHead } from "./video/page-head.ts";

/** Station, show and words stand before the code; it is all that counts. */
const VIDEO = /^\/(?:[a-z-]+\/)?(?:video|player|embed)\/(?:[^/]+\/){0,4}?([A-Za-z\d_-]{16,}={0,2})\/?$/;

export const ardMediathek: Site = {
  name: "ARD Mediathek",
  matches: (url) => hostIs(url, "ardmediathek.de"),
  key(url) {
    const code = VIDEO.exec(url.pathname)?.[1];
    return code ? { key: `ard:${code}`, url: `https://www.ardmediathek.de/video/${code}` } : null;
  },
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
