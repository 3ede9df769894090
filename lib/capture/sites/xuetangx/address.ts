import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";
import type { Place } from "../../site.ts";

export const xuetangx: SiteAddress = {
  id: "xuetangx",
  name: "XuetangX",
  matches: (url) => hostIs(url, "xuetangx.com", "yuketang.cn"),
  key: placeOf,
};

/** 学堂在线 numbers its classes once; each host of 雨课堂 (of a university, of a region) has numbers of its own. */
export function placeOf(url: URL): Place | null {
  if (hostIs(url, "xuetangx.com")) {
    // `next.` in 2020, `/learn/space/…` since 2025; both names of the course before the class.
    const match = /^\/learn\/(?:space\/)?([^/]+)\/([^/]+)\/(\d+)\/video\/(\d+)/.exec(url.pathname);
    if (!match) return null;
    const [, course, sign, group, unit] = match;
    return {
      key: `xuetangx:${group}:${unit}`,
      url: `https://www.xuetangx.com/learn/${course}/${sign}/${group}/video/${unit}`,
    };
  }
  const match =
    /^\/pro\/lms\/[^/]+\/(\d+)\/video\/(\d+)/.exec(url.pathname) ??
    /^\/v2\/web\/xcloud\/video-student\/(\d+)\/(\d+)/.exec(url.pathname) ??
    /^\/v2\/web\/cloud\/student\/video\/(\d+)\/\d+\/(\d+)/.exec(url.pathname);
  if (!match) return null;
  const host = url.hostname.replace(/\.$/, "");
  return { key: `yuketang:${host.split(".")[0]}:${match[1]}:${match[2]}`, url: `https://${host}${match[0]}` };
}
