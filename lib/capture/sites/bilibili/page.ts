import type { SitePage } from "../../site.ts";
import { readAnyPage } from "../../any-page.ts";
import { inlineValues } from "../../metadata/inline-json.ts";
import { numberAt } from "../../metadata/json-value.ts";
import { documentTitle } from "../../metadata/page.ts";
import { hasMovedOn } from "../../moved-on.ts";
import { mergeReadings } from "../../reading.ts";
import type { Absence, SiteReading } from "../../site.ts";
import { named, type NamedVideo, placeOf } from "./named-video.ts";
import { readEpisodePage } from "./episode.ts";
import { readState } from "./page-state.ts";
import { namedIn, readShown } from "./shown-page.ts";
import { withoutSiteName } from "./site-texts.ts";
import { bilibiliList } from "./video-list.ts";

/** Titles of pages whose video is gone or hidden, and of those that refuse a visitor. */
const GONE = /^(?:视频去哪了呢|出错啦)/;

export const page: SitePage = {
  list: bilibiliList,
  read(page, url) {
    const name = named(url);
    if (!name) return "no-media";
    if (name.kind === "video") return readVideo(page, url, name);
    const told = readEpisodePage(page, name);
    if (told.title) return { ...told, kind: name.kind === "sound" ? "audio" : "video" };
    const shown = readAnyPage(page, url);
    if (typeof shown === "string") return shown;
    return { ...shown, title: withoutSiteName(shown.title ?? ""), url: placeOf(name).url };
  },
};

/** The state, where the page still has it: its script removes itself once it has run (seen 2026-08). Then what is shown. */
function readVideo(page: Document, url: URL, name: NamedVideo): SiteReading | Absence {
  const states = inlineValues(page, "__INITIAL_STATE__");
  const told = mergeReadings(...states.map((state) => readState(state, name)));
  const inHead = namedIn(page);
  const isNamed = inHead.has(name.bvid);
  const shown = isNamed || inHead.size === 0 ? readShown(page, name) : null;
  // Each part of the page follows a navigation in its own time, and may still be that of the video before.
  const hasMoved = hasMovedOn(page, url);
  const reading = hasMoved && told.title ? told : mergeReadings(told, shown);
  const isUnproven = hasMoved && !told.title;
  if (reading.title) return { kind: "video", ...reading, ...(isUnproven && { unproven: true }) };
  return states.some((state) => numberAt(state, "error", "code")) || GONE.test(documentTitle(page))
    ? "no-media"
    : "not-ready";
}
