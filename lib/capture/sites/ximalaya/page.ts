import type { SitePage } from "../../site.ts";
import { trackId, find } from "./address.ts";
import { readAnyPage } from "../../any-page.ts";
import { isoDate, publishedAt } from "../../metadata/date.ts";
import { inlineValues, scriptJson } from "../../metadata/inline-json.ts";
import { at, numberAt, textAt } from "../../metadata/json-value.ts";
import { isName } from "../../metadata/names.ts";
import { documentTitle, first, textOf } from "../../metadata/page.ts";
import { plainText } from "../../metadata/plain-text.ts";
import { readMetadata } from "../../metadata/read-metadata.ts";
import { hasMovedOn } from "../../moved-on.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";

export const page: SitePage = {
  read(page, url) {
    const id = trackId(url);
    const states = [...inlineValues(page, "__INITIAL_STATE__"), scriptJson(page, "#__NEXT_DATA__")];
    const own = id && readState(states, id);
    const shown = readShown(page);
    if (!own && !shown) return readAnyPage(page, url);
    const { description = "", ...head } = readMetadata(page, url);
    const reading = mergeReadings(own || null, shown, head, {
      description: /喜马拉雅/.test(description) ? "" : description,
    });
    return { kind: "audio", ...reading, ...(!own && hasMovedOn(page, url) && { unproven: true }) };
  },
};

/** The heading, where the title of the document has it before the album's and the site's name. */
function readShown(page: Document): Reading | null {
  const title = textOf(first(page, "h1"));
  const whole = documentTitle(page);
  return title && whole.startsWith(title) && /喜马拉雅/.test(whole) ? { title } : null;
}

/** The track and what stands beside it, wherever the state keeps them: its members have moved with every new page. */
function readState(states: readonly unknown[], id: string): Reading | null {
  const holder = find(states, (each) => isTrack(at(each, "trackInfo"), id) || isTrack(at(each, "soundInfo"), id));
  const track = at(holder, "trackInfo") ?? at(holder, "soundInfo") ?? find(states, (each) => isTrack(each, id));
  if (track === undefined) return null;
  const album = textAt(holder, "albumInfo", "title") || textAt(track, "albumTitle") || textAt(track, "albumName");
  const albumId = numberAt(holder, "albumInfo", "albumId") ?? numberAt(track, "albumId");
  const names = [textAt(holder, "anchorInfo", "nickname"), textAt(holder, "anchorInfo", "anchorName")];
  const cover = textAt(track, "coverPath") || textAt(track, "cover_url");
  return {
    title: textAt(track, "title"),
    creators: [[...names, textAt(track, "nickname"), textAt(track, "anchorName")].find(isName) ?? ""].filter(isName),
    published: publishedOf(track),
    description: plainText(textAt(track, "richIntro") || textAt(track, "intro") || textAt(track, "shortIntro")),
    durationSeconds: numberAt(track, "duration"),
    thumbnailUrl: /^(?:https?:)?\/\//.test(cover) ? cover : "",
    series: album ? { title: album, ...(albumId && { url: `https://www.ximalaya.com/album/${albumId}` }) } : null,
  };
}

function publishedOf(track: unknown) {
  for (const name of ["createdAt", "created_at", "createTime", "createDate"]) {
    const epoch = numberAt(track, name);
    const published = epoch ? publishedAt(epoch) : isoDate(textAt(track, name));
    if (published) return published;
  }
  return null;
}

function isTrack(value: unknown, id: string): boolean {
  const own = numberAt(value, "trackId") ?? numberAt(value, "id");
  return own !== null && String(own) === id && textAt(value, "title") !== "" && numberAt(value, "duration") !== null;
}
