import { LIMITS } from "../lecture/limits.ts";
import { cleanLine } from "../text/clean.ts";
import type { EmbeddedMedia } from "./captured.ts";
import { facadesOf } from "./evidence/facades.ts";
import { all } from "./metadata/page.ts";
import { FRAME_ADDRESSES } from "./metadata/player-frames.ts";
import { type PageKey, pageKey, siteOf } from "./page-key.ts";

/** Parameters in which a frame of a course platform carries the address that it leads to, as Canvas' `retrieve?url=`. */
const WRAPPED = ["url", "src", "u", "link", "launch_url", "target_link_uri", "video_url", "media_url"];
const ASIDE = "nav, aside, footer, [hidden]";
const MOST_FRAMES = 200;
const DEEPEST = 3;
/** Players that a page may have; its first ones count. */
export const MOST_PLAYERS = 50;

/** What players are called when nobody has named them: "YouTube video player", "Embedded content", 视频播放器. */
const NAMELESS =
  /^(?:(?:the|an?|this|embed(?:ded)?|external|interactive|online|html5?|youtube|vimeo|panopto|kaltura|loom|canvas|lti|video|audio|media|lecture|podcast|player|viewer|content|tool|frame|iframe|file|link|untitled|from|for|of|in|nofollow|lecteur|vidéo|reproductor(?: de)?|vídeo|嵌入(?:式)?|的?视频|影片|音频|媒体|播放器|内容|框架)[\s:|·–—-]*)+\d*$/i;

/**
 * The players of other sites in the page's frames, in its order, each medium once. Frames of the page's own host are
 * looked into, as course platforms show their pages in such; what lies in those of other hosts cannot be seen.
 */
export function embeddedMedia(page: Document, url: URL): readonly EmbeddedMedia[] {
  const own = pageKey(url)?.key;
  const found = new Map<string, EmbeddedMedia>();
  for (const media of [...framesIn(page, url, DEEPEST), ...facadesIn(page)])
    if (media.key !== own && !found.has(media.key) && found.size < MOST_PLAYERS) found.set(media.key, media);
  return [...found.values()];
}

function framesIn(page: Document, base: URL, depth: number): EmbeddedMedia[] {
  const frames = all(page, "iframe, embed, object[data]").slice(0, MOST_FRAMES);
  return frames.flatMap((frame): EmbeddedMedia[] => {
    if (frame.closest(ASIDE)) return [];
    const addresses = FRAME_ADDRESSES.flatMap((name) => addressIn(frame.getAttribute(name), base));
    for (const address of addresses) {
      const place = mediaPlace(address, DEEPEST);
      if (place) return [{ ...place, title: titleOf(frame, place.site) }];
    }
    return depth > 0 ? framesInside(frame, base, depth - 1) : [];
  });
}

/** Pictures of players, whose frame comes on a click. */
function facadesIn(page: Document): EmbeddedMedia[] {
  return facadesOf(page).flatMap(({ element, address }) => {
    const place = element.closest(ASIDE) ? null : mediaPlace(new URL(address), 0);
    return place ? [{ ...place, title: titleOf(element, place.site) }] : [];
  });
}

function framesInside(frame: Element, base: URL, depth: number): EmbeddedMedia[] {
  // Null for frames of other hosts.
  const inner: unknown = "contentDocument" in frame ? frame.contentDocument : null;
  return inner && typeof inner === "object" ? framesIn(inner as Document, base, depth) : [];
}

/** Where the medium of a frame has its own page, and which player it is: the frame itself, or one whose address it carries. */
function mediaPlace(address: URL, depth: number): (PageKey & { frame: string }) | null {
  const site = siteOf(address);
  const place = site?.name && site.key(address) ? pageKey(address) : null;
  if (place) return { ...place, frame: address.href };
  if (depth === 0) return null;
  for (const name of WRAPPED) {
    const [inner] = addressIn(address.searchParams.get(name), address);
    const place = inner && inner.host !== address.host ? mediaPlace(inner, depth - 1) : null;
    if (place) return place;
  }
  return null;
}

function addressIn(text: string | null, base: URL): URL[] {
  if (!text || text.length > LIMITS.address) return [];
  const url = URL.parse(text.trim(), base);
  return url && /^https?:$/.test(url.protocol) ? [url] : [];
}

/** What a person called the frame; what programs call every frame is no title. */
function titleOf(frame: Element, site: string): string {
  const caption = frame.closest("figure")?.querySelector("figcaption")?.textContent;
  const names = [
    frame.getAttribute("title"),
    frame.getAttribute("aria-label"),
    frame.getAttribute("data-title"),
    frame.getAttribute("playlabel"),
    caption,
  ];
  const clean = names.map((name) => cleanLine((name ?? "").slice(0, LIMITS.title)));
  return clean.find((name) => name !== "" && name !== site && !NAMELESS.test(name)) ?? "";
}
