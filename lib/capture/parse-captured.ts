import * as read from "../lecture/fields.ts";
import { LIMITS } from "../lecture/limits.ts";
import { readFacts } from "../lecture/lecture.ts";
import { readCapturedList, readListReading } from "./list/parse-list.ts";
import type { CaptionTrack } from "./caption-track.ts";
import type { Captured, CapturedPicture, EmbeddedMedia, PlayerFacts, VisiblePlace } from "./captured.ts";

const MOST_TRACKS = 500;
/** Players in frames that a page may have; its first ones count. */
export const MOST_PLAYERS = 50;

/** What `capture.content.ts` returned, out of `executeScript`; null when it is nothing that a capture gives. */
export function parseCaptured(value: unknown): Captured | null {
  return valueOf(
    read.parsed(() => {
      const raw = read.object(value, "captured");
      const kind = read.oneOf(raw["kind"], "kind", ["video", "audio", "page", "none"]);
      const around = {
        list: read.orNull(raw["list"], readCapturedList),
        players: read.list(raw["players"] ?? [], "players", MOST_PLAYERS, embeddedMedia),
        ...(raw["unproven"] === true && { unproven: true as const }),
      };
      if (kind === "none") {
        const why = read.oneOf(raw["why"], "why", ["no-media", "not-ready", "failed"]);
        return {
          kind,
          why,
          page: { ...readFacts(read.object(raw["page"], "page")), kind: "page" as const },
          ...around,
        };
      }
      const captionTracks = read.list(raw["captionTracks"], "captionTracks", MOST_TRACKS, readCaptionTrack);
      return {
        ...readFacts(raw),
        kind,
        certainty: read.oneOf(raw["certainty"], "certainty", ["sure", "possible"]),
        plays: read.orNull(raw["plays"], (each) => read.line(each, "plays", LIMITS.title)),
        identity: read.name(raw["identity"], "identity", LIMITS.key),
        captionTracks,
        ...around,
      };
    }),
  );
}

/** The address that `capture.content.ts` read; null when it says none. */
export function parseReadAddress(value: unknown): URL | null {
  return valueOf(
    read.parsed(() => URL.parse(read.text(read.object(value, "captured")["address"], "address", Infinity))),
  );
}

/** What `player.content.ts` returned from the page's own world, where the page may have written anything. */
export function parsePlayerFacts(value: unknown): PlayerFacts | null {
  return valueOf(
    read.parsed(() => {
      const raw = read.object(value, "player");
      return { ...read.object(optional(raw), "player"), videoId: read.name(raw["videoId"], "videoId", 100) };
    }),
  );
}

/** What `picture.content.ts` returned. */
export function parseCapturedPicture(value: unknown): CapturedPicture | null {
  return valueOf(
    read.parsed(() => {
      const raw = read.object(value, "picture");
      const base64 = read.text(raw["base64"], "base64", LIMITS.pictureBase64);
      if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) read.misfit("base64", "base64 text", base64);
      return { type: read.oneOf(raw["type"], "type", ["image/webp", "image/jpeg", "image/png"]), base64 };
    }),
  );
}

/** Where `picture.content.ts` saw the player, when it could make no picture. */
export function parseVisiblePlace(value: unknown): VisiblePlace | null {
  return valueOf(
    read.parsed(() => {
      const raw = read.object(read.object(value, "picture")["place"], "place");
      const share = (name: string) => Math.min(1, read.number(raw[name], name));
      return { left: share("left"), top: share("top"), width: share("width"), height: share("height") };
    }),
  );
}

/** The player's fields that are there; each passes the reader that a captured one passes. */
function optional(raw: read.Unparsed): Omit<PlayerFacts, "videoId"> {
  const facts = readFacts({ kind: "video", key: "player", url: "https://player.invalid/", site: "", ...whole(raw) });
  const has = (field: keyof PlayerFacts) => raw[field] !== undefined && raw[field] !== null;
  return {
    ...(has("title") && { title: facts.title }),
    ...(has("creators") && { creators: facts.creators }),
    ...(has("description") && { description: facts.description }),
    ...(facts.durationSeconds !== null && { durationSeconds: facts.durationSeconds }),
    ...(facts.published !== null && { published: facts.published }),
    ...(has("keywords") && { keywords: facts.keywords }),
    ...(facts.language !== null && { language: facts.language }),
    ...(facts.thumbnailUrl !== null && { thumbnailUrl: facts.thumbnailUrl }),
    ...(has("chapters") && { chapters: facts.chapters }),
    ...(facts.series !== null && { series: facts.series }),
    ...(facts.soundUrl !== undefined && { soundUrl: facts.soundUrl }),
    ...(has("list") && { list: readListReading(raw["list"]) }),
    ...(has("captionTracks") && {
      captionTracks: read.list(raw["captionTracks"], "captionTracks", MOST_TRACKS, readCaptionTrack),
    }),
    ...(has("currentSeconds") && { currentSeconds: read.number(raw["currentSeconds"], "currentSeconds") }),
  };
}

function whole(raw: read.Unparsed): read.Unparsed {
  const { title, creators, published, description, durationSeconds, thumbnailUrl, language, keywords, chapters } = raw;
  return {
    series: raw["series"],
    soundUrl: raw["soundUrl"],
    title: title ?? "(none)",
    creators,
    published,
    description,
    durationSeconds,
    thumbnailUrl,
    language,
    keywords,
    chapters,
  };
}

function embeddedMedia(value: unknown, field: string): EmbeddedMedia {
  const raw = read.object(value, field);
  return {
    key: read.name(raw["key"], `${field}.key`, LIMITS.key),
    url: read.address(raw["url"], `${field}.url`, LIMITS.address),
    site: read.name(raw["site"], `${field}.site`, LIMITS.name),
    title: read.line(raw["title"], `${field}.title`, LIMITS.title),
    frame: read.address(raw["frame"], `${field}.frame`, LIMITS.address),
  };
}

/** A caption track, out of anything. */
export function readCaptionTrack(value: unknown, field: string): CaptionTrack {
  const raw = read.object(value, field);
  return {
    language: read.language(raw["language"], `${field}.language`),
    label: read.line(raw["label"], `${field}.label`, LIMITS.name),
    automatic: raw["automatic"] === true,
    url: read.orNull(raw["url"], (each) => read.address(each, `${field}.url`, LIMITS.address)),
  };
}

function valueOf<T>(parsed: read.Parsed<T>): T | null {
  return parsed.ok ? parsed.value : null;
}
