import type { Series } from "../../../lecture/lecture.ts";
import type { CaptionTrack } from "../../caption-track.ts";
import { publishedAt } from "../../metadata/date.ts";
import { at, listAt, numberAt, textAt } from "../../metadata/json-value.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { isName } from "../../metadata/names.ts";
import type { Reading } from "../../site.ts";
import { type NamedVideo, partsOf } from "./named-video.ts";
import { partTitle, pictureAddress, withoutPlaceholder } from "./site-texts.ts";
import { bvidOfNumber } from "./video-id.ts";

/** Where `__INITIAL_STATE__` keeps the video shown: since 2017, on festivals, on phones, on phones before 2020. */
const PLACES = [["videoData"], ["videoInfo"], ["video", "viewInfo"], ["reduxAsyncConnect", "videoInfo"]] as const;

/** What the state of a page knows of a video: all of it where it is the one shown, some where the page only lists it. */
export function readState(state: unknown, name: NamedVideo): Reading | null {
  const shown = PLACES.map((path) => at(state, ...path)).find((each) => bvidIn(each) === name.bvid);
  return shown === undefined ? readListed(state, name) : readShown(state, shown, name);
}

function readShown(state: unknown, video: unknown, name: NamedVideo): Reading {
  const pages = listAt(video, "pages");
  const page = pages.find((each) => numberAt(each, "page") === name.part);
  const title = textAt(video, "title");
  return {
    title: partTitle(title, name.part, textAt(page, "part")),
    creators: creatorsOf(state, video),
    published: publishedAt(numberAt(video, "pubdate") ?? 0),
    description: withoutPlaceholder(textAt(video, "desc")),
    durationSeconds: numberAt(page, "duration") ?? (pages.length === 0 ? numberAt(video, "duration") : null),
    thumbnailUrl: pictureAddress(textAt(video, "pic")),
    keywords: keywordsOf(state),
    captionTracks: listAt(video, "subtitle", "list").map(captionTrack),
    series: pages.length > 1 ? partsOf(title, name) : seasonOf(state, name.bvid),
  };
}

/** Everybody who took part, where the page names them; else the uploader. */
function creatorsOf(state: unknown, video: unknown): string[] {
  const staff = [...listAt(state, "staffData"), ...listAt(video, "staff")].map((each) => textAt(each, "name"));
  const uploader = textAt(video, "owner", "name") || textAt(state, "upData", "name") || textAt(video, "upName");
  return [...new Set(staff.some(isName) ? staff : [uploader])].filter(isName);
}

/** The uploader's tags; those that the site adds for the music it recognised are none. */
function keywordsOf(state: unknown): string[] {
  const tags = [listAt(state, "tags"), listAt(state, "video", "tags"), listAt(state, "reduxAsyncConnect", "videoTags")];
  const own = tags.flat().filter((tag) => textAt(tag, "tag_type") !== "bgm");
  return keywordsFrom(own.map((tag) => textAt(tag, "tag_name")));
}

/** `ai-zh` is what a machine heard in a Chinese video. */
function captionTrack(track: unknown): CaptionTrack {
  const language = textAt(track, "lan");
  return {
    language: language.replace(/^ai-/, ""),
    label: textAt(track, "lan_doc"),
    automatic: language.startsWith("ai-"),
    url: textAt(track, "subtitle_url") || null,
  };
}

/** The uploader's collection (合集, since 2021) that the video stands in. */
function seasonOf(state: unknown, bvid: string): Series | null {
  const season = at(state, "videoData", "ugc_season") ?? at(state, "sectionsInfo");
  const position = episodesOf(season).findIndex((each) => bvidIn(each) === bvid) + 1;
  const title = textAt(season, "title");
  if (!title || position === 0) return null;
  const [owner, id] = [numberAt(season, "mid"), numberAt(season, "id")];
  return {
    title,
    position,
    ...(owner && id && { url: `https://space.bilibili.com/${owner}/lists/${id}?type=season` }),
  };
}

function episodesOf(season: unknown): readonly unknown[] {
  return listAt(season, "sections").flatMap((section) => listAt(section, "episodes"));
}

/** After a navigation inside the page the first state often still lists the video: in its collection, as a suggestion. */
function readListed(state: unknown, name: NamedVideo): Reading | null {
  const season = at(state, "videoData", "ugc_season") ?? at(state, "sectionsInfo");
  const isIt = (each: unknown) => bvidIn(each) === name.bvid;
  const episode = episodesOf(season).find(isIt);
  if (episode !== undefined) return { ...readEpisode(state, episode, name), series: seasonOf(state, name.bvid) };
  const listed = [...listAt(state, "sectionEpisodes"), ...listAt(state, "related")].find(isIt);
  if (listed === undefined) return null;
  return {
    title: partTitle(textAt(listed, "title"), name.part, ""),
    creators: [textAt(listed, "owner", "name") || textAt(listed, "author", "name")].filter(isName),
    published: publishedAt(numberAt(listed, "pubdate") ?? 0),
    thumbnailUrl: pictureAddress(textAt(listed, "pic") || textAt(listed, "cover")),
  };
}

/** All of a collection is by one uploader, the one of the video shown. */
function readEpisode(state: unknown, episode: unknown, name: NamedVideo): Reading {
  const video = at(episode, "arc");
  const pages = listAt(episode, "pages");
  const page =
    pages.find((each) => numberAt(each, "page") === name.part) ?? (pages.length === 0 ? at(episode, "page") : null);
  const title = textAt(video, "title") || textAt(episode, "title");
  return {
    title: partTitle(title, name.part, textAt(page, "part")),
    creators: [textAt(video, "author", "name") || textAt(state, "videoData", "owner", "name")].filter(isName),
    published: publishedAt(numberAt(video, "pubdate") ?? 0),
    description: withoutPlaceholder(textAt(video, "desc")),
    durationSeconds: numberAt(page, "duration"),
    thumbnailUrl: pictureAddress(textAt(video, "pic")),
  };
}

function bvidIn(video: unknown): string | null {
  return textAt(video, "bvid") || bvidOfNumber(numberAt(video, "aid"));
}
