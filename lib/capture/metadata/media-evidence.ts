import { isMediaFile, mainPlayer } from "./media-element.ts";
import { isArticlePage, mediaKind } from "./media-nodes.ts";
import { meta } from "./page.ts";
import { isStale } from "./page-reading.ts";

type MediaKind = "video" | "audio";

/** Open Graph types of collections and of people: what they play is a sample. */
const COLLECTION = /album|playlist|musician|band$|profile|tv_show|movie|^product$/i;
/** Words in addresses that stand before one piece of media. */
const MEDIA_PATH =
  /\/(watch|videos?|episodes?|lectures?|talks?|media|play|player|podcasts?|clips?|v|e|audio|listen|lessons?|webinars?|presentations?|recordings?|embed|view)(\/|\.|$)/i;

/**
 * Is one piece of media the subject of this page, and which kind? Careful: a page without a lecture can still be saved
 * as a link, while a news page or a shop taken for a lecture is wrong. A host's front page never is one.
 */
export function mediaEvidence(page: Document, url: URL, node: unknown): MediaKind | null {
  if (isMediaFile(page)) return kindOfPlayer(page);
  if (url.pathname === "/" && !url.search) return null;
  if (node) return mediaKind(node);
  if (isStale(page, url)) return null;
  return declaredMedia(page) ?? playerAlone(page, url);
}

/** What Open Graph and Twitter's cards declare. */
function declaredMedia(page: Document): MediaKind | null {
  const type = meta(page, "og:type");
  if (COLLECTION.test(type)) return null;
  const sound = meta(
    page,
    "og:audio",
    "og:audio:url",
    "og:audio:secure_url",
    "music:duration",
    "music:preview_url:url",
  );
  const video = meta(page, "og:video", "og:video:url", "og:video:secure_url");
  const card = /^player$/i.test(meta(page, "twitter:card")) && meta(page, "twitter:player") !== "";
  const streams = meta(page, "twitter:player:stream:content_type");
  const cardKind = streams.startsWith("audio") ? "audio" : null;
  if (/^video(\.other|\.episode)?$/i.test(type)) return "video";
  if (/^(music\.song|song|music\.radio_station|.*audio)$/i.test(type))
    return card || sound || mainPlayer(page) ? "audio" : null;
  if (/^(website|object)$/i.test(type) && !mainPlayer(page)) return null;
  if (card) return cardKind ?? (sound && !video ? "audio" : video || mainPlayer(page) ? "video" : cardByPlayer(page));
  return null;
}

/** A card whose player is the only sign: podcast hosts serve such pages, with a player for sound. */
function cardByPlayer(page: Document): MediaKind | null {
  return /audio|podcast|episode|sound|track/i.test(meta(page, "twitter:player", "og:type")) ? "audio" : null;
}

/** A page at an address that speaks of media, with one player and no article around it. */
function playerAlone(page: Document, url: URL): MediaKind | null {
  return MEDIA_PATH.test(url.pathname) && !isArticlePage(page) ? kindOfPlayer(page) : null;
}

function kindOfPlayer(page: Document): MediaKind | null {
  const player = mainPlayer(page);
  if (!player) return null;
  return player.localName === "audio" ? "audio" : "video";
}
