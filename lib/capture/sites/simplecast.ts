import { readAnyPage } from "../any-page.ts";
import { hostIs, hostOf } from "../host.ts";
import { publishedFrom } from "../metadata/date.ts";
import { durationSeconds } from "../metadata/duration.ts";
import { first, textOf } from "../metadata/page.ts";
import { readMetadata } from "../metadata/read-metadata.ts";
import { mergeReadings } from "../reading.ts";
import type { Place, Reading, Site } from "../site.ts";
import { ofShow } from "./podcast/show.ts";

const UUID = /^\/([\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})(?:\/|$)/;
const SHORT = /^\/([\da-f]{8})(?:\/|$)/;
const EPISODE = /^\/episodes\/([^/]+)(?:\/transcript)?\/?$/;

export const simplecast: Site = {
  name: "Simplecast",
  matches: (url) => hostIs(url, "simplecast.com"),
  key,
  read(page, url) {
    const shown = readShown(page);
    return shown ? { kind: "audio", ...mergeReadings(shown, readMetadata(page, url)) } : readAnyPage(page, url);
  },
};

/** Players know an episode by its number, the sites of shows by its words. */
function key(url: URL): Place | null {
  const [show = ""] = hostOf(url).split(".");
  const [, number] = UUID.exec(url.pathname) ?? [];
  if (number && /^(player|recast)$/.test(show)) return numbered("player", number);
  const [, short] = SHORT.exec(url.pathname) ?? [];
  if (short && show === "embed") return numbered("embed", short);
  const [, words] = EPISODE.exec(url.pathname) ?? [];
  if (!words || !hostIs(url, `${show}.simplecast.com`)) return null;
  return { key: `simplecast:${show}/${words}`, url: `https://${show}.simplecast.com/episodes/${words}` };
}

function numbered(player: string, number: string): Place {
  return { key: `simplecast:${number}`, url: `https://${player}.simplecast.com/${number}` };
}

/** What the running page of a show's site says (seen 2021-01): `November 5th, 2020 | 01:19:54 | E117`. */
function readShown(page: Document): Reading | null {
  const title = textOf(first(page, ".sc-episode-details-title"));
  if (!title) return null;
  const parts = textOf(first(page, ".sc-episode-details-time"))
    .split("|")
    .map((part) => part.trim());
  const [number] = parts.flatMap((part) => /^E(\d+)$/.exec(part)?.[1] ?? []);
  return {
    title,
    ...ofShow({
      title: textOf(first(page, ".sc-aside-podcast-title")),
      position: number ? Number(number) : null,
    }),
    published: publishedFrom(parts[0] ?? ""),
    durationSeconds: durationSeconds(parts[1] ?? ""),
  };
}
