import { isMediaFile } from "../metadata/media-element.ts";
import { mediaKind } from "../metadata/media-nodes.ts";
import { meta } from "../metadata/page.ts";
import { ADDRESS_SIGNS, AUDIO_PATH } from "./address-signs.ts";
import { MEDIA_SIGNS } from "./media-signs.ts";
import { PAGE_SIGNS } from "./page-signs.ts";
import { isTimed } from "./timed.ts";
import type { Sign, Subject } from "./sign.ts";
import { subjectOf } from "./subject.ts";

/** Every sign there is; their weights are added up. */
export const SIGNS: readonly Sign[] = [...PAGE_SIGNS, ...MEDIA_SIGNS, ...ADDRESS_SIGNS];

const SURE = 7;
/** With something to play, little must speak for it; without, the page must look like an episode's. */
const POSSIBLE = 0;
const POSSIBLE_WITHOUT = 2;

/** How surely one lecture is the subject of a page. */
export type WeighedCertainty = "sure" | "possible" | "none";

export interface Evidence {
  readonly certainty: WeighedCertainty;
  readonly kind: "video" | "audio";
  /** Does the page hold or declare anything to play? */
  readonly plays: boolean;
  readonly score: number;
  readonly signs: readonly Sign[];
}

/** Weighs what speaks for one lecture as the subject of this page, and what speaks against it. */
export function weigh(page: Document, url: URL, node: unknown): Evidence {
  const subject = subjectOf(page, url, node);
  const signs = SIGNS.filter((sign) => sign.isThere(subject));
  const score = signs.reduce((sum, { weight }) => sum + weight, 0);
  const plays =
    subject.media.length > 0 || mediaKind(node) !== null || declares(page) || isMediaFile(page) || isTimed(subject);
  return { certainty: certaintyOf(score, plays), kind: kindOf(subject), plays, score, signs };
}

function certaintyOf(score: number, plays: boolean): WeighedCertainty {
  if (score >= SURE && plays) return "sure";
  return score >= (plays ? POSSIBLE : POSSIBLE_WITHOUT) ? "possible" : "none";
}

function declares(page: Document): boolean {
  if (/^video(?:\.other|\.episode)?$|song$|audio$/i.test(meta(page, "og:type"))) return true;
  return meta(page, "og:audio", "og:audio:url", "og:video", "og:video:url", "twitter:player", "music:duration") !== "";
}

function kindOf({ page, url, node, media }: Subject): "video" | "audio" {
  const declared = mediaKind(node) ?? (media.some(({ kind }) => kind === "video") ? null : declaredKind(page));
  if (declared) return declared;
  const [only] = new Set(media.map(({ kind }) => kind));
  if (only) return media.some(({ kind }) => kind === "video") ? "video" : "audio";
  return AUDIO_PATH.test(url.pathname) ? "audio" : "video";
}

function declaredKind(page: Document): "video" | "audio" | null {
  const type = meta(page, "og:type");
  if (/^video/i.test(type)) return "video";
  if (meta(page, "og:audio", "og:audio:url", "music:duration") !== "" || /^music|audio|song/i.test(type))
    return "audio";
  const stream = meta(page, "twitter:player:stream:content_type");
  if (stream.startsWith("audio") || /audio|podcast|episode|sound|track/i.test(meta(page, "twitter:player")))
    return "audio";
  return meta(page, "og:video", "og:video:url", "twitter:player") === "" ? null : "video";
}
