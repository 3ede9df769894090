import type { Published } from "../../../lecture/lecture.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { balancedJson } from "../../metadata/json-text.ts";
import { listAt, numberAt, parseJson, textAt } from "../../metadata/json-value.ts";
import { ldNodes } from "../../metadata/json-ld.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { all, attribute, first, meta, textOf } from "../../metadata/page.ts";
import type { Reading } from "../../site.ts";

/** What the page's player is told of the track or album; null when that is not of this address. */
export function readRelease(page: Document, url: URL, isThis: (address: URL) => boolean): Reading | null {
  const release = parseJson(attribute(page, "[data-tralbum]", "data-tralbum")) ?? earlyRelease(page);
  const named = URL.parse(textAt(release, "url"), url);
  const title = textAt(release, "current", "title");
  if (!title || (named && hasOwnPage(named) && !isThis(named))) return null;
  const number = numberAt(release, "id") ?? numberAt(release, "current", "id");
  const kind = textAt(release, "item_type") || textAt(release, "current", "type");
  return {
    title,
    creators: [textAt(release, "artist") || textAt(release, "current", "artist")],
    published: publishedOf(release),
    description: [textAt(release, "current", "about"), textAt(release, "current", "credits")]
      .filter(Boolean)
      .join("\n\n"),
    durationSeconds: durationOf(listAt(release, "trackinfo")),
    keywords: tagsOf(page),
    thumbnailUrl: meta(page, "og:image"),
    series: kind === "track" ? albumOf(page, url, release) : null,
    aliases: number === null ? [] : [`bandcamp:${kind}/${number}`],
  };
}

function hasOwnPage(url: URL): boolean {
  return url.hostname.endsWith(".bandcamp.com") && /^\/(track|album)\//.test(url.pathname);
}

/** `14 Sep 2013 00:00:00 GMT` is a day. */
function publishedOf(release: unknown): Published | null {
  const dates = [
    textAt(release, "current", "release_date"),
    textAt(release, "album_release_date"),
    textAt(release, "current", "publish_date"),
  ];
  return publishedFrom((dates.find(Boolean) ?? "").replace(/ 00:00:00 GMT$/, ""));
}

/** All tracks together; null where one cannot be heard, or where the page does not say how long it is. */
function durationOf(tracks: readonly unknown[]): number | null {
  const seconds = tracks.map((track) => numberAt(track, "duration") ?? 0);
  return seconds.length > 0 && seconds.every((each) => each > 0)
    ? Math.floor(seconds.reduce((sum, each) => sum + each))
    : null;
}

function tagsOf(page: Document): string[] {
  const node = ldNodes(page).find((each) => /^Music(Recording|Album)$/.test(textAt(each, "@type")));
  const told = listAt(node, "keywords").filter((word) => typeof word === "string");
  return keywordsFrom(told.length > 0 ? told : all(page, ".tralbum-tags a.tag, a[itemprop=keywords]").map(textOf));
}

function albumOf(page: Document, url: URL, release: unknown): Reading["series"] {
  const title = textOf(first(page, ".fromAlbum, [itemprop=inAlbum] [itemprop=name]"));
  const address = URL.parse(textAt(release, "album_url"), url);
  const position = numberAt(release, "current", "track_number");
  if (!title || !numberAt(release, "current", "album_id")) return null;
  return {
    title,
    ...(position !== null && { position }),
    ...(address?.pathname.startsWith("/album/") && { url: address.href }),
  };
}

/** Until 2020 a program, whose larger members are JSON: `var TralbumData = { current: {…}, trackinfo: […], artist: "…" }`. */
function earlyRelease(page: Document): unknown {
  const script = all(page, "script:not([src])").find((each) => /\bTralbumData\s*=\s*\{/.test(each.textContent ?? ""));
  const text = script?.textContent ?? "";
  const part = (name: string) => {
    const start = new RegExp(`\\b${name}\\s*:\\s*(?=[{[])`).exec(text);
    return start ? parseJson(balancedJson(text, start.index + start[0].length) ?? "") : undefined;
  };
  const word = (name: string) => {
    const [, value] = new RegExp(`^\\s*${name}\\s*:\\s*("(?:[^"\\\\\\n]|\\\\.)*"|\\d+)`, "m").exec(text) ?? [];
    return value === undefined ? undefined : parseJson(value);
  };
  const current = part("current");
  if (current === undefined) return undefined;
  const names = ["artist", "album_release_date", "album_url", "item_type", "id"];
  return {
    current,
    trackinfo: part("trackinfo"),
    ...Object.fromEntries(names.map((name) => [name, word(name)])),
  };
}
