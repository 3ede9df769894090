import { documentTitle } from "../metadata/page.ts";
import type { Sign } from "./sign.ts";

/** Words in addresses that stand before one piece of media. */
const MEDIA_PATH =
  /\/(?:watch[a-z-]*|(?:video|lecture|talk|podcast|clip|lesson|webinar|presentation|recording|sermon|screencast|step|programm?[ae]?|emission|capitulo|audio|session|keynote|interview|show)s?|episod(?:es?|en?|ios?)|folgen?|odcinek|media|play|player|v|e|listen|embed|view|vod|classroom|zvideo|(?:sendung|uitzending|aflevering)(?:en)?|avsnitt|afsnit|puntat[ae]|audycja|radio|playback|son|mediathek|w|runs|schedule\/(?:event|talk|session))(?:\/.|\.|\?)/i;
/** Words in addresses that stand before something to hear. */
export const AUDIO_PATH =
  /\/(?:audios?|listen|podcasts?|episod(?:e|en|es|io|ios)|folgen?|avsnitt|afsnit|uitzending(?:en)?|puntat[ae]|audycja|son|radio)(?:\/|\.|$)/i;
/** A number that counts episodes, in the last part of the address or the title: `episode-212`, `folge-70`, `#184`, `sw082`. */
const NUMBERED_PATH =
  /(?:^|[-_/])(?:ep(?:isode)?|folge|show|lecture|vorlesung|odc(?:inek)?|e|s\d+e)[-_]?\d{1,4}(?:$|[-_./])/i;
const NUMBERED_TITLE =
  /^(?:#|№|épisode\s*|выпуск\s*|第)?\d{1,4}(?:\s*(?:[:|–—]|\.(?!\d)|期|集|讲|回)|\s+-|-\s)|\b(?:ep(?:isode)?|folge|lecture|vorlesung|épisode|episodio|avsnitt|odcinek|díl|выпуск)\.?\s*#?\d{1,4}\b|^#\d{1,4}\b|^[a-z]{2,5}\d{2,4}\b/;
const LISTING =
  /\/(?:page\/\d+|search|tags?(?:\/[^/]*)?|categor(?:y|ies)(?:\/[^/]*)?|topics?\/[^/]*|authors?\/[^/]*|seasons?\/[^/]*|archives?|blog\/\d+|podcasts|episodes|videos|talks|lectures|shows|news|blog|series|playlists?|podcast|all|browse|explore|trending|live(?:stream)?|on-?air|channel\/[^/]*|user\/[^/]*)\/?$/i;
const SEARCH = /[?&](?:s|q|query|search|search_query|keyword|wd)=(?!\d+(?:&|$))/i;
const ERROR_PATH = /\/(?:404|not-?found|error)(?:\.\w+)?\/?$/i;
/** Where news sites keep their articles. */
const NEWS_PATH = /\/(?:news|nachrichten|noticias|actualites?|politics|politik|business|sports?)\//i;

const DOCS_PATH = /\/(?:docs?|documentation|reference|manual|help)\//i;

/** Does a part of the address stand before one piece of media? */
export function isMediaAddress(url: URL): boolean {
  return MEDIA_PATH.test(`${url.pathname}${url.search && "?"}`) && !LISTING.test(url.pathname);
}

export const ADDRESS_SIGNS: readonly Sign[] = [
  {
    name: "address of media",
    weight: 2,
    seen: "2026-11",
    why: "A word in the address stands before one medium.",
    isThere: ({ url }) => isMediaAddress(url),
  },
  {
    name: "numbered episode",
    weight: 2,
    seen: "2026-11",
    why: "The address or the title counts an episode or a lecture.",
    isThere: ({ page, url }) =>
      NUMBERED_PATH.test(url.pathname) || NUMBERED_TITLE.test(documentTitle(page).toLowerCase()),
  },
  {
    name: "front page",
    weight: -20,
    seen: "2026-11",
    why: "A front page shows what there is.",
    isThere: ({ url }) => /^\/(?:index\.\w+|home|[a-z]{2}(?:-[a-z]{2})?)?\/?$/i.test(url.pathname) && url.search === "",
  },
  {
    name: "listing by address",
    weight: -8,
    seen: "2026-11",
    why: "The address is that of a list.",
    isThere: ({ url }) => LISTING.test(url.pathname),
  },
  {
    name: "search",
    weight: -8,
    seen: "2026-11",
    why: "The address asks a search.",
    isThere: ({ url }) => SEARCH.test(url.search),
  },
  {
    name: "error page",
    weight: -20,
    seen: "2026-11",
    why: "The page says that there is none at this address.",
    isThere: ({ page, url }) =>
      ERROR_PATH.test(url.pathname) ||
      /^\s*(?:(?:error )?404\b|page not found|not found$)|\b404\b.*not found/i.test(documentTitle(page)),
  },
  {
    name: "address of documentation",
    weight: -3,
    seen: "2026-11",
    why: "The address is that of a manual, which a clip illustrates.",
    isThere: ({ url }) =>
      DOCS_PATH.test(url.pathname) ||
      (/^(?:docs?|developers?|support|help)\./i.test(url.hostname) && !isMediaAddress(url)),
  },
  {
    name: "address of news",
    weight: -2,
    seen: "2026-11",
    why: "The address is that of a news article.",
    isThere: ({ url }) => NEWS_PATH.test(url.pathname) && !/podcast|audio|video|episode/i.test(url.pathname),
  },
];
