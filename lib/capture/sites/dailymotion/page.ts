import type { SitePage } from "../../site.ts";
import { videoIn, dailymotion } from "./address.ts";
import type { CaptionTrack } from "../../caption-track.ts";
import { publishedAt } from "../../metadata/date.ts";
import { inlineValues } from "../../metadata/inline-json.ts";
import { at, listAt, numberAt, textAt } from "../../metadata/json-value.ts";
import { all, meta, textOf } from "../../metadata/page.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";
import { drawnMark, readHead } from "../../video-page/page-head.ts";
import { valuesBehind } from "../../video-page/script-values.ts";

export const page: SitePage = {
  read(page, url) {
    const told = readPlayer(page, videoIn(url) ?? "");
    const head = readHead(page, url, dailymotion);
    if (typeof head === "string") return told ? { ...told, kind: "video" } : head;
    const title = withoutSuffix(told?.title || (head.title ?? ""));
    const offer = meta(page, "og:description");
    const channel = shownChannel(page) || offeredChannel(offer, title) || channelAddress(page);
    const { creators } = mergeReadings(told, head, { creators: [channel] });
    const description = isOffer(head.description ?? "", title) ? "" : (head.description ?? "");
    const drawn = told ? {} : drawnMark(page, url);
    return { ...head, ...mergeReadings(told, head), title, creators: creators ?? [], description, ...drawn };
  },
};

/** What the player was told: under a name since 2017, as the argument of a call before; on embedded pages until today. */
function readPlayer(page: Document, id: string): Reading | null {
  const called = valuesBehind(page, /(?:buildPlayer\(|dmp\.create\([^,{]+,|\bvar\s+config\s*=)\s*(?=\{)/g);
  const metadata = [...inlineValues(page, "__PLAYER_CONFIG__"), ...called].map((config) => at(config, "metadata"));
  const video = metadata.find((each) => textAt(each, "id") === id);
  if (video === undefined) return null;
  const subtitles = at(video, "subtitles", "data");
  return {
    title: textAt(video, "title"),
    creators: [textAt(video, "owner", "screenname") || textAt(video, "owner", "username")],
    published: publishedAt(numberAt(video, "created_time") ?? 0),
    durationSeconds: numberAt(video, "duration"),
    keywords: listAt(video, "tags").filter((tag) => typeof tag === "string"),
    captionTracks: Object.entries(typeof subtitles === "object" && subtitles ? subtitles : {}).map(captionTrack),
  };
}

function captionTrack([language, track]: [string, unknown]): CaptionTrack {
  const automatic = language.endsWith("-auto");
  const [url] = listAt(track, "urls");
  return {
    language: language.replace(/-auto$/, ""),
    label: textAt(track, "label"),
    automatic,
    url: typeof url === "string" ? url : null,
  };
}

/** "Title - Vidéo Dailymotion", in the language of the interface. */
function withoutSuffix(title: string): string {
  return title.replace(/\s+-\s+(?:(?:une?\s+)?\p{L}+\s+)?dailymotion$/iu, "");
}

/** "Watch Title - Channel on Dailymotion", in some language, stands in for a description that is not there. */
function isOffer(description: string, title: string): boolean {
  const about = /dailymotion/i.test(description) && description.includes(title.slice(0, 40));
  return about && description.length < title.length + 120;
}

function offeredChannel(offer: string, title: string): string {
  const rest = title && isOffer(offer, title) ? offer.split(`${title} - `)[1] : "";
  return /^(.+?)\s+\S+\s+dailymotion\.?$/i.exec(rest ?? "")?.[1] ?? "";
}

/** The name that a channel has in its address, where its title is not on the page (2024). */
function channelAddress(page: Document): string {
  return URL.parse(meta(page, "video:director"))?.pathname.split("/")[1] ?? "";
}

/** The channel beside the video (2019 to 2026), where exactly one is marked so. */
function shownChannel(page: Document): string {
  const places = "[class*=ChannelLine] [class*=channelName], [class*=VideoInfo] [class*=channelName]";
  const names = new Set(all(page, places).map(textOf).filter(Boolean));
  return names.size === 1 ? ([...names][0] ?? "") : "";
}
