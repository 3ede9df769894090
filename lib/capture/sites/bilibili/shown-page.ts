import type { Series } from "../../../lecture/lecture.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { clockSeconds, isoSeconds } from "../../metadata/duration.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { isName } from "../../metadata/names.ts";
import { all, attribute, documentTitle, first, meta, textOf, visibleText } from "../../metadata/page.ts";
import type { Reading } from "../../site.ts";
import { named, type NamedVideo, partsOf } from "./named-video.ts";
import {
  ownDescription,
  ownKeywords,
  partTitle,
  pictureAddress,
  withoutPlaceholder,
  withoutSiteName,
} from "./site-texts.ts";

// Each: pages since 2022, pages since 2018, pages before.
const TITLE = "h1.video-title, #viewbox_report h1, .v-title h1";
const UPLOADER = ".up-name, #v_upinfo .username, .upinfo .usname a.name";
const DESCRIPTION = [".desc-info-text", "#v_desc .info, .video-desc .info", "#v_desc"];
const DATE = ".pubdate-ip-text, .pubdate-text, .pudate-text, #viewbox_report .video-data span, .tminfo time";
const TAGS = ".tag-panel .tag-link, #v_tag .tag a, #tag_report .tag a, .v_tag .tag a";
const PARTS = ".video-pod__item, #multi_page .list-box li";
const LENGTH = ".bpx-player-ctrl-time-duration, .squirtle-video-time-total, .bilibili-player-video-time-total";

/** The videos that the head and the page's microdata name. */
export function namedIn(page: Document): Set<string> {
  const places = [
    ["link[rel=canonical]", "href"],
    ["meta[property='og:url'], meta[itemprop=url], meta[itemprop=embedURL]", "content"],
  ] as const;
  const addresses = places.flatMap(([selector, name]) =>
    all(page, selector).map((each) => each.getAttribute(name) ?? ""),
  );
  const ids = addresses.map((address) => {
    // Until 2017 the player was embedded by `//static.hdslb.com/miniloader.swf?aid=1&page=1`.
    const url = URL.parse(
      address.replace(/^.*\.swf\?/, "https://player.bilibili.com/player.html?"),
      "https://www.bilibili.com",
    );
    const name = url && named(url);
    return name?.kind === "video" ? name.bvid : "";
  });
  return new Set(ids.filter(Boolean));
}

/** What the page shows and its head says; both follow navigations inside the page. Only for the video that they name. */
export function readShown(page: Document, name: NamedVideo): Reading | null {
  const heading = first(page, TITLE);
  const headTitle = withoutSiteName(meta(page, "og:title", "title") || documentTitle(page));
  const whole = heading?.getAttribute("title")?.trim() || textOf(heading);
  const part = shownPart(page, name.part);
  const author = meta(page, "author");
  const creators = creatorsIn(page);
  const published = publishedIn(page);
  // The page of a video that is gone has a title as well.
  if ((!whole && !headTitle) || (creators.length === 0 && !author && !published)) return null;
  const marked = isoSeconds(`P${attribute(page, "meta[itemprop=duration]", "content")}`);
  const picture =
    meta(page, "og:image") || attribute(page, "meta[itemprop=image], meta[itemprop=thumbnailUrl]", "content");
  return {
    // The head calls a later part by its own name only (since 2022).
    title: whole ? partTitle(whole, name.part, part.name || (headTitle === whole ? "" : headTitle)) : headTitle,
    creators: creators.length > 0 ? creators : [author].filter(isName),
    published,
    description: descriptionIn(page),
    durationSeconds: part.seconds ?? marked ?? playerSeconds(page),
    thumbnailUrl: pictureAddress(picture),
    keywords: keywordsIn(page, headTitle, author),
    series: whole && (part.of > 1 || name.part > 1) ? partsOf(whole, name) : collectionIn(page, name.bvid),
  };
}

/** Everybody who took part, else the uploader; suggestions further down name others. */
function creatorsIn(page: Document): string[] {
  const staff = all(page, ".staff-name").map(textOf).filter(isName);
  return staff.length > 0 ? [...new Set(staff)] : [textOf(first(page, UPLOADER))].filter(isName);
}

/** The collection that is listed beside the player, if the video stands in it: its name and "（30/64）" (seen 2026-08). */
function collectionIn(page: Document, bvid: string): Series | null {
  const link = first(page, ".video-pod__header .title");
  const title = link?.getAttribute("title")?.trim() || textOf(link);
  if (!title || !first(page, `.video-pod__item[data-key="${bvid}"]`)) return null;
  const position = Number(/(\d+)\/\d+/.exec(textOf(first(page, ".video-pod__header .amt")))?.[1] ?? 0);
  const url = URL.parse(link?.getAttribute("href") ?? "", "https://www.bilibili.com")?.href ?? "";
  const isList = /^https:\/\/space\.bilibili\.com\/\d+\/lists\/\d+/.test(url);
  return { title, ...(position > 0 && { position }), ...(isList && { url }) };
}

/** `2018-07-23 22:53:04`, in the time of Beijing or of the visitor, which the page does not say. */
function publishedIn(page: Document) {
  const shown = all(page, DATE).map(
    (each) => each.getAttribute("datetime") || each.getAttribute("title") || textOf(each),
  );
  const declared = all(page, "meta[itemprop=uploadDate], meta[itemprop=datePublished]");
  const texts = [...declared.map((each) => each.getAttribute("content") ?? ""), ...shown];
  return texts.map((text) => publishedFrom(text)).find(Boolean) ?? null;
}

function descriptionIn(page: Document): string {
  const shown = DESCRIPTION.map((selector) => first(page, selector)).find(Boolean);
  return shown ? withoutPlaceholder(visibleText(shown)) : ownDescription(meta(page, "description"));
}

function keywordsIn(page: Document, headTitle: string, author: string): string[] {
  // "发现《…》" is the music that the site recognised.
  const shown = keywordsFrom(all(page, TAGS).map(textOf)).filter((word) => !/^发现《.*》$/.test(word));
  return shown.length > 0 ? shown : ownKeywords(meta(page, "keywords"), headTitle).filter((word) => word !== author);
}

/** The part that the list beside the player marks, if it is the one of the address. */
function shownPart(page: Document, part: number): { name: string; seconds: number | null; of: number } {
  const parts = all(page, PARTS).filter((each) => !each.getAttribute("data-key")?.startsWith("BV"));
  const marked = parts.findIndex((each) => each.matches(".active, .on") || each.querySelector(".active") !== null);
  const shown = marked + 1 === part ? parts[marked] : undefined;
  const title = shown?.querySelector(".title-txt, .part");
  const seconds = clockSeconds(textOf(shown?.querySelector(".duration"))) || null;
  return { name: textOf(title), seconds, of: parts.length };
}

function playerSeconds(page: Document): number | null {
  return clockSeconds(textOf(first(page, LENGTH))) || null;
}
