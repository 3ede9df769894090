import { canonicalPlace } from "../canonical.ts";
import { hostIs } from "../host.ts";
import { documentTitle, meta } from "../metadata/page.ts";
import { mergeReadings } from "../reading.ts";
import type { Reading, Site } from "../site.ts";
import { readClipObject } from "./twitch/clip-object.ts";
import { channelIn, ownTitle } from "./twitch/page-title.ts";
import { readShownPage, shownClip } from "./twitch/shown-page.ts";
import { drawnMark, namesAnother, readHead } from "./video/page-head.ts";

export const twitch: Site = {
  name: "Twitch",
  matches: (url) => hostIs(url, "twitch.tv"),
  key(url) {
    const video = videoIn(url);
    if (video) return { key: `twitch:v${video}`, url: `https://www.twitch.tv/videos/${video}` };
    const clip = clipIn(url);
    if (clip) return { key: `twitch:clip:${clip}`, url: clipAddress(clip) };
    // The address of the clip player may be bare; which clip it shows then stands in the page (seen 2023-08).
    return hostIs(url, "clips.twitch.tv") && url.pathname === "/" ? canonicalPlace(url) : null;
  },
  link(url, seconds) {
    const video = videoIn(url);
    const time = `${Math.floor(seconds / 3600)}h${Math.floor(seconds / 60) % 60}m${seconds % 60}s`;
    return video ? `https://www.twitch.tv/videos/${video}?t=${time}` : url.href;
  },
  read(page, url) {
    const video = videoIn(url);
    const clip = clipIn(url) ?? (video ? null : shownClip(page));
    const told = clip ? readClipObject(page, clip) : null;
    const shown = readShownPage(page);
    const stale = namesAnother(page, url, twitch);
    const titles = stale ? [] : [documentTitle(page), meta(page, "og:title")];
    const channel = told?.creators?.[0] || shown.creators?.[0] || titles.map(channelIn).find(Boolean) || "";
    const title = told?.title || shown.title || titles.map((each) => ownTitle(each, channel)).find(Boolean);
    if (!title || !(video || clip || shown.title)) return stale ? "not-ready" : "no-media";
    const metadata = readHead(page, url, twitch);
    const head: Reading = typeof metadata === "string" || (told && metadata.unproven) ? {} : metadata;
    const unproven = !told && (stale ? { unproven: true as const } : drawnMark(page, url));
    const description = /\bTwitch\b|Clipped by/.test(head.description ?? "") ? "" : head.description;
    const { keywords: _site, ...rest } = mergeReadings(told, shown, head);
    const creators = [channel || (head.creators?.[0] ?? "")];
    const place = clip && { url: clipAddress(clip) };
    return { ...rest, title, creators, description: description ?? "", kind: "video", ...place, ...unproven };
  },
};

function videoIn(url: URL): string | null {
  const parameter = hostIs(url, "player.twitch.tv") ? url.searchParams.get("video") : null;
  const form = /^\/(?:videos|[^/]+\/(?:v|video|videos))\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1];
  return form ?? /^v?(\d+)$/.exec(parameter ?? "")?.[1] ?? null;
}

/** Slugs keep their case; embedded players have them in a parameter. */
function clipIn(url: URL): string | null {
  if (!hostIs(url, "clips.twitch.tv")) return /^\/(?:[^/]+\/)?clip\/([\w-]+)/.exec(url.pathname)?.[1] ?? null;
  const [first = "", second = ""] = url.pathname.split("/").filter(Boolean);
  // In 2016 the channel stood before the slug.
  const named = first === "embed" ? url.searchParams.get("clip") : second || first;
  return named !== null && /^[\w-]{4,}$/.test(named) && named !== "create" ? named : null;
}

function clipAddress(clip: string): string {
  return `https://clips.twitch.tv/${clip}`;
}
