import { isMediaFile, mainPlayer } from "./media-element.ts";
import { isArticlePage, mediaKind } from "./media-nodes.ts";
import { all, documentTitle, meta, textOf } from "./page.ts";
import { isStale } from "./page-reading.ts";
import { playerFrames } from "./player-frames.ts";
import { readState } from "./page-state.ts";
import { letters } from "./site-names.ts";
import { titleOfDocument } from "./title.ts";
import { readVisible } from "./visible-facts.ts";

type MediaKind = "video" | "audio";

/** Open Graph types of collections and of people: what they play is a sample. */
const COLLECTION = /album|playlist|musician|band$|profile|tv_show|movie|^product$/i;
const AUDIO_PATH = /\/(audio|listen|podcasts?|episodes?)(\/|\.|$)/i;
/** An introduction may stand before a player; after more text it illustrates an article. */
const LONGEST_LEAD = 600;
const LONGEST_TEXT = 5000;
const ASIDE = "nav, aside, footer, form, [class*=cookie], [class*=consent], [class*=banner]";
const PLAYER_PART = ["audio", "player", "listen", "video"].map((word) => `body [class*=${word}]`).join(", ");
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
  return declaredMedia(page) ?? playerAlone(page, url) ?? frameAlone(page) ?? namedPlayer(page) ?? timedPage(page, url);
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

/** A page around one player from elsewhere, at the beginning of little text: the player is what it is about. */
function frameAlone(page: Document): MediaKind | null {
  const [only, second] = playerFrames(page);
  if (!only || second || mainPlayer(page)) return null;
  const paragraphs = all(page, "p").filter((each) => !each.closest(ASIDE));
  const before = paragraphs.filter((each) => each.compareDocumentPosition(only.frame) & 4 /* the frame follows */);
  return lengthOf(before) <= LONGEST_LEAD && lengthOf(paragraphs) <= LONGEST_TEXT ? only.kind : null;
}

function lengthOf(paragraphs: readonly Element[]): number {
  return paragraphs.reduce((sum, each) => sum + textOf(each).length, 0);
}

/**
 * A part of the page that calls itself a player, bears the page's own title and says how long it takes: an article's
 * recording, as radio stations have them above the text. Its sound is loaded when it is started.
 */
function namedPlayer(page: Document): MediaKind | null {
  const titles = [meta(page, "og:title"), documentTitle(page), ...all(page, "h1").map(textOf)].map(letters);
  for (const time of all(page, "time[datetime^=P]").slice(0, 20)) {
    let part = time.parentElement?.closest(PLAYER_PART);
    for (; part && !part.closest(ASIDE); part = part.parentElement?.closest(PLAYER_PART)) {
      const name = letters(textOf(part.querySelector("h1, h2, h3, h4, [class*=title]")).slice(0, 300));
      if (name.length >= 6 && titles.some((title) => title.includes(name)))
        return /video/i.test(part.className) ? "video" : "audio";
    }
  }
  return null;
}

/** A page at an address that speaks of media, whose own program or heading says how long it is; its player comes later. */
function timedPage(page: Document, url: URL): MediaKind | null {
  if (!MEDIA_PATH.test(url.pathname) || isArticlePage(page)) return null;
  const title = titleOfDocument(page, url);
  const isTimed = readState(page, url, title).durationSeconds ?? readVisible(page, title).durationSeconds;
  if (!isTimed) return null;
  return AUDIO_PATH.test(url.pathname) ? "audio" : "video";
}

function kindOfPlayer(page: Document): MediaKind | null {
  const player = mainPlayer(page);
  if (!player) return null;
  return player.localName === "audio" ? "audio" : "video";
}
