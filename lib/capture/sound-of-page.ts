import { AUDIO_FILE, isBeside } from "./evidence/player-places.ts";
import { listAt, textAt } from "./metadata/json-value.ts";
import { mainPlayer } from "./metadata/media-element.ts";
import { mediaNode } from "./metadata/media-nodes.ts";
import { all, meta } from "./metadata/page.ts";
import { hasMovedOn } from "./moved-on.ts";
import { provenPart } from "./moved-page.ts";
import { safeAddress } from "../lecture/address.ts";
import { LIMITS } from "../lecture/limits.ts";

/** Films that are one file; a list of small pieces is none. */
const FILM_FILE = /\.(?:mp4|m4b|m4v|webm|mov|mkv|ogv)(?:$|[?#])/i;
const PIECES = /\.(?:m3u8|mpd)(?:$|[?#])/i;
const IS_MEDIA = /^(?:audio|video)\//i;

/**
 * Where the lecture's own sound or film can be fetched as one file, as its page says; null where it names none, or
 * several and none stands out. Nothing is asked for it.
 */
export function soundOfPage(page: Document, url: URL): string | null {
  const proven = provenPart(page, url);
  const base = page.baseURI;
  const told = described(proven, url, base) ?? inHead(proven, base);
  // Players go on with what the page before began, and links may still be that page's: nothing tells.
  if (hasMovedOn(page, url)) return told;
  return played(page) ?? told ?? linked(page);
}

function played(page: Document): string | null {
  const player = mainPlayer(page);
  if (!player) return null;
  // It may stand in a frame, which has an address of its own.
  const base = player.ownerDocument.baseURI;
  const sources = [player, ...player.querySelectorAll("source")].filter(
    (source) => !/mpegurl|dash/i.test(source.getAttribute("type") ?? ""),
  );
  // One that a script has set stands in no attribute, or is made of pieces that only the page can put together.
  const now = "currentSrc" in player ? String(player.currentSrc) : "";
  const named = sources.map((source) => source.getAttribute("src") ?? "");
  return firstOf([...named, now].map((address) => (PIECES.test(address) ? null : fileAt(address, base))));
}

/** The file in the structured data of the lecture, or of the sound that belongs to it. */
function described(page: Document, url: URL, base: string): string | null {
  const node = mediaNode(page, url);
  const files = [node, ...["associatedMedia", "audio", "video", "encoding"].flatMap((part) => listAt(node, part))];
  return firstOf(
    files.map((file) => fileAt(textAt(file, "contentUrl"), base, textAt(file, "encodingFormat"))).filter(isMedia),
  );
}

function inHead(page: Document, base: string): string | null {
  const address = meta(page, "og:audio:secure_url", "og:audio", "og:audio:url", "twitter:player:stream");
  const type = meta(page, "og:audio:type", "twitter:player:stream:content_type");
  return firstOf([fileAt(address, base, type)].filter(isMedia));
}

function linked(page: Document): string | null {
  const enclosures = all(page, "link[rel~=enclosure][href]");
  const links = all(page, "a[href]").filter((link) => AUDIO_FILE.test(link.getAttribute("href") ?? ""));
  const [file, another] = new Set(
    [...enclosures, ...links.filter((link) => !isBeside(link))].flatMap(
      (link) => fileAt(link.getAttribute("href") ?? "", page.baseURI)?.address ?? [],
    ),
  );
  return another === undefined ? (file ?? null) : null;
}

interface NamedFile {
  readonly address: string;
  readonly type: string;
}

/** A file that can be fetched, and kept with the lecture. */
export function fileAt(address: string, base: string, type = ""): NamedFile | null {
  const safe = address === "" ? null : safeAddress(address, base);
  return safe === null || safe.length > LIMITS.address ? null : { address: safe, type };
}

/** Pages name players, and lists of pieces, in the same places. */
export function isMedia(file: NamedFile | null): boolean {
  if (!file || PIECES.test(file.address)) return false;
  return IS_MEDIA.test(file.type) || AUDIO_FILE.test(file.address) || FILM_FILE.test(file.address);
}

function firstOf(files: readonly (NamedFile | null)[]): string | null {
  return files.find((file) => file !== null)?.address ?? null;
}
