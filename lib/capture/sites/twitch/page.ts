import type { SitePage } from "../../site.ts";
import { videoIn, clipIn, clipAddress, twitch } from "./address.ts";
import { documentTitle, meta } from "../../metadata/page.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading } from "../../site.ts";
import { readClipObject } from "./clip-object.ts";
import { channelIn, ownTitle } from "./page-title.ts";
import { readShownPage, shownClip } from "./shown-page.ts";
import { drawnMark, namesAnother, readHead } from "../../video-page/page-head.ts";

export const page: SitePage = {
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
