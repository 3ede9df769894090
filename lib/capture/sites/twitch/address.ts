import type { SiteAddress } from "../../site.ts";
import { canonicalPlace } from "../../canonical.ts";
import { hostIs } from "../../host.ts";

export const twitch: SiteAddress = {
  id: "twitch",
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
};

export function videoIn(url: URL): string | null {
  const parameter = hostIs(url, "player.twitch.tv") ? url.searchParams.get("video") : null;
  const form = /^\/(?:videos|[^/]+\/(?:v|video|videos))\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1];
  return form ?? /^v?(\d+)$/.exec(parameter ?? "")?.[1] ?? null;
}

/** Slugs keep their case; embedded players have them in a parameter. */
export function clipIn(url: URL): string | null {
  if (!hostIs(url, "clips.twitch.tv")) return /^\/(?:[^/]+\/)?clip\/([\w-]+)/.exec(url.pathname)?.[1] ?? null;
  const [first = "", second = ""] = url.pathname.split("/").filter(Boolean);
  // In 2016 the channel stood before the slug.
  const named = first === "embed" ? url.searchParams.get("clip") : second || first;
  return named !== null && /^[\w-]{4,}$/.test(named) && named !== "create" ? named : null;
}

export function clipAddress(clip: string): string {
  return `https://clips.twitch.tv/${clip}`;
}
