import type { SitePage } from "../../site.ts";
import { videoId } from "./address.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { inlineValues } from "../../metadata/inline-json.ts";
import { at, numberAt, textAt } from "../../metadata/json-value.ts";
import { keywordsFrom } from "../../metadata/keywords.ts";
import { ldNodes } from "../../metadata/json-ld.ts";
import { isName } from "../../metadata/names.ts";
import { all, attribute, documentTitle, first, inertCopy, meta, textOf, visibleText } from "../../metadata/page.ts";
import { plainText } from "../../metadata/plain-text.ts";
import { mergeReadings } from "../../reading.ts";
import type { Absence, Reading, SiteReading } from "../../site.ts";
import { unescaped } from "../../unescaped.ts";

/** What stands behind the title: "—在线播放—优酷网，视频高清在线观看" (2014), "-电视剧-高清完整正版视频在线观看-优酷" (2022). */
const SITE =
  /\s*[—-](?:\s*[^—-]{1,6}[—-])?\s*(?:在线播放|[^—-]{0,12}在线观看|视频)\s*[—-].*优酷.*$|\s*[—-]\s*优酷[^—-]*$/;

const SITE_ONLY = /^(?:优酷|youku|视频)?$|优酷网?[-—，]|^优酷 - /i;

export const page: SitePage = {
  read(page, url) {
    const id = videoId(url);
    return id ? readVideo(page, id) : "no-media";
  },
};

function readVideo(page: Document, id: string): SiteReading | Absence {
  const own = idIn(page);
  if (own && own !== id) return "not-ready";
  const reading = mergeReadings(readState(page), readShown(page), readHead(page));
  return reading.title && !SITE_ONLY.test(reading.title) ? { kind: "video", ...reading } : "no-media";
}

/** The id that the page's scripts give the video: `videoId2` (2010 to 2018), `currentEncodeVid`. */
function idIn(page: Document): string | null {
  return /\b(?:videoId2|currentEncodeVid)\s*[=:]\s*["'](X[A-Za-z\d]{6,})/.exec(scripts(page))?.[1] ?? null;
}

/** `window.__INITIAL_DATA__ = {…}` (since 2019): the player's own data and the introduction beside it. */
function readState(page: Document): Reading {
  const [state] = inlineValues(page, "__INITIAL_DATA__");
  const extra = at(state, "data", "data", "data", "extra") ?? at(state, "data", "data", "extra");
  const intro = at(state, "data", "model", "detail", "data", "nodes", 0, "nodes", 0, "nodes", 0, "data");
  const show = textAt(extra, "showName") || textAt(intro, "introTitle");
  const title = textAt(extra, "videoTitle");
  return {
    title,
    description: plainText(textAt(intro, "desc")),
    durationSeconds: numberAt(extra, "duration") ?? numberAt(extra, "seconds"),
    thumbnailUrl: textAt(extra, "videoImg") || textAt(extra, "showImg"),
    series: show && show !== title ? { title: show } : null,
  };
}

function readShown(page: Document): Reading {
  // The second since 2016: the title of the video behind that of its show.
  const heading = first(page, "#subtitle") ?? first(page, "h1.title, h1");
  const seconds = /\bvideoSeconds\s*=\s*(?:Math\.round\()?["']?(\d+(?:\.\d+)?)/.exec(scripts(page))?.[1];
  return {
    title: (heading?.getAttribute("title") || textOf(heading)).replace(/^视频\s*[:：]\s*/, ""),
    creators: [
      textOf(first(page, ".yk-userinfo .user-name a, .user-name a.userName, #module_subscribe .sub-name, .up-name")),
    ].filter(isName),
    published: publishedIn(page),
    description: descriptionIn(page),
    durationSeconds: seconds ? Math.round(Number(seconds)) : null,
    keywords: keywordsIn(page),
  };
}

/** "1年前 上传" says no day. */
function publishedIn(page: Document) {
  const shown = textOf(first(page, ".yk-videoinfo .time, .video-status .time"));
  const day = /\d{4}-\d{1,2}-\d{1,2}/.exec(shown)?.[0] ?? "";
  // For a search engine (Baidu's cambrian.jsonld).
  const declared = ldNodes(page).map((node) => textAt(node, "pubDate"));
  return [day, ...declared].map((text) => publishedFrom(text)).find(Boolean) ?? null;
}

/** The whole text stands hidden beside its beginning; each ends in a link that shows the other. */
function descriptionIn(page: Document): string {
  const shown = first(page, "#text_long") ?? first(page, "#text_short, #module_basic_intro .intro, .video-desc");
  if (!shown) return "";
  const copy = inertCopy(shown);
  const links = [...copy.querySelectorAll("a[onclick], a.more, .btn-more")];
  for (const link of links) link.remove();
  // Behind `<br>` the source has a line feed of its own, which is not shown.
  for (const { nextSibling } of copy.querySelectorAll("br"))
    if (nextSibling?.nodeValue) nextSibling.nodeValue = nextSibling.nodeValue.replace(/^\s*\n/, "");
  return textOf(copy).endsWith("...") ? "" : visibleText(copy);
}

function keywordsIn(page: Document): string[] {
  const shown = all(page, ".relatedtags .tag a, .video-tags a").map((tag) => tag.getAttribute("title") || textOf(tag));
  if (shown.length > 0) return keywordsFrom(shown);
  const written = /\bvar tags\s*=\s*["']([%\w|.~-]+)["']/.exec(scripts(page))?.[1] ?? "";
  return keywordsFrom(written.split("|").map((each) => unescaped(each, "")));
}

function readHead(page: Document): Reading {
  const title = plainText(meta(page, "og:title", "title") || documentTitle(page)).replace(SITE, "");
  const description = plainText(meta(page, "description")).trim();
  // Cut after some hundred characters, and begun with the title.
  const own = description.startsWith(title)
    ? description.slice(title.length).replace(/^[\s，,。.:：-]+/, "")
    : description;
  const isOwn = !/\.\.\.$|…$|优酷/.test(own);
  return {
    title,
    description: isOwn ? own : "",
    thumbnailUrl: meta(page, "og:image") || attribute(page, "meta[name=thumbnail]", "content"),
  };
}

function scripts(page: Document): string {
  return all(page, "script:not([src])")
    .map((script) => script.textContent ?? "")
    .filter((text) => text.length < 200_000)
    .join("\n");
}
