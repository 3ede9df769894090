import type { SitePage } from "../../site.ts";
import { clipIn, tiktok } from "./address.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { documentTitle, meta } from "../../metadata/page.ts";
import { mergeReadings } from "../../reading.ts";
import type { Absence, SiteReading } from "../../site.ts";
import { isRefused, itemOf, readItem } from "./item.ts";
import { clipTitle } from "./clip-title.ts";
import { drawnMark, namesAnother } from "../../video-page/page-head.ts";

/** What stands behind a page's own keywords, or alone, until 2023. */
const SITE_KEYWORDS = /^(?:ti(?:k|c|ck) ?to(?:k|c|ck)|ティックトック|тик ток)$/i;

export const page: SitePage = {
  read(page, url) {
    const id = clipIn(url) ?? "";
    const item = itemOf(page, id);
    const stale = namesAnother(page, url, tiktok);
    if (item === undefined) return stale ? "not-ready" : readHead(page, url);
    const told = readItem(item);
    const title = clipTitle(stale ? "" : documentTitle(page), told.description ?? "", told.user);
    const listed = keywordsFrom(stale ? "" : meta(page, "keywords")).filter((word) => !SITE_KEYWORDS.test(word));
    const own = listed.filter((word) => word !== told.user && word !== told.creators?.[0]);
    const { user, keywords: tags, ...reading } = told;
    return {
      ...mergeReadings({ keywords: own }, { keywords: tags ?? [] }, reading),
      title,
      kind: "video",
      ...(user && { url: `https://www.tiktok.com/@${user}/video/${id}` }),
      // The page's title changes in its own time.
      ...drawnMark(page, url),
    };
  },
};

/** A page without its data, whose head the program has brought up to date. */
function readHead(page: Document, url: URL): SiteReading | Absence {
  const named = URL.parse(meta(page, "og:url"));
  if (isRefused(page)) return "no-media";
  if (!named || tiktok.key(named)?.key !== tiktok.key(url)?.key) return "not-ready";
  const user = /\/@([\w.-]+)\//.exec(named.pathname)?.[1] ?? "";
  const description = meta(page, "og:description");
  const title = clipTitle(documentTitle(page), description, user);
  const creator = /^(.+) on TikTok$/.exec(meta(page, "og:title"))?.[1] ?? user;
  if (!title) return "not-ready";
  const thumbnailUrl = meta(page, "og:image");
  return { kind: "video", title, description, creators: [creator], thumbnailUrl, ...drawnMark(page, url) };
}
