import type { Series } from "../../../lecture/lecture.ts";
import { hostIs } from "../../host.ts";
import type { Place } from "../../site.ts";
import { bvidOf } from "./video-id.ts";

/** One part of an uploaded video; nearly all videos have one part only. */
export interface NamedVideo {
  readonly kind: "video";
  readonly bvid: string;
  readonly part: number;
}

/** What the site itself publishes: an episode (`ep12`) or a season (`ss3`) of a series, of a course, or a sound (`au4`). */
export interface NamedEpisode {
  readonly kind: "episode" | "lesson" | "sound";
  readonly id: string;
}

/** What an address of Bilibili names. */
export type BilibiliName = NamedVideo | NamedEpisode;

const SHORT_HOSTS = ["b23.tv", "bili2233.cn"];
const FOLDERS = { bangumi: "episode", cheese: "lesson", audio: "sound" } as const;

/** Null where the address names no single lecture: a channel, a search, a short link whose target only the site knows. */
export function named(url: URL): BilibiliName | null {
  const path = url.pathname.split("/").filter(Boolean);
  const [first = "", second = "", third = ""] = path;
  if (hostIs(url, ...SHORT_HOSTS)) return video(first, url) ?? episode("episode", first);
  // The site's first address; what is there now is another site, whose videos have plain numbers.
  if (hostIs(url, "bilibili.tv")) return first === "video" ? video(second, url) : null;
  switch (first) {
    case "video":
    case "s": // `/s/video/BV…`, as shared since 2021
    case "mobile": // `/mobile/video/av1.html`, 2014
    case "medialist": // `/medialist/play/ml1/BV…`, 2019 to 2022
      return path.map((part) => video(part.replace(/\.html$/, ""), url)).find(Boolean) ?? null;
    case "list": // `/list/watchlater?bvid=…`
    case "festival":
    case "blackboard":
    case "player.html": // on player.bilibili.com
      return queried(url);
    case "watchlater": // `/watchlater/#/av1/p2`, 2018 to 2022
      return video(/^#\/(\w+)/.exec(url.hash)?.[1] ?? "", url);
    case "bangumi":
    case "cheese":
      return second === "play" ? episode(FOLDERS[first], third) : null;
    case "audio":
      return episode(FOLDERS[first], second);
    default:
      return null;
  }
}

/** Identity and address of what was named. */
export function placeOf(name: BilibiliName): Place {
  if (name.kind === "video") {
    const url = `https://www.bilibili.com/video/${name.bvid}${name.part > 1 ? `?p=${name.part}` : ""}`;
    return { key: `bili:${idOf(name)}`, url };
  }
  const folder = { episode: "bangumi/play", lesson: "cheese/play", sound: "audio" }[name.kind];
  return { key: `bili:${idOf(name)}`, url: `https://www.bilibili.com/${folder}/${name.id}` };
}

/** The identity without the site, as in `BV17x411w7KC:p1`; the numbers of courses are not those of series. */
export function idOf(name: BilibiliName): string {
  if (name.kind === "video") return `${name.bvid}:p${name.part}`;
  return name.kind === "lesson" ? `cheese:${name.id}` : name.id;
}

/** A video of several parts is their series. */
export function partsOf(title: string, { bvid, part }: NamedVideo): Series {
  return { title, position: part, url: placeOf({ kind: "video", bvid, part: 1 }).url };
}

function video(text: string, url: URL): NamedVideo | null {
  const bvid = bvidOf(text);
  return bvid ? { kind: "video", bvid, part: partOf(url) } : null;
}

function queried(url: URL): NamedVideo | null {
  const aid = url.searchParams.get("aid") ?? url.searchParams.get("oid");
  return video(url.searchParams.get("bvid") ?? "", url) ?? video(`av${aid ?? ""}`, url);
}

function episode(kind: NamedEpisode["kind"], text: string): NamedEpisode | null {
  const shape = kind === "sound" ? /^au\d{1,12}$/i : /^(?:ep|ss)\d{1,12}$/i;
  return shape.test(text) ? { kind, id: text.toLowerCase() } : null;
}

/** `?p=2`; `index_2.html` and `#page=2` before 2018; players say `page`. */
function partOf(url: URL): number {
  const written =
    url.searchParams.get("p") ??
    url.searchParams.get("page") ??
    /\/index_(\d+)\.html$/.exec(url.pathname)?.[1] ??
    /(?:[#&/]page=|\/p)(\d+)/.exec(url.hash)?.[1] ??
    "1";
  return /^\d{1,4}$/.test(written) ? Math.max(1, Number(written)) : 1;
}
