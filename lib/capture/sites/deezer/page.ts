import type { SitePage } from "../../site.ts";
import { key, PATH, deezer } from "./address.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { inlineValues } from "../../metadata/inline-json.ts";
import { at, listAt, numberAt, textAt } from "../../metadata/json-value.ts";
import { plainText } from "../../metadata/plain-text.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";
import { ofShow, withoutDirectory } from "../../podcast/show.ts";
import { readHead } from "../../video-page/page-head.ts";

export const page: SitePage = {
  read(page, url) {
    const told = readState(page, url);
    const reading = readHead(page, url, deezer);
    if (typeof reading === "string") return told ? { kind: "audio", ...told } : reading;
    // Tracks have none: what stands there is `ARTIST - song - 2022`, and an invitation to Deezer.
    const description = told?.description ?? (key(url)?.key.includes(":track:") ? "" : (reading.description ?? ""));
    return withoutDirectory({ ...mergeReadings(told, reading), description, kind: "audio" }, "Deezer");
  },
};

/** What the page's program starts with. */
function readState(page: Document, url: URL): Reading | null {
  const [, kind = "", id = ""] = PATH.exec(url.pathname) ?? [];
  const numbered = kind.toLowerCase() === "episode" ? "EPISODE_ID" : "SNG_ID";
  const states = inlineValues(page, "__DZR_APP_STATE__").map((state) => at(state, "DATA"));
  const own = states.find((each) => String(at(each, numbered)) === id);
  if (own === undefined) return null;
  return numbered === "SNG_ID" ? ofTrack(own) : ofEpisode(own);
}

function ofTrack(track: unknown): Reading {
  const artists = listAt(track, "ARTISTS").map((artist) => textAt(artist, "ART_NAME"));
  return {
    title: [textAt(track, "SNG_TITLE"), textAt(track, "VERSION")].filter(Boolean).join(" "),
    creators: artists.length > 0 ? artists : [textAt(track, "ART_NAME")],
    published: publishedFrom(textAt(track, "PHYSICAL_RELEASE_DATE") || textAt(track, "DIGITAL_RELEASE_DATE")),
    description: "",
    durationSeconds: numberAt(track, "DURATION"),
  };
}

function ofEpisode(episode: unknown): Reading {
  const show = textAt(episode, "SHOW_ID");
  return {
    title: textAt(episode, "EPISODE_TITLE"),
    ...ofShow({ title: textAt(episode, "SHOW_NAME"), url: show && `https://www.deezer.com/show/${show}` }),
    published: publishedFrom(textAt(episode, "EPISODE_PUBLISH_TIMESTAMP")),
    description: plainText(textAt(episode, "EPISODE_DESCRIPTION")),
    durationSeconds: numberAt(episode, "DURATION"),
  };
}
